using System.Diagnostics;
using System.Text;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Checks.Import;

/// <summary>
/// Imports into a temporary instance and looks at what is there afterwards: every file accounted for, every entry
/// whole and sealed, a second run brings nothing, undoing leaves nothing. The control forgets the fingerprints'
/// key between the two runs.
/// </summary>
internal sealed class ImportCheck : Check
{
    private const int SnippetBytes = 24;
    private const int MostSearched = 500;

    public override string Name => "import";

    public override string Usage => "PATH [--zone ZONE] [--dates month-first] | --entries N: a folder, a zip or N generated notes, into a temporary instance";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var generated = options.Number("entries", 0) is > 0 and var count ? await GenerateAsync(count) : null;
        try
        {
            var path = generated?.FullName ?? options.Positional.FirstOrDefault() ?? throw new CheckException("import needs a path, or --entries N.");
            await RunAsync(LocalSource.Of(path), options, findings);
        }
        catch (ImportRefusedException refused)
        {
            throw new CheckException(refused.Message);
        }
        finally
        {
            generated?.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(ImportSource source, CheckOptions options, Findings findings)
    {
        await using var journal = await TemporaryJournal.CreateAsync(options.Text("zone") ?? "Europe/London");
        var choices = new ImportChoices { DateOrder = options.Text("dates") == "month-first" ? DayMonthOrder.MonthFirst : null };
        var (id, report) = await MeasureAsync(journal, source, choices, findings);
        foreach (var line in report.Text().SkipLast(1))
        {
            findings.Document(line);
        }

        await ExpectWholeAsync(journal, source, report, findings);

        var basis = await journal.Preparation.PrepareAsync();
        basis = options.IsControl ? basis with { Fingerprint = new Fingerprint(new byte[32]) } : basis;
        var again = basis.Plan(ImportContents.Read(source, basis.Reader, basis.Fingerprint), choices);
        findings.Expect(again.Entries.Count == 0, $"a second run would import {again.Entries.Count} entries again");

        var undone = await journal.History.UndoAsync(id);
        await using var db = await journal.Store.OpenAsync(journal.Leader);
        findings.Expect(undone == new UndoneImport(report.Imported, 0), $"undoing removed {undone?.Removed} and kept {undone?.Kept}");
        findings.Expect(!await db.Entries.AnyAsync() && !await db.Revisions.AnyAsync() && !await db.Tags.AnyAsync(), "undoing left something behind");
        findings.LastLine = report.LastLine;
    }

    /// <summary>Imports while another leader writes.</summary>
    private static async Task<(Guid Id, ImportReport Report)> MeasureAsync(
        TemporaryJournal journal, ImportSource source, ImportChoices choices, Findings findings)
    {
        var other = new OtherWriter(journal.Store);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(() => other.RunAsync(done.Token));
        var heap = new HeapWatch();
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;

        var basis = await journal.Preparation.PrepareAsync();
        var plan = basis.Plan(ImportContents.Read(source, basis.Reader, basis.Fingerprint, heap), choices);
        var (read, processorRead) = (clock.Elapsed, Environment.CpuUsage.TotalTime);
        var imported = await journal.Writer.WriteAsync(source, basis, plan, TypicalWeek.None, heap);

        findings.Figure("seconds", Math.Round(clock.Elapsed.TotalSeconds, 2));
        findings.Figure("processor seconds", Math.Round((Environment.CpuUsage.TotalTime - processor).TotalSeconds, 2));
        findings.Figure("processor seconds to the preview", Math.Round((processorRead - processor).TotalSeconds, 2));
        findings.Figure("seconds to the preview", Math.Round(read.TotalSeconds, 2));
        findings.Figure("most heap in MB", heap.MostBytes / (1024 * 1024));
        await done.CancelAsync();
        await writing;
        findings.Figure("writes of another leader meanwhile", other.Writes);
        findings.Figure("longest of them in ms", Math.Round(other.LongestWait.TotalMilliseconds));
        return imported;
    }

    private static async Task ExpectWholeAsync(TemporaryJournal journal, ImportSource source, ImportReport report, Findings findings)
    {
        await using var db = await journal.Store.OpenAsync(journal.Leader);
        var files = source.Files().Sum(file => file is RefusedFile refused ? refused.Files : 1);
        findings.Expect(report.Read == files, $"the report speaks of {report.Read} files, and there are {files}");
        findings.Expect(report.Imported + report.Skipped + report.Duplicates == report.Read, "the report's sums do not add up");
        findings.Expect(await db.Entries.CountAsync() == report.Imported, "the journal does not hold as many entries as the report says");
        findings.Expect(await db.Revisions.CountAsync() == report.Imported, "an entry has no first revision");

        var stored = journal.StoredBytes();
        var bodies = db.Entries.AsNoTracking().OrderBy(entry => entry.Id).Take(MostSearched).Select(entry => new { entry.Id, entry.Body });
        var (inPlain, empty) = (0, 0);
        await foreach (var entry in bodies.AsAsyncEnumerable())
        {
            var body = Encoding.UTF8.GetBytes(db.Seal.Open(entry.Body, entry.Id));
            empty += body.Length == 0 ? 1 : 0;
            inPlain += body.Length >= SnippetBytes && stored.AsSpan().IndexOf(body.AsSpan(0, SnippetBytes)) >= 0 ? 1 : 0;
        }

        findings.Expect(empty == 0, "an entry has no text");
        findings.Expect(inPlain == 0, "a text lies in plain in the database");
    }

    private static async Task<DirectoryInfo> GenerateAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("notes-");
        await GeneratedNotes.WriteAsync(folder, count);
        return folder;
    }
}
