using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Data.Tests.Samples;

/// <summary>A journal entry with tags and minutes; what a test does not say is ordinary.</summary>
internal sealed class EntryBuilder(JournalDb db)
{
    private readonly List<(Dimension Dimension, int Minutes, int HandsOn)> _minutes = [];
    private readonly Guid _id = Guid.CreateVersion7();
    private DateOnly _date = new(2026, 11, 20);
    private EntryKind _kind = EntryKind.Entry;
    private string? _title;
    private string _body = "Listened more than I spoke.";
    private DateTime? _trashedAt;
    private Guid? _followsOn;
    private DateTime _createdAt = new(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc);

    public EntryBuilder On(DateOnly date)
    {
        _date = date;
        return this;
    }

    public EntryBuilder Review()
    {
        _kind = EntryKind.WeeklyReview;
        return this;
    }

    public EntryBuilder Text(string? title, string body)
    {
        (_title, _body) = (title, body);
        return this;
    }

    public EntryBuilder FollowsOn(Guid entry)
    {
        _followsOn = entry;
        return this;
    }

    public EntryBuilder Trashed()
    {
        _trashedAt = _createdAt;
        return this;
    }

    public EntryBuilder CreatedAt(DateTime instant)
    {
        _createdAt = instant;
        return this;
    }

    public EntryBuilder Minutes(Dimension dimension, int minutes, int handsOn = 0)
    {
        _minutes.Add((dimension, minutes, handsOn));
        return this;
    }

    /// <summary>Adds it to the context, unsaved.</summary>
    public JournalEntry Add()
    {
        var week = IsoWeek.Of(_date).Number;
        var entry = new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = _id,
            Kind = _kind,
            Date = _date,
            Week = week,
            Title = db.Seal.CloseOptional(Purposes.EntryTitle, _id, _title),
            Body = db.Seal.Close(Purposes.EntryBody, _id, _body),
            FollowsOnId = _followsOn,
            CreatedAt = _createdAt,
            ChangedAt = _createdAt,
            TrashedAt = _trashedAt,
        };
        foreach (var (dimension, minutes, handsOn) in _minutes)
        {
            entry.Tags.Add(new DimensionTag { LeaderId = db.LeaderId, EntryId = _id, Dimension = dimension });
            entry.Investments.Add(new TimeInvestmentRow
            {
                LeaderId = db.LeaderId,
                Id = Guid.CreateVersion7(),
                EntryId = _id,
                Date = _date,
                Week = week,
                Dimension = dimension,
                Minutes = minutes,
                HandsOn = handsOn,
                Estimated = false,
                Source = InvestmentSource.Entry,
            });
        }

        db.Entries.Add(entry);
        return entry;
    }

    /// <summary>Adds it and saves.</summary>
    public async Task<JournalEntry> SaveAsync()
    {
        var entry = Add();
        await db.SaveChangesAsync();
        return entry;
    }
}
