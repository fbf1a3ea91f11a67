using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Features.ValueContexts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.ValueContexts;

public class ContextServiceTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private readonly JournalHost _host = host;
    private Person _leader = null!;

    [Fact]
    public async Task Contexts_come_back_in_tree_order_with_their_depth_and_without_archived_ones()
    {
        var city = await AddAsync("City", ValueContextKind.Political);
        await AddAsync("Family", ValueContextKind.Private);
        await AddAsync("Housing", ValueContextKind.Mission, city);
        var schools = await AddAsync("Schools", ValueContextKind.Mission, city);
        await WriteAsync(writer => writer.ArchiveAsync(schools));

        _host.Commands.Reset();
        var active = await ActAsync<ContextReading, IReadOnlyList<ActiveContext>>(reading => reading.ActiveAsync());
        Assert.Single(_host.Commands.Texts);
        Assert.Equal([("City", 0), ("Housing", 1), ("Family", 0)], active.Select(context => (context.Name, context.Depth)));
        Assert.Equal(ValueContextKind.Political, active[0].Kind);
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_context()
    {
        var form = Form("City");
        Assert.Empty(await WriteAsync(writer => writer.AddAsync(form)));
        Assert.Empty(await WriteAsync(writer => writer.AddAsync(form)));
        Assert.Single((await TreeAsync()).InOrder);
    }

    [Fact]
    public async Task A_context_is_renamed_moved_and_described_at_once_or_not_at_all()
    {
        var city = await AddAsync("City");
        var family = await AddAsync("Family", ValueContextKind.Private);
        var form = Form("Home", family, city);
        form.ValueMeans = "Supper, together.";
        Assert.Empty(await WriteAsync(writer => writer.ChangeAsync(family, form)));

        var view = await ReadAsync(family);
        Assert.Equal(("Home", city, "Supper, together."), (view.Node.Name, view.Node.ParentId!.Value, view.ValueMeans));

        form.Name = "Elsewhere";
        form.ParentId = family.ToString();
        var refusal = Assert.Single(await WriteAsync(writer => writer.ChangeAsync(family, form)));
        Assert.Equal((nameof(ContextForm.ParentId), "“Home” cannot lie in itself."), (refusal.Field, refusal.Message));
        Assert.Equal("Home", (await ReadAsync(family)).Node.Name);
    }

    [Fact]
    public async Task A_context_moved_under_its_own_descendant_is_refused_and_stays()
    {
        var city = await AddAsync("City");
        var housing = await AddAsync("Housing", parent: city);
        var refusal = Assert.Single(await WriteAsync(writer => writer.ChangeAsync(city, Form("City", city, housing))));
        Assert.Equal("“Housing” lies in “City”, so “City” cannot lie in it. Move “Housing” out first.", refusal.Message);
        Assert.Null((await ReadAsync(city)).Node.ParentId);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var form = new ContextForm { Id = Guid.NewGuid(), Name = "", Kind = "x", ParentId = "y", ValueMeans = new string('ø', 600 * 1024), Accountability = "fine" };
        var refusals = await WriteAsync(writer => writer.AddAsync(form));
        Assert.Equal(["Kind", "Name", "ParentId", "ValueMeans"], refusals.Select(refusal => refusal.Field).Order(StringComparer.Ordinal));
        Assert.Contains(refusals, refusal => refusal.Message == "This text is 1.18 MB. This field holds up to 1 MB.");
    }

    [Fact]
    public async Task An_archived_context_comes_back_with_what_lay_in_it_and_everything_written_there()
    {
        var city = await AddAsync("City");
        var housing = await AddAsync("Housing", parent: city);
        var hypothesis = await SeedAsync(db => db.AddHypothesis(housing));
        await WriteAsync(writer => writer.ArchiveAsync(city));
        Assert.Empty((await TreeAsync()).Active);

        Assert.Empty(await WriteAsync(writer => writer.BringBackAsync(city)));
        Assert.Equal(2, (await TreeAsync()).Active.Count());
        Assert.Equal(hypothesis, Assert.Single((await ReadAsync(housing)).Hypotheses).Id);
    }

    [Fact]
    public async Task Names_and_texts_are_not_in_plain_in_the_database()
    {
        var city = await AddAsync("Quiet corner");
        await SeedAsync(db => db.AddHypothesis(city, does: "Quiet corner"));
        await using var db = await _host.OpenJournalAsync(_leader);
        var stored = await db.Database.SqlQuery<byte[]>(
            $"""SELECT "Name" AS "Value" FROM "ValueContexts" UNION ALL SELECT "IfWeDo" FROM "Hypotheses" """).ToListAsync();
        Assert.NotEmpty(stored);
        Assert.All(stored, text => Assert.Equal(-1, text.AsSpan().IndexOf("Quiet"u8)));
    }

    [Fact]
    public async Task A_context_counts_its_own_minutes_and_those_of_what_lies_in_it_apart()
    {
        var (city, housing) = await SeedAsync(db =>
        {
            var city = db.AddContext("City");
            var housing = db.AddContext("Housing", city);
            db.AddEntry("About both", Today, 30, city, city, housing);
            db.AddEntry("In housing", Today.AddDays(-1), 45, housing);
            db.AddEntry("In none", Today.AddDays(-2), 60);
            return (city, housing);
        });

        var view = await ReadAsync(city);
        Assert.Equal(30, view.Minutes[Dimension.Value].Minutes);
        Assert.Equal(45, view.MinutesBelow.Value);
        Assert.Equal(["About both"], view.Entries.Select(entry => entry.Name));
        Assert.Equal(["About both", "In housing"], (await ReadAsync(housing)).Entries.Select(entry => entry.Name));
    }

    [Fact]
    public async Task An_entry_in_the_trash_is_about_nothing_and_its_minutes_come_back_to_their_context()
    {
        var (city, entry) = await SeedAsync(db =>
        {
            var city = db.AddContext("City");
            return (city, db.AddEntry("About it", Today, 30, city, city));
        });
        await ActAsync<Trash, bool>(trash => trash.PutAsync(entry, CancellationToken.None));
        var without = await ReadAsync(city);
        Assert.Equal((0, 0), (without.EntryCount, without.Minutes.Total));

        await ActAsync<Trash, SaveResult>(trash => trash.RestoreAsync(entry, CancellationToken.None));
        var with = await ReadAsync(city);
        Assert.Equal((1, 30), (with.EntryCount, with.Minutes.Total));
    }

    [Fact]
    public async Task Nobody_sees_or_changes_anothers_contexts()
    {
        var city = await AddAsync("City");
        var other = await _host.CreatePersonAsync();
        await using var scope = _host.ActFor(other);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ContextReading>().ReadAsync(city));
        Assert.Equal(
            "This context is not there.",
            Assert.Single(await scope.ServiceProvider.GetRequiredService<ContextWriter>().ArchiveAsync(city)).Message);
        Assert.False((await TreeAsync()).InOrder.Single().IsArchived);
    }

    [Fact]
    public async Task Reading_takes_the_same_number_of_commands_however_many_contexts_there_are()
    {
        var first = await SeedAsync(db => Fill(db, 2));
        var few = await CountAsync(first);
        await SeedAsync(db => Fill(db, 60));
        Assert.Equal(few, await CountAsync(first));
    }

    public async ValueTask InitializeAsync()
    {
        _host.Clock.Set(AdjustableClock.Start);
        _leader = await _host.CreatePersonAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ContextForm Form(string name, Guid? id = null, Guid? parent = null, ValueContextKind kind = ValueContextKind.Mission) =>
        new() { Id = id ?? Guid.CreateVersion7(), Name = name, Kind = kind.ToString(), ParentId = parent?.ToString() };

    private static Guid Fill(JournalDb db, int contexts)
    {
        var top = db.AddContext($"Top of {contexts}", position: contexts);
        for (var i = 0; i < contexts; i++)
        {
            var one = db.AddContext($"C{i}", top, i);
            db.AddContradiction(top, one);
            var hypothesis = db.AddHypothesis(one);
            db.HypothesisEvidence.Add(new HypothesisEvidence { LeaderId = db.LeaderId, HypothesisId = hypothesis, EntryId = db.AddEntry($"E{i}", Today, 5, one, one) });
        }

        return top;
    }

    private async Task<(int Overview, int One)> CountAsync(Guid context)
    {
        _host.Commands.Reset();
        await ActAsync<ContextOverviewReading, ContextOverview>(reading => reading.ReadAsync(null));
        var overview = _host.Commands.Texts.Count;
        await ReadAsync(context);
        return (overview, _host.Commands.Texts.Count - overview);
    }

    private async Task<Guid> AddAsync(string name, ValueContextKind kind = ValueContextKind.Mission, Guid? parent = null)
    {
        var form = Form(name, parent: parent, kind: kind);
        Assert.Empty(await WriteAsync(writer => writer.AddAsync(form)));
        return form.Id;
    }

    private Task<IReadOnlyList<Refusal>> WriteAsync(Func<ContextWriter, Task<IReadOnlyList<Refusal>>> write) => ActAsync(write);

    private Task<ContextTree> TreeAsync() => ActAsync<ContextReading, ContextTree>(reading => reading.TreeAsync());

    private async Task<ContextView> ReadAsync(Guid id) => (await ActAsync<ContextReading, ContextView?>(reading => reading.ReadAsync(id)))!;

    private async Task<T> SeedAsync<T>(Func<JournalDb, T> add)
    {
        await using var db = await _host.OpenJournalAsync(_leader);
        var added = add(db);
        await db.SaveChangesAsync();
        return added;
    }

    private async Task<T> ActAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = _host.ActFor(_leader);
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
