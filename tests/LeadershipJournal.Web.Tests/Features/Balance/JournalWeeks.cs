using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;

namespace LeadershipJournal.Web.Tests.Features.Balance;

/// <summary>Fills a person's journal with weeks, past the application. The host's clock stands in week 47 of 2026.</summary>
internal sealed class JournalWeeks(JournalDb db) : IAsyncDisposable
{
    public static IsoWeek Running { get; } = IsoWeek.Create(2026, 47);

    public static async Task<JournalWeeks> OfAsync(JournalHost host, Person person) => new(await host.OpenJournalAsync(person));

    /// <summary>Minutes of the five dimensions on a date.</summary>
    public JournalWeeks Record(DateOnly date, int[] minutes, int handsOnPercent = 0)
    {
        foreach (var dimension in DimensionList.All.Where(dimension => minutes[(int)dimension] > 0))
        {
            db.Investments.Add(new TimeInvestmentRow
            {
                LeaderId = db.LeaderId,
                Id = Guid.CreateVersion7(),
                Date = date,
                Week = IsoWeek.Of(date).Number,
                Dimension = dimension,
                Minutes = minutes[(int)dimension],
                HandsOn = minutes[(int)dimension] * handsOnPercent / 100,
                Estimated = false,
                Source = InvestmentSource.Entry,
            });
        }

        return this;
    }

    /// <summary>The same minutes on the Monday of several weeks that end with the one before the running week.</summary>
    public JournalWeeks RecordLast(int weeks, params int[] minutes)
    {
        for (var ago = weeks; ago > 0; ago--)
        {
            Record(Running.AddWeeks(-ago).Monday, minutes);
        }

        return this;
    }

    public JournalWeeks Intend(IsoWeek from, int self, int people, int improvement, int value, int time, int agreedMinutes = 2250)
    {
        db.Intentions.Add(new IntentionRow
        {
            LeaderId = db.LeaderId,
            Id = Guid.CreateVersion7(),
            StartsInWeek = from.Number,
            SelfPercent = self,
            PeoplePercent = people,
            ImprovementPercent = improvement,
            ValuePercent = value,
            TimePercent = time,
            AgreedMinutes = agreedMinutes,
            CreatedAt = DateTime.UnixEpoch,
        });
        return this;
    }

    public JournalWeeks Away(DateOnly from, DateOnly until)
    {
        db.Leaves.Add(new LeaveRow { LeaderId = db.LeaderId, Id = Guid.CreateVersion7(), From = from, Until = until });
        return this;
    }

    /// <summary>A weekly review with the hours worked, without minutes.</summary>
    public JournalWeeks Review(IsoWeek week, int? workedMinutes)
    {
        var entry = Entry(week.Friday, EntryKind.WeeklyReview, trashed: false);
        db.Reviews.Add(new WeeklyReview
        {
            LeaderId = db.LeaderId,
            EntryId = entry.Id,
            Answers = db.Seal.Close(Purposes.ReviewAnswers, entry.Id, "{}"),
            WorkedMinutes = workedMinutes,
        });
        return this;
    }

    /// <summary>An entry without minutes.</summary>
    public JournalWeeks Write(DateOnly date, params Dimension[] about) => Write(date, trashed: false, about);

    public JournalWeeks Write(DateOnly date, bool trashed, params Dimension[] about)
    {
        var entry = Entry(date, EntryKind.Entry, trashed);
        db.Tags.AddRange(about.Select(dimension => new DimensionTag { LeaderId = db.LeaderId, EntryId = entry.Id, Dimension = dimension }));
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await db.SaveChangesAsync();
        await db.DisposeAsync();
    }

    private JournalEntry Entry(DateOnly date, EntryKind kind, bool trashed)
    {
        var id = Guid.CreateVersion7();
        var entry = new JournalEntry
        {
            LeaderId = db.LeaderId,
            Id = id,
            Kind = kind,
            Date = date,
            Week = IsoWeek.Of(date).Number,
            Body = db.Seal.Close(Purposes.EntryBody, id, "Written for a test."),
            CreatedAt = DateTime.UnixEpoch,
            ChangedAt = DateTime.UnixEpoch,
            TrashedAt = trashed ? DateTime.UnixEpoch : null,
        };
        db.Entries.Add(entry);
        return entry;
    }
}
