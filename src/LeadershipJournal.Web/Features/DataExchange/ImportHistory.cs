using System.Text.Json;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>An import as the list shows it.</summary>
public sealed record ImportLine(
    Guid Id, string Source, ImportState State, DateTime StartedAt, int Read, int Imported, int Skipped, int Duplicates, bool HasReport);

/// <summary>What undoing an import did.</summary>
/// <param name="Removed">Entries that are gone.</param>
/// <param name="Kept">Entries the leader changed since, or that something else depends on.</param>
internal sealed record UndoneImport(int Removed, int Kept);

/// <summary>Lists the leader's imports, shows their reports and undoes them.</summary>
internal sealed class ImportHistory(JournalAccess access)
{
    private const int BatchSize = 200;

    public async Task<IReadOnlyList<ImportLine>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var seal = db.Seal;
        return await db.Imports.AsNoTracking()
            .OrderByDescending(import => import.StartedAt).ThenByDescending(import => import.Id)
            .Select(import => new ImportLine(
                import.Id,
                seal.Open(import.Source, import.Id),
                import.State,
                import.StartedAt,
                import.Read,
                import.Imported,
                import.Skipped,
                import.Duplicates,
                import.Report != null))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The report of an import; null when there is no such import, or it did not come to an end.</summary>
    public async Task<ImportReport?> ReportAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var row = await db.Imports.AsNoTracking().Where(import => import.Id == id).Select(import => new { import.Report }).SingleOrDefaultAsync(cancellationToken);
        return row?.Report is { } report ? JsonSerializer.Deserialize<ImportReport>(db.Seal.Open(report, id), ReportJson.Options) : null;
    }

    /// <summary>
    /// Takes back everything the import brought that is as it came: entries with their minutes and history, also those
    /// in the trash. What was changed, is being changed, or is followed on by another entry stays. Null when there is no such import.
    /// </summary>
    public async Task<UndoneImport?> UndoAsync(Guid id, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var removed = 0;
        for (int batch; (batch = await UndoBatchAsync(id, cancellationToken)) > 0;)
        {
            removed += batch;
            progress?.Report(removed);
        }

        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(async token =>
        {
            if (await db.Imports.SingleOrDefaultAsync(row => row.Id == id, token) is not { } import)
            {
                return null;
            }

            import.State = ImportState.Undone;
            return new UndoneImport(removed, await Brought(db, id).CountAsync(token));
        }, cancellationToken);
    }

    private async Task<int> UndoBatchAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var leader = db.LeaderId;
        return await db.WriteAsync(async token =>
        {
            var untouched = await Untouched(db, id).Select(entry => entry.Id).Take(BatchSize).ToListAsync(token);
            return untouched.Count == 0
                ? 0
                : await Brought(db, id).Where(entry => entry.LeaderId == leader && untouched.Contains(entry.Id)).ExecuteDeleteAsync(token);
        }, cancellationToken);
    }

    private static IQueryable<JournalEntry> Brought(JournalDb db, Guid id) =>
        db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter]).Where(entry => entry.ImportId == id);

    private static IQueryable<JournalEntry> Untouched(JournalDb db, Guid id)
    {
        var all = db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter]);
        return Brought(db, id).Where(entry => entry.Version == 1
            && !db.Drafts.Any(draft => draft.EntryId == entry.Id)
            && !all.Any(other => other.FollowsOnId == entry.Id));
    }
}
