using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

/// <summary>All the published weeknotes in one folder, kept beside the repository; skipped where they are absent.</summary>
public sealed class SampleWeeknotesImportTests : IAsyncLifetime
{
    private readonly JournalHost _host = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_second_import_finds_a_duplicate_of_every_file_that_was_imported()
    {
        var root = SampleWeeknotesTests.Sample(".");
        Assert.SkipWhen(root is null, "../shared/samples/weeknotes is not there.");
        var person = await _host.CreatePersonAsync();

        var first = await ImportAsync(person, root!);
        var second = await ImportAsync(person, root!);

        Assert.Equal(first.Read, first.Imported + first.Skipped + first.Duplicates);
        Assert.NotEqual(0, first.Imported);
        Assert.Equal((first.Read, 0, first.Skipped, first.Duplicates + first.Imported), (second.Read, second.Imported, second.Skipped, second.Duplicates));
        Assert.Equal(Paths(first, FileFate.Imported), Paths(second, FileFate.Duplicate).Except(Paths(first, FileFate.Duplicate)));
    }

    private static IEnumerable<string> Paths(ImportReport report, FileFate fate) =>
        report.Lines.Where(line => line.Fate == fate).Select(line => line.Path).Order(StringComparer.Ordinal);

    private async Task<ImportReport> ImportAsync(Person person, string folder)
    {
        await using var scope = _host.ActFor(person);
        var source = new FolderSource(folder, ImportLimits.Default);
        var basis = await scope.ServiceProvider.GetRequiredService<ImportPreparation>().PrepareAsync();
        var plan = basis.Plan(ImportContents.Read(source, basis.Reader, basis.Fingerprint), new ImportChoices());
        return (await scope.ServiceProvider.GetRequiredService<ImportWriter>().WriteAsync(source, basis, plan, TypicalWeek.None)).Report;
    }
}
