using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Web.Features.DataExchange.Reading;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>A planned entry as the rows it becomes, sealed and ready, so that the turn in which they are written is short.</summary>
internal sealed record PreparedEntry(
    PlannedEntry Planned, JournalEntry Entry, EntryRevision Revision, IReadOnlyList<TimeInvestmentRow> Investments);

/// <summary>Makes the rows of an import's entries; several threads may ask at once.</summary>
/// <param name="seal">The leader's.</param>
/// <param name="importId">The import that brings them.</param>
/// <param name="now">When it brings them, in UTC.</param>
internal sealed class EntryPreparation(LeaderSeal seal, Guid importId, DateTime now)
{
    private const int FirstVersion = 1;

    /// <summary>The rows of one entry.</summary>
    /// <param name="planned">What was decided about it.</param>
    /// <param name="read">Its text.</param>
    /// <param name="estimated">Minutes that come with it.</param>
    public PreparedEntry Prepare(PlannedEntry planned, ReadEntry read, IEnumerable<TimeInvestment> estimated)
    {
        var id = NewId();
        return new PreparedEntry(planned, Entry(id, planned, read), Revision(id, read), [.. estimated.Select(investment => Row(id, investment))]);
    }

    private JournalEntry Entry(Guid id, PlannedEntry planned, ReadEntry read) => new()
    {
        LeaderId = seal.LeaderId,
        Id = id,
        Kind = EntryKind.Entry,
        Date = planned.Date,
        Week = IsoWeek.Of(planned.Date).Number,
        Title = seal.CloseOptional(Purposes.EntryTitle, id, read.Title),
        Body = seal.Close(Purposes.EntryBody, id, read.Body),
        Version = FirstVersion,
        ImportId = importId,
        ImportHash = planned.Fingerprint,
        FrontMatter = seal.CloseOptional(Purposes.EntryFrontMatter, id, read.FrontMatter),
        CreatedAt = now,
        ChangedAt = now,
        Tags = [.. planned.Dimensions.Select(dimension => new DimensionTag { LeaderId = seal.LeaderId, EntryId = id, Dimension = dimension })],
    };

    private EntryRevision Revision(Guid entryId, ReadEntry read)
    {
        var id = NewId();
        return new EntryRevision
        {
            LeaderId = seal.LeaderId,
            Id = id,
            EntryId = entryId,
            Version = FirstVersion,
            Title = seal.CloseOptional(Purposes.RevisionTitle, id, read.Title),
            Body = seal.Close(Purposes.RevisionBody, id, read.Body),
            SavedAt = now,
        };
    }

    private TimeInvestmentRow Row(Guid entryId, TimeInvestment investment) => new()
    {
        LeaderId = seal.LeaderId,
        Id = NewId(),
        EntryId = entryId,
        ImportId = importId,
        Date = investment.Date,
        Week = IsoWeek.Of(investment.Date).Number,
        Dimension = investment.Dimension,
        Minutes = investment.Minutes,
        HandsOn = investment.HandsOnMinutes,
        Estimated = true,
        Source = InvestmentSource.Import,
    };

    private Guid NewId() => Guid.CreateVersion7(new DateTimeOffset(now));
}
