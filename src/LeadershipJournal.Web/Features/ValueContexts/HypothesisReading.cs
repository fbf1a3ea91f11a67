using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>Reads value hypotheses. Entries in the trash are no evidence until they come back.</summary>
internal sealed class HypothesisReading(JournalAccess access)
{
    /// <summary>How many entries are offered as evidence.</summary>
    public const int Offered = 50;

    /// <summary>A hypothesis with its evidence and what could be; null when there is none with this id.</summary>
    /// <param name="id">Which.</param>
    /// <param name="until">The last day of the entries that are offered; null for the latest.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<HypothesisView?> ReadAsync(Guid id, DateOnly? until, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var tree = await db.ContextTreeAsync(cancellationToken);
        if (await LinesAsync(db, db.Hypotheses.Where(row => row.Id == id), db.Entries, tree, cancellationToken) is not [var line])
        {
            return null;
        }

        var evidence = db.HypothesisEvidence.Where(row => row.HypothesisId == id);
        var newestFirst = db.Entries.OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id);
        var last = until ?? DateOnly.MaxValue;
        var sides = await evidence.Select(row => new { row.EntryId, row.Side }).ToDictionaryAsync(row => row.EntryId, row => row.Side, cancellationToken);
        var taken = await EntryLines.LoadAsync(
            db, newestFirst.Where(entry => evidence.Any(row => row.EntryId == entry.Id)), null, cancellationToken);
        return new HypothesisView(
            line,
            [.. taken.Select(entry => new EvidenceLine(entry, sides.GetValueOrDefault(entry.Id)))],
            await EntryLines.LoadAsync(
                db,
                newestFirst.Where(entry => !entry.IsDraft && entry.Date <= last && !evidence.Any(row => row.EntryId == entry.Id)).Take(Offered),
                null,
                cancellationToken));
    }

    /// <summary>All hypotheses as an entry's page names them, the latest change first; one command.</summary>
    public async Task<IReadOnlyList<HypothesisOfEntry>> OfEntryAsync(Guid entryId, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var seal = db.Seal;
        return await (
            from row in db.Hypotheses.AsNoTracking()
            join link in db.HypothesisEvidence.Where(link => link.EntryId == entryId) on row.Id equals link.HypothesisId into links
            from link in links.DefaultIfEmpty()
            orderby row.StatusSince descending, row.Id descending
            select new HypothesisOfEntry(
                row.Id,
                row.Status,
                HypothesisLine.InOneSentence(seal.Open(row.IfWeDo, row.Id)!, seal.Open(row.Measure, row.Id)!, seal.Open(row.ShouldSee, row.Id)!),
                link != null,
                link == null ? null : link.Side))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Hypotheses with the number of those entries that are evidence, the latest change first; one command.</summary>
    public static async Task<IReadOnlyList<HypothesisLine>> LinesAsync(
        JournalDb db, IQueryable<ValueHypothesis> hypotheses, IQueryable<JournalEntry> entries, ContextTree tree, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var rows = await hypotheses.AsNoTracking()
            .OrderByDescending(row => row.StatusSince).ThenByDescending(row => row.Id)
            .Select(row => new HypothesisLine(
                row.Id,
                row.ContextId,
                "",
                row.Status,
                row.StatusSince,
                seal.Open(row.IfWeDo, row.Id)!,
                seal.Open(row.Measure, row.Id)!,
                seal.Open(row.ShouldSee, row.Id)!,
                seal.Open(row.Finding, row.Id),
                db.HypothesisEvidence.Count(evidence => evidence.HypothesisId == row.Id && entries.Any(entry => entry.Id == evidence.EntryId))))
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row with { ContextName = tree.Find(row.ContextId)!.Node.Name })];
    }
}
