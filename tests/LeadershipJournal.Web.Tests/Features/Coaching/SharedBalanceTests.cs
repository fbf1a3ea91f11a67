using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Tests.Features.Balance;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>What a coach sees of a balance: the whole weeks of the grant, as if there were no other days.</summary>
public class SharedBalanceTests : IClassFixture<JournalHost>
{
    private static readonly string[] Pages = ["", "/balance?period=all", "/balance?period=26w&view=tables", "/balance?from=2026-01-01&until=2026-12-31"];
    private readonly JournalHost _host;

    public SharedBalanceTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_outside_the_weeks_shared_changes_what_a_coach_sees(int seed)
    {
        var (coached, outside, coach) = await BeginAsync(seed);
        var before = await SeenAsync(coached, coach);
        for (var change = 0; change < 4; change++)
        {
            for (var more = 0; more < 4; more++)
            {
                await outside.ChangeAsync();
            }

            Assert.Equal(before, await SeenAsync(coached, coach));
        }
    }

    [Fact]
    public async Task Minutes_within_the_weeks_shared_change_every_page()
    {
        var (coached, outside, coach) = await BeginAsync(7);
        var before = await SeenAsync(coached, coach);
        await outside.ChangeInsideAsync();
        var after = await SeenAsync(coached, coach);
        Assert.All(before.Zip(after), page => Assert.NotEqual(page.First, page.Second));
    }

    [Fact]
    public async Task The_week_that_the_first_day_cuts_and_the_running_week_are_not_shown()
    {
        var (coached, _, coach) = await BeginAsync(8);
        await using (var weeks = await JournalWeeks.OfAsync(_host, coached.Leader))
        {
            weeks.Record(JournalWeeks.Running.Monday, [60, 60, 60, 60, 60]);
        }

        var page = await coach.OpenAsync($"/coachees/{coached.RelationshipId}/balance?period=all");
        var rows = page.QuerySelectorAll("#wk ~ figure tbody th, .as-table tbody th").Select(cell => cell.TextContent).Where(text => text.StartsWith('W')).ToList();
        Assert.Contains(rows, row => row.StartsWith("W24 ", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("W46 ", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.StartsWith("W23 ", StringComparison.Ordinal) || row.StartsWith("W47 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_week_has_no_cause_for_a_coach()
    {
        var (coached, _, coach) = await BeginAsync(9);
        await using (var weeks = await JournalWeeks.OfAsync(_host, coached.Leader))
        {
            var away = IsoWeek.Create(2026, 36);
            weeks.Away(away.Monday, away.Sunday);
        }

        var leader = await _host.SignInAsync(coached.Leader);
        Assert.Contains("leave", (await leader.OpenAsync("/balance")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var seen = (await SeenAsync(coached, coach))[0];
        Assert.Contains("Week 36", seen.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("leave", seen, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Below_four_recorded_weeks_there_are_minutes_and_no_verdict()
    {
        var coached = await Coached.CreateAsync(_host);
        await using (var weeks = await JournalWeeks.OfAsync(_host, coached.Leader))
        {
            weeks.Intend(IsoWeek.Create(2026, 1), 10, 30, 20, 25, 15).RecordLast(30, 60, 60, 60, 60, 60);
        }

        await coached.GrantAsync(SharedKinds.Balance, JournalWeeks.Running.AddWeeks(-3).Monday);
        var coach = await _host.SignInAsync(coached.Coach);
        var page = await coach.OpenAsync($"/coachees/{coached.RelationshipId}/balance");
        Assert.Equal(3, page.QuerySelectorAll(".wk-dots .on").Length);
        Assert.Null(page.QuerySelector(".headline"));
        Assert.DoesNotContain("Minutes to move", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_focus_comes_without_its_reason_and_a_new_reason_is_no_change()
    {
        var (coached, _, coach) = await BeginAsync(10);
        await using (var db = await _host.OpenJournalAsync(coached.Leader))
        {
            foreach (var row in await db.Intentions.ToListAsync())
            {
                (row.Focus, row.FocusReason) = (Dimension.People, (FocusReason)(row.StartsInWeek % 3));
            }

            await db.SaveChangesAsync();
        }

        var page = await coach.OpenAsync($"/coachees/{coached.RelationshipId}");
        Assert.Contains("People", page.QuerySelector(".kv dd")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Focus is", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_without_a_whole_week_that_is_shared_are_refused()
    {
        var (coached, _, coach) = await BeginAsync(11);
        var page = await coach.OpenAsync($"/coachees/{coached.RelationshipId}/balance?from=2026-03-02&until=2026-03-29");
        Assert.Contains("No whole week", page.QuerySelector("#period-from-error")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(Coached Coached, OutsideTheGrant Outside, PageClient Coach)> BeginAsync(int seed)
    {
        var coached = await Coached.CreateAsync(_host);
        var outside = new OutsideTheGrant(coached, seed);
        await outside.FillAsync();
        await coached.GrantAsync(SharedKinds.Balance, OutsideTheGrant.From);
        return (coached, outside, await _host.SignInAsync(coached.Coach));
    }

    private static async Task<IReadOnlyList<string>> SeenAsync(Coached coached, PageClient coach)
    {
        List<string> seen = [];
        foreach (var page in Pages)
        {
            var main = (await coach.OpenAsync($"/coachees/{coached.RelationshipId}{page}")).QuerySelector("main")!;
            foreach (var drawnAnew in main.QuerySelectorAll("input[type=hidden]"))
            {
                drawnAnew.Remove();
            }

            seen.Add(main.InnerHtml);
        }

        return seen;
    }
}
