using System.Text.Json;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>
/// Carries a plan out, some entries at a time with a context and a turn of their own: nobody else who writes waits
/// for the whole of it. An import that is stopped keeps what it wrote and can be undone.
/// </summary>
internal sealed class ImportWriter(JournalAccess access, TimeProvider clock)
{
    private const int BatchSize = 100;
    private const string Changed = "it changed while the import was running; import again";
    private const string BroughtMeanwhile = "another import brought it in the meantime";

    /// <summary>Writes the planned entries and returns the import's id and report.</summary>
    /// <param name="source">The same source the plan was made from; its texts are read again.</param>
    /// <param name="basis">What the plan was made with.</param>
    /// <param name="plan">What to write.</param>
    /// <param name="typical">Estimated minutes; each week's belong to its first entry.</param>
    /// <param name="progress">Told the number of entries written so far.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<(Guid Id, ImportReport Report)> WriteAsync(
        ImportSource source,
        ImportBasis basis,
        ImportPlan plan,
        TypicalWeek typical,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var id = await BeginAsync(plan.Contents.Source, cancellationToken);
        var otherwise = new Dictionary<int, ReportLine>();
        var written = new HashSet<int>();
        try
        {
            await using var db = await access.OpenAsync(cancellationToken);
            var preparation = new EntryPreparation(db.Seal, id, clock.GetUtcNow().UtcDateTime);
            await foreach (var batch in Prepared(source, basis, plan, typical, preparation).Chunk(BatchSize).OneAheadAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                await WriteAsync(batch, otherwise, cancellationToken);
                written.UnionWith(batch.Where(item => item.Ready is not null).Select(item => item.Planned.Entry.Position));
                progress?.Report(written.Count);
            }
        }
        catch
        {
            foreach (var rest in plan.Entries.Where(entry => !written.Contains(entry.Entry.Position)))
            {
                otherwise.TryAdd(rest.Entry.Position, new ReportLine(rest.Entry.Path, FileFate.Skipped, "not reached before the import stopped"));
            }

            await EndAsync(id, ImportReport.Of(plan, typical, otherwise), ImportState.Interrupted, CancellationToken.None);
            throw;
        }

        var report = ImportReport.Of(plan, typical, otherwise);
        await EndAsync(id, report, ImportState.Done, CancellationToken.None);
        return (id, report);
    }

    /// <summary>The planned entries, read again and sealed as they are asked for; not ready is what changed or went since the plan was made.</summary>
    private static IEnumerable<(PlannedEntry Planned, PreparedEntry? Ready)> Prepared(
        ImportSource source, ImportBasis basis, ImportPlan plan, TypicalWeek typical, EntryPreparation preparation)
    {
        var estimates = Estimates(plan, typical);
        var planned = plan.Entries.ToDictionary(entry => entry.Entry.Position);
        var met = new HashSet<int>();
        var files = source.Files().Index().Where(file => planned.ContainsKey(file.Index));
        foreach (var item in files.SelectInParallel(file => Prepare(planned[file.Index], file.Item)))
        {
            met.Add(item.Planned.Entry.Position);
            yield return item;
        }

        foreach (var gone in plan.Entries.Where(entry => !met.Contains(entry.Entry.Position)))
        {
            yield return (gone, null);
        }

        (PlannedEntry Planned, PreparedEntry? Ready) Prepare(PlannedEntry entry, SourceFile file) =>
            (entry, Unchanged(entry, file, basis) is { } read ? preparation.Prepare(entry, read, estimates[entry.Entry.Position]) : null);
    }

    /// <summary>The file's text, if it still says what it said when the plan was made.</summary>
    private static ReadEntry? Unchanged(PlannedEntry planned, SourceFile file, ImportBasis basis) =>
        basis.Reader.Read(file) is ReadEntry read
        && basis.Fingerprint.OfText(read.Title, read.Body).AsSpan().SequenceEqual(planned.Entry.TextFingerprint)
            ? read
            : null;

    /// <summary>A week's minutes go with the first entry of the plan in that week.</summary>
    private static ILookup<int, TimeInvestment> Estimates(ImportPlan plan, TypicalWeek typical)
    {
        var first = plan.Entries.DistinctBy(entry => IsoWeek.Of(entry.Date))
            .ToDictionary(entry => IsoWeek.Of(entry.Date), entry => entry.Entry.Position);
        return typical.Weeks
            .SelectMany(spread => spread.Investments.Select(investment => (Position: first[spread.Week], Investment: investment)))
            .ToLookup(pair => pair.Position, pair => pair.Investment);
    }

    private async Task WriteAsync(
        (PlannedEntry Planned, PreparedEntry? Ready)[] items, Dictionary<int, ReportLine> otherwise, CancellationToken cancellationToken)
    {
        foreach (var (changed, _) in items.Where(item => item.Ready is null))
        {
            otherwise[changed.Entry.Position] = new ReportLine(changed.Entry.Path, FileFate.Skipped, Changed);
        }

        await using var db = await access.OpenAsync(cancellationToken);
        foreach (var late in await new ImportBatch(db, [.. items.Select(item => item.Ready).OfType<PreparedEntry>()]).WriteAsync(cancellationToken))
        {
            otherwise[late.Entry.Position] = new ReportLine(late.Entry.Path, FileFate.Duplicate, BroughtMeanwhile);
        }
    }

    private async Task<Guid> BeginAsync(string source, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        db.Imports.Add(new JournalImport
        {
            LeaderId = db.LeaderId,
            Id = id,
            Source = db.Seal.Close(Purposes.ImportSource, id, source),
            State = ImportState.Running,
            StartedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellationToken);
        return id;
    }

    private async Task EndAsync(Guid id, ImportReport report, ImportState state, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(async token =>
        {
            var import = await db.Imports.SingleAsync(row => row.Id == id, token);
            import.State = state;
            import.Read = report.Read;
            import.Imported = report.Imported;
            import.Skipped = report.Skipped;
            import.Duplicates = report.Duplicates;
            import.Report = db.Seal.Close(Purposes.ImportReport, id, JsonSerializer.Serialize(report, ReportJson.Options));
            import.EndedAt = clock.GetUtcNow().UtcDateTime;
        }, cancellationToken);
    }
}

/// <summary>How a report is kept.</summary>
internal static class ReportJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
