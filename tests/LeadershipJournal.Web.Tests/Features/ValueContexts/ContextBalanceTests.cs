using AngleSharp.Dom;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.ValueContexts;

public class ContextBalanceTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly DateOnly LastTuesday = new(2026, 11, 10);
    private readonly JournalHost _host = host;
    private Person _person = null!;

    [Fact]
    public async Task Entries_and_minutes_are_shown_by_context_and_minutes_without_one_are_said_as_such()
    {
        var page = await OpenAsync(db =>
        {
            var city = db.AddContext("City");
            var family = db.AddContext("Family", position: 1);
            db.AddEntry("One", LastTuesday, 90, city, city, family);
            db.AddEntry("Two", LastTuesday, 45, city, city);
            db.AddEntry("Three", LastTuesday.AddDays(1), 30);
            db.AddEntry("This week, so it does not count", new DateOnly(2026, 11, 17), 600, city);
        });

        Assert.Equal(
            ["City|2 h 15|2", "Family|–|1", "No context named|30 min|–"],
            page.QuerySelectorAll("[aria-labelledby=bc] tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
        Assert.NotNull(page.QuerySelector("[aria-labelledby=bc].no-print"));
    }

    [Fact]
    public async Task The_period_of_the_page_holds_for_contexts_too()
    {
        var page = await OpenAsync(
            db =>
            {
                var city = db.AddContext("City");
                db.AddEntry("Inside", LastTuesday, 60, city, city);
                db.AddEntry("Before", LastTuesday.AddDays(-14), 60, city, city);
            },
            "?from=2026-11-09&until=2026-11-15");
        Assert.Equal("City|1 h|1", string.Join('|', page.QuerySelector("[aria-labelledby=bc] tbody tr")!.Children.Select(cell => cell.TextContent)));
    }

    [Fact]
    public async Task Without_a_context_the_balance_says_nothing_of_contexts() =>
        Assert.Null((await OpenAsync(db => db.AddEntry("One", LastTuesday, 90))).QuerySelector("#bc"));

    [Fact]
    public async Task Many_contexts_take_the_same_commands_and_a_row_for_the_rest()
    {
        var few = await CommandsAsync(3);
        var (page, commands) = await CommandsAsync(40);
        Assert.Equal(few.Commands, commands);
        Assert.Equal("30 more contexts", page.QuerySelector("[aria-labelledby=bc] tbody tr:nth-child(11) th")?.TextContent);
    }

    public async ValueTask InitializeAsync()
    {
        _host.Clock.Set(AdjustableClock.Start);
        _person = await _host.CreatePersonAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<(IDocument Page, int Commands)> CommandsAsync(int contexts)
    {
        _person = await _host.CreatePersonAsync();
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            for (var i = 0; i < contexts; i++)
            {
                var context = db.AddContext($"C{i}", position: i);
                db.AddEntry($"E{i}", LastTuesday, 10, context, context);
            }

            await db.SaveChangesAsync();
        }

        using var leader = await _host.SignInAsync(_person);
        await leader.OpenAsync("/balance");
        _host.Commands.Reset();
        return (await leader.OpenAsync("/balance"), _host.Commands.Texts.Count);
    }

    private async Task<IDocument> OpenAsync(Action<JournalDb> fill, string query = "")
    {
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            fill(db);
            await db.SaveChangesAsync();
        }

        using var leader = await _host.SignInAsync(_person);
        return await leader.OpenAsync("/balance" + query);
    }
}
