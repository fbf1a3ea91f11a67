using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Mapping;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

public class ImportWriterTests : IAsyncLifetime
{
    private static readonly (string, string)[] Notes =
    [
        ("2023-03-31.md", "---\ntitle: Desks\ntags: [people]\nmood: low\n---\nWe moved the desks."),
        ("2023-04-07.md", "Nobody sat at them."),
        ("index.md", "* [One](1)\n* [Two](2)\n"),
    ];

    private readonly JournalHost _host;
    private Person _person = null!;

    public ImportWriterTests()
        : this(new JournalHost())
    {
    }

    protected ImportWriterTests(JournalHost host) => _host = host;

    public async ValueTask InitializeAsync()
    {
        if (_host is IAsyncLifetime prepared)
        {
            await prepared.InitializeAsync();
        }

        _person = await _host.CreatePersonAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Entries_are_written_sealed_with_tags_front_matter_and_a_first_revision()
    {
        var (id, report) = await ImportAsync(Notes);

        Assert.Equal("read 3, imported 2, skipped 1, duplicates 0", report.LastLine);
        await using var db = await _host.OpenJournalAsync(_person);
        var entry = await db.Entries.Include(row => row.Tags).SingleAsync(row => row.Date == new DateOnly(2023, 3, 31));
        Assert.Equal("Desks", db.Seal.Open(entry.Title, entry.Id));
        Assert.Equal("We moved the desks.", db.Seal.Open(entry.Body, entry.Id));
        Assert.Contains("mood: low", db.Seal.Open(entry.FrontMatter, entry.Id), StringComparison.Ordinal);
        Assert.Equal(
            (id, 1, IsoWeek.Of(entry.Date).Number, EntryKind.Entry, false), (entry.ImportId!.Value, entry.Version, entry.Week, entry.Kind, entry.IsDraft));
        Assert.Equal([Dimension.People], entry.Tags.Select(tag => tag.Dimension));
        var revision = await db.Revisions.SingleAsync(row => row.EntryId == entry.Id);
        Assert.Equal((1, "We moved the desks."), (revision.Version, db.Seal.Open(revision.Body, revision.Id)));
    }

    [Fact]
    public async Task Nothing_of_an_import_lies_in_plain_in_the_data_directory_or_the_log()
    {
        await ImportAsync(Notes);

        Assert.All(["desks", "mood: low", "index.md"], text => Assert.Empty(_host.PlacesOf(text)));
    }

    [Fact]
    public async Task A_second_run_finds_only_duplicates()
    {
        await ImportAsync(Notes);

        var (_, again) = await ImportAsync([("moved/2023-03-31.md", Notes[0].Item2), Notes[1], Notes[2]]);

        Assert.Equal("read 3, imported 0, skipped 1, duplicates 2", again.LastLine);
    }

    [Fact]
    public async Task An_entry_the_leader_wrote_by_hand_is_recognised_too()
    {
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            var id = Guid.CreateVersion7();
            var date = new DateOnly(2023, 4, 7);
            db.Entries.Add(new JournalEntry
            {
                LeaderId = db.LeaderId,
                Id = id,
                Kind = EntryKind.Entry,
                Date = date,
                Week = IsoWeek.Of(date).Number,
                Body = db.Seal.Close(Purposes.EntryBody, id, "Nobody sat at them.\n"),
                CreatedAt = DateTime.UnixEpoch,
                ChangedAt = DateTime.UnixEpoch,
            });
            await db.SaveChangesAsync();
        }

        var (_, report) = await ImportAsync(Notes);

        Assert.Equal("read 3, imported 1, skipped 1, duplicates 1", report.LastLine);
    }

    [Fact]
    public async Task Two_imports_at_once_bring_each_entry_once()
    {
        await using var first = _host.ActFor(_person);
        await using var second = _host.ActFor(_person);
        var (early, late) = (await PlanAsync(first, Notes), await PlanAsync(second, Notes));

        await WriteAsync(first, early);
        var (_, report) = await WriteAsync(second, late);

        Assert.Equal("read 3, imported 0, skipped 1, duplicates 2", report.LastLine);
        await using var db = await _host.OpenJournalAsync(_person);
        Assert.Equal(2, await db.Entries.CountAsync());
    }

    [Fact]
    public async Task A_file_that_changed_since_the_preview_is_skipped_and_said()
    {
        await using var scope = _host.ActFor(_person);
        var planned = await PlanAsync(scope, Notes);

        var (_, report) = await WriteAsync(scope, planned with { Source = Reading.Files([(Notes[0].Item1, "Rewritten."), Notes[1], Notes[2]]) });

        Assert.Equal("read 3, imported 1, skipped 2, duplicates 0", report.LastLine);
    }

    [Fact]
    public async Task A_typical_week_becomes_estimated_minutes_of_the_weeks_first_entry()
    {
        await ImportAsync(Notes, new ImportChoices { TypicalWeek = DimensionMinutes.Of(0, 600, 0, 0, 5) });

        await using var db = await _host.OpenJournalAsync(_person);
        var rows = await db.Investments.ToListAsync();
        Assert.Equal(2 * 605, rows.Sum(row => row.Minutes));
        Assert.All(rows, row => Assert.True(row is { Estimated: true, Source: InvestmentSource.Import, EntryId: not null, ImportId: not null }));
    }

    [Fact]
    public async Task Weeks_that_have_minutes_keep_theirs_alone()
    {
        var date = new DateOnly(2023, 3, 29);
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            db.Investments.Add(new TimeInvestmentRow
            {
                LeaderId = db.LeaderId,
                Id = Guid.CreateVersion7(),
                Date = date,
                Week = IsoWeek.Of(date).Number,
                Dimension = Dimension.Self,
                Minutes = 15,
                HandsOn = 0,
                Estimated = false,
                Source = InvestmentSource.Entry,
            });
            await db.SaveChangesAsync();
        }

        await ImportAsync(Notes, new ImportChoices { TypicalWeek = DimensionMinutes.Of(0, 600, 0, 0, 0) });

        await using var after = await _host.OpenJournalAsync(_person);
        Assert.Equal(15, await after.Investments.Where(row => row.Week == IsoWeek.Of(date).Number).SumAsync(row => row.Minutes));
    }

    [Fact]
    public async Task Undoing_removes_what_is_as_it_came_and_keeps_what_was_changed()
    {
        var (id, _) = await ImportAsync(Notes, new ImportChoices { TypicalWeek = DimensionMinutes.Of(0, 600, 0, 0, 0) });
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            await db.WriteAsync(async token => (await db.Entries.SingleAsync(row => row.Date == new DateOnly(2023, 4, 7), token)).Version++);
        }

        await using var scope = _host.ActFor(_person);
        var history = scope.ServiceProvider.GetRequiredService<ImportHistory>();
        var undone = await history.UndoAsync(id);

        Assert.Equal(new UndoneImport(1, 1), undone);
        Assert.Equal(ImportState.Undone, Assert.Single(await history.ListAsync()).State);
        await using var after = await _host.OpenJournalAsync(_person);
        Assert.Equal([new DateOnly(2023, 4, 7)], await after.Entries.Select(row => row.Date).ToListAsync());
        Assert.Equal(600, await after.Investments.SumAsync(row => row.Minutes));
    }

    [Fact]
    public async Task What_was_undone_can_be_imported_again()
    {
        var (id, _) = await ImportAsync(Notes);
        await using (var scope = _host.ActFor(_person))
        {
            await scope.ServiceProvider.GetRequiredService<ImportHistory>().UndoAsync(id);
        }

        var (_, again) = await ImportAsync(Notes);

        Assert.Equal("read 3, imported 2, skipped 1, duplicates 0", again.LastLine);
    }

    [Fact]
    public async Task An_import_is_nobody_elses()
    {
        var (id, _) = await ImportAsync(Notes);
        await using var scope = _host.ActFor(await _host.CreatePersonAsync("Bo Lund"));
        var history = scope.ServiceProvider.GetRequiredService<ImportHistory>();

        Assert.Empty(await history.ListAsync());
        Assert.Null(await history.ReportAsync(id));
        Assert.Null(await history.UndoAsync(id));
        await using var db = await _host.OpenJournalAsync(_person);
        Assert.Equal(2, await db.Entries.CountAsync());
    }

    [Fact]
    public async Task The_report_is_kept_and_names_every_file()
    {
        var (id, _) = await ImportAsync(Notes);
        await using var scope = _host.ActFor(_person);

        var report = await scope.ServiceProvider.GetRequiredService<ImportHistory>().ReportAsync(id);

        Assert.Equal(["2023-03-31.md", "2023-04-07.md", "index.md"], report!.Lines.Select(line => line.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["skipped index.md: an overview: a list of links without a date", "read 3, imported 2, skipped 1, duplicates 0"], report.Text());
    }

    [Fact]
    public async Task An_import_that_is_stopped_keeps_its_batches_and_says_what_it_did_not_reach()
    {
        var notes = Enumerable.Range(0, 450).Select(i => ($"{new DateOnly(2020, 1, 1).AddDays(i):yyyy-MM-dd}.md", "Words.")).ToArray();
        using var stop = new CancellationTokenSource();
        await using var scope = _host.ActFor(_person);
        var planned = await PlanAsync(scope, notes);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scope.ServiceProvider.GetRequiredService<ImportWriter>()
            .WriteAsync(planned.Source, planned.Basis, planned.Plan, TypicalWeek.None, new Stopping(stop), stop.Token));

        var history = scope.ServiceProvider.GetRequiredService<ImportHistory>();
        var import = Assert.Single(await history.ListAsync());
        Assert.Equal((ImportState.Interrupted, 450, 100, 350), (import.State, import.Read, import.Imported, import.Skipped));
        Assert.Equal(new UndoneImport(100, 0), await history.UndoAsync(import.Id));
    }

    [Fact]
    public async Task Rules_are_kept_for_the_next_import()
    {
        await using (var scope = _host.ActFor(_person))
        {
            await scope.ServiceProvider.GetRequiredService<DimensionRules>().KeepAsync([new DimensionRule("coach*", Dimension.People)]);
        }

        await using var next = _host.ActFor(_person);
        var basis = await next.ServiceProvider.GetRequiredService<ImportPreparation>().PrepareAsync();

        Assert.Equal([new DimensionRule("coach*", Dimension.People)], basis.Rules);
    }

    private async Task<(Guid Id, ImportReport Report)> ImportAsync((string, string)[] files, ImportChoices? choices = null)
    {
        await using var scope = _host.ActFor(_person);
        return await WriteAsync(scope, await PlanAsync(scope, files, choices));
    }

    private static async Task<Planned> PlanAsync(AsyncServiceScope scope, (string, string)[] files, ImportChoices? choices = null)
    {
        var source = Reading.Files(files);
        var basis = await scope.ServiceProvider.GetRequiredService<ImportPreparation>().PrepareAsync();
        var plan = basis.Plan(ImportContents.Read(source, basis.Reader, basis.Fingerprint), choices ?? new ImportChoices());
        return new Planned(source, basis, plan, basis.TypicalWeek(plan, choices ?? new ImportChoices()));
    }

    private static Task<(Guid Id, ImportReport Report)> WriteAsync(AsyncServiceScope scope, Planned planned) =>
        scope.ServiceProvider.GetRequiredService<ImportWriter>().WriteAsync(planned.Source, planned.Basis, planned.Plan, planned.Typical);

    private sealed record Planned(ImportSource Source, ImportBasis Basis, ImportPlan Plan, TypicalWeek Typical);

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value) => stop.Cancel();
    }
}
