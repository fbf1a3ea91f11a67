using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>Some entries of an import with all that belongs to them, sealed and ready, so that their turn to write is short.</summary>
internal sealed class ImportBatch(JournalDb db, Guid importId, DateTime now)
{
    private const int FirstVersion = 1;
    private readonly List<Prepared> _entries = [];

    /// <summary>The id of an added entry, for minutes that belong to it.</summary>
    public Guid Add(PlannedEntry planned, ReadEntry read, IEnumerable<TimeInvestment> estimated)
    {
        var id = Guid.CreateVersion7(new DateTimeOffset(now));
        var revision = Guid.CreateVersion7(new DateTimeOffset(now));
        _entries.Add(new Prepared(
            planned,
            Entry(id, planned, read),
            new EntryRevision
            {
                LeaderId = db.LeaderId,
                Id = revision,
                EntryId = id,
                Version = FirstVersion,
                Title = db.Seal.CloseOptional(Purposes.RevisionTitle, revision, read.Title),
                Body = db.Seal.Close(Purposes.RevisionBody, revision, read.Body),
                SavedAt = now,
            },
            [.. estimated.Select(investment => Row(id, investment))]));
        return id;
    }

    public int Count => _entries.Count;

    /// <summary>Writes them in one transaction; returns those that somebody else brought in the meantime and that were left.</summary>
    public Task<List<PlannedEntry>> WriteAsync(CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var hashes = _entries.ConvertAll(entry => entry.Planned.Fingerprint);
            var there = await db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter])
                .Where(entry => hashes.Contains(entry.ImportHash!))
                .Select(entry => entry.ImportHash)
                .ToListAsync(token);
            var known = there.Select(hash => Convert.ToHexString(hash!)).ToHashSet(StringComparer.Ordinal);
            var (late, fresh) = (new List<PlannedEntry>(), new List<Prepared>());
            foreach (var entry in _entries)
            {
                if (known.Contains(Convert.ToHexString(entry.Planned.Fingerprint)))
                {
                    late.Add(entry.Planned);
                }
                else
                {
                    fresh.Add(entry);
                }
            }

            await AddAsync(fresh, token);
            return late;
        },
        cancellationToken);

    /// <summary>Weeks that got minutes since the preview keep theirs: an estimate never adds to what was recorded.</summary>
    private async Task AddAsync(List<Prepared> fresh, CancellationToken cancellationToken)
    {
        var weeks = fresh.SelectMany(entry => entry.Investments).Select(row => row.Week).Distinct().ToList();
        var recorded = weeks.Count == 0
            ? []
            : await db.Investments.Where(row => weeks.Contains(row.Week)).Select(row => row.Week).Distinct().ToListAsync(cancellationToken);
        foreach (var entry in fresh)
        {
            db.Entries.Add(entry.Entry);
            db.Revisions.Add(entry.Revision);
            db.Investments.AddRange(entry.Investments.Where(row => !recorded.Contains(row.Week)));
        }
    }

    private JournalEntry Entry(Guid id, PlannedEntry planned, ReadEntry read) => new()
    {
        LeaderId = db.LeaderId,
        Id = id,
        Kind = EntryKind.Entry,
        Date = planned.Date,
        Week = IsoWeek.Of(planned.Date).Number,
        Title = db.Seal.CloseOptional(Purposes.EntryTitle, id, read.Title),
        Body = db.Seal.Close(Purposes.EntryBody, id, read.Body),
        Version = FirstVersion,
        ImportId = importId,
        ImportHash = planned.Fingerprint,
        FrontMatter = db.Seal.CloseOptional(Purposes.EntryFrontMatter, id, read.FrontMatter),
        CreatedAt = now,
        ChangedAt = now,
        Tags = [.. planned.Dimensions.Select(dimension => new DimensionTag { LeaderId = db.LeaderId, EntryId = id, Dimension = dimension })],
    };

    private TimeInvestmentRow Row(Guid entryId, TimeInvestment investment) => new()
    {
        LeaderId = db.LeaderId,
        Id = Guid.CreateVersion7(new DateTimeOffset(now)),
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

    private sealed record Prepared(
        PlannedEntry Planned, JournalEntry Entry, EntryRevision Revision, IReadOnlyList<TimeInvestmentRow> Investments);
}
