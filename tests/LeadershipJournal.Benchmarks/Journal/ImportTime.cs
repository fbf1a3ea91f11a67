using System.Globalization;
using System.Text;
using LeadershipJournal.Benchmarks.Storage;
using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Benchmarks.Journal;

/// <summary>Importing a folder of 10,000 Markdown files, while somebody else keeps writing.</summary>
internal sealed class ImportTime : Promise
{
    private const int Files = 10_000;
    private const int Words = 300;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public override string Name => "import";

    public override async Task MeasureAsync(Table table)
    {
        using var instance = await TemporaryInstance.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("leadershipjournal-notes-");
        try
        {
            WriteNotes(folder, 300);
            await ImportAsync(instance, await instance.AddLeaderAsync(), folder);
            WriteNotes(folder, Files);
            var (importer, other) = (await instance.AddLeaderAsync(), await instance.AddLeaderAsync());
            using var done = new CancellationTokenSource();
            var others = KeepWritingAsync(instance, other, done.Token);
            var heap = WatchHeapAsync(done.Token);
            var processor = Samples.ProcessorTime;
            var seconds = await Samples.TimeAsync(() => ImportAsync(instance, importer, folder)) / 1000;
            processor = Samples.ProcessorTime - processor;
            await done.CancelAsync();
            table.AtMost("import of 10,000 entries of 300 words", seconds, 10, " s");
            table.Figure("import of 10,000 entries of 300 words: processor time, the other writer's included", processor / 1000, " s");
            table.AtMost("import of 10,000 entries: heap, at most", await heap / 1024.0 / 1024, 150, " MB");
            table.AtMost("import of 10,000 entries: longest another writer took", (await others).Longest, 250, " ms");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ImportAsync(TemporaryInstance instance, Guid leader, DirectoryInfo folder)
    {
        var access = instance.ActFor(leader);
        var clock = new LeaderClock(access, TemporaryInstance.Clock);
        var preparation = new ImportPreparation(access, clock, new DimensionRules(access, TemporaryInstance.Clock));
        var basis = await preparation.PrepareAsync();
        var source = LocalSource.Of(folder.FullName);
        var plan = basis.Plan(ImportContents.Read(source, basis.Reader, basis.Fingerprint), new ImportChoices { Rules = basis.Rules });
        var (_, report) = await new ImportWriter(access, TemporaryInstance.Clock).WriteAsync(source, basis, plan, TypicalWeek.None);
        if (report.Imported != folder.GetFiles().Length)
        {
            throw new InvalidOperationException($"{report.Imported} of {folder.GetFiles().Length} files were imported.");
        }
    }

    private static async Task<Samples> KeepWritingAsync(TemporaryInstance instance, Guid leader, CancellationToken done)
    {
        var saves = new Samples();
        while (!done.IsCancellationRequested)
        {
            await saves.MeasureAsync(() => WriterGateTurns.WriteAsync(instance, leader));
            await Task.Delay(Look, CancellationToken.None);
        }

        return saves;
    }

    /// <summary>The most that was allocated and not yet collected, over what there was before.</summary>
    private static async Task<long> WatchHeapAsync(CancellationToken done)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        while (!done.IsCancellationRequested)
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
            await Task.Delay(Look, CancellationToken.None);
        }

        return most;
    }

    private static void WriteNotes(DirectoryInfo folder, int count)
    {
        var text = new SeedText(new Random(count));
        for (var number = 0; number < count; number++)
        {
            var date = TemporaryInstance.Today.AddDays(-1 - (number / 3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var note = $"---\ntitle: {text.Phrase(4)} {number}\ndate: {date}\ntags: [people, time]\n---\n\n{text.Body(Words)}";
            File.WriteAllText(Path.Combine(folder.FullName, $"{date}-{number}.md"), note, Encoding.UTF8);
        }
    }
}
