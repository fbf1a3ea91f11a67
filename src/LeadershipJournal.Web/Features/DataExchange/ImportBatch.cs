using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>Some prepared entries of an import, written in one turn.</summary>
internal sealed class ImportBatch(JournalDb db, IReadOnlyCollection<PreparedEntry> entries)
{
    /// <summary>Writes them in one transaction; returns those that somebody else brought in the meantime and that were left.</summary>
    public Task<List<PlannedEntry>> WriteAsync(CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var known = await KnownAsync(token);
            var fresh = entries.ToLookup(entry => !known.Contains(Convert.ToHexString(entry.Planned.Fingerprint)));
            await AddAsync([.. fresh[true]], token);
            return fresh[false].Select(entry => entry.Planned).ToList();
        },
        cancellationToken);

    private async Task<HashSet<string>> KnownAsync(CancellationToken cancellationToken)
    {
        var hashes = entries.Select(entry => entry.Planned.Fingerprint).ToList();
        var there = await db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter])
            .Where(entry => hashes.Contains(entry.ImportHash!))
            .Select(entry => entry.ImportHash)
            .ToListAsync(cancellationToken);
        return there.Select(hash => Convert.ToHexString(hash!)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Weeks that got minutes since the preview keep theirs: an estimate never adds to what was recorded.</summary>
    private async Task AddAsync(List<PreparedEntry> fresh, CancellationToken cancellationToken)
    {
        var investments = fresh.SelectMany(entry => entry.Investments).ToList();
        var weeks = investments.Select(row => row.Week).Distinct().ToList();
        var recorded = weeks.Count == 0
            ? []
            : await db.Investments.Where(row => weeks.Contains(row.Week)).Select(row => row.Week).Distinct().ToListAsync(cancellationToken);
        await db.InsertAsync(fresh.ConvertAll(entry => entry.Entry), cancellationToken);
        await db.InsertAsync(fresh.ConvertAll(entry => entry.Revision), cancellationToken);
        await db.InsertAsync(fresh.SelectMany(entry => entry.Entry.Tags).ToList(), cancellationToken);
        await db.InsertAsync(investments.FindAll(row => !recorded.Contains(row.Week)), cancellationToken);
    }
}
