using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Tests.Features.Balance;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>All coachees of a coach side by side.</summary>
public class CoacheesPageTests : IClassFixture<JournalHost>
{
    private readonly JournalHost _host;

    public CoacheesPageTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task The_overview_takes_as_many_commands_for_ten_coachees_as_for_two()
    {
        var coach = await _host.CreatePersonAsync("Tobias Wren");
        var client = await _host.SignInAsync(coach);
        await AddAsync(coach, 2);
        var few = await CountAsync(client);
        await AddAsync(coach, 8);
        _host.Clock.Advance(TimeSpan.FromMinutes(AccessSlot.Minutes));
        Assert.Equal(few, await CountAsync(client));
        Assert.Equal(10, client.Page.QuerySelectorAll(".coachees > li").Length);
    }

    [Fact]
    public async Task Every_coachee_whose_figures_are_shown_gets_one_line_in_the_own_access_record()
    {
        var coach = await _host.CreatePersonAsync();
        var coached = await AddAsync(coach, 3);
        await coached[2].GrantAsync(SharedKinds.None);
        var client = await _host.SignInAsync(coach);
        await client.OpenAsync("/coachees");
        await client.OpenAsync("/coachees?period=session");
        foreach (var one in coached.Take(2))
        {
            var line = Assert.Single(await one.AccessAsync());
            Assert.Equal((coach.Id, AccessedThing.Overview, SharedKinds.Balance), (line.CoachId, line.Thing, line.Under));
            Assert.Equal(one.RelationshipId, line.RelationshipId);
        }

        Assert.Empty(await coached[2].AccessAsync());
    }

    [Fact]
    public async Task A_card_holds_the_figures_of_the_coachees_own_page()
    {
        var coach = await _host.CreatePersonAsync();
        var (one, outside) = await SharedFromAWednesdayAsync(coach);
        await outside.FillAsync();
        var client = await _host.SignInAsync(coach);
        var card = Card(await client.OpenAsync("/coachees"), one);
        var page = await client.OpenAsync($"/coachees/{one.RelationshipId}");
        Assert.Equal(Terms(page.QuerySelector(".hero-fig")!), Terms(card));
        Assert.Equal(page.QuerySelector(".hero-fig .figure")!.TextContent, card.QuerySelector(".big")!.TextContent);
        Assert.Equal(
            page.QuerySelectorAll("aside section:first-child li").Select(item => item.FirstChild!.TextContent),
            card.QuerySelectorAll(".plain li").Select(item => item.TextContent));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task Nothing_outside_the_weeks_shared_changes_a_card(int seed)
    {
        var coach = await _host.CreatePersonAsync();
        var (one, outside) = await SharedFromAWednesdayAsync(coach, seed);
        await outside.FillAsync();
        var client = await _host.SignInAsync(coach);
        var before = Card(await client.OpenAsync("/coachees"), one).OuterHtml;
        for (var change = 0; change < 16; change++)
        {
            await outside.ChangeAsync();
        }

        Assert.Equal(before, Card(await client.OpenAsync("/coachees"), one).OuterHtml);
        await outside.ChangeInsideAsync();
        Assert.NotEqual(before, Card(await client.OpenAsync("/coachees"), one).OuterHtml);
    }

    [Fact]
    public async Task Who_shares_nothing_shows_nothing_but_a_name()
    {
        var coach = await _host.CreatePersonAsync();
        var one = (await AddAsync(coach, 1))[0];
        await one.GrantAsync(SharedKinds.None);
        var card = Card(await (await _host.SignInAsync(coach)).OpenAsync("/coachees"), one);
        Assert.Contains("Nothing is shared so far", card.TextContent, StringComparison.Ordinal);
        Assert.Null(card.QuerySelector("svg[role=img], .kv"));
    }

    [Fact]
    public async Task A_grant_without_balance_shows_no_figure()
    {
        var coach = await _host.CreatePersonAsync();
        var one = (await AddAsync(coach, 1))[0];
        await one.GrantAsync(SharedKinds.Model);
        var card = Card(await (await _host.SignInAsync(coach)).OpenAsync("/coachees"), one);
        Assert.Null(card.QuerySelector("svg[role=img], .kv, .plain"));
        Assert.Equal(["Model"], card.QuerySelectorAll(".chip").Select(chip => chip.TextContent));
        Assert.Empty(await one.AccessAsync());
    }

    [Fact]
    public async Task After_an_end_there_is_no_card_and_another_coachs_coachee_never_has_one()
    {
        var coach = await _host.CreatePersonAsync();
        var coached = await AddAsync(coach, 2);
        var other = (await AddAsync(await _host.CreatePersonAsync(), 1))[0];
        await coached[0].EndAsync();
        var page = await (await _host.SignInAsync(coach)).OpenAsync("/coachees");
        var link = Assert.Single(page.QuerySelectorAll(".coachees h2 a"));
        Assert.Equal($"/coachees/{coached[1].RelationshipId}", link.GetAttribute("href"));
        Assert.DoesNotContain(other.RelationshipId.ToString(), page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_found_without_standing_in_the_address()
    {
        var coach = await _host.CreatePersonAsync();
        await AddAsync(coach, 3);
        var client = await _host.SignInAsync(coach);
        await client.OpenAsync("/coachees");
        var found = await client.SubmitAsync("find", ("Q", "lead 1"));
        Assert.Equal("Lead 1", Assert.Single(found.QuerySelectorAll(".coachees h2")).TextContent);
        Assert.Equal("", client.Response.RequestMessage!.RequestUri!.Query);
    }

    [Fact]
    public async Task The_next_session_comes_first_and_lowest_kept_comes_first_when_asked()
    {
        var coach = await _host.CreatePersonAsync();
        var coached = await AddAsync(coach, 3);
        await PlanAsync(coached[2], 2);
        await PlanAsync(coached[1], 9);
        var client = await _host.SignInAsync(coach);
        Assert.Equal(["Lead 2", "Lead 1", "Lead 0"], Names(await client.OpenAsync("/coachees")));
        Assert.Equal(["Lead 0", "Lead 1", "Lead 2"], Names(await client.OpenAsync("/coachees?sort=name")));
        var kept = (await client.OpenAsync("/coachees?sort=drift")).QuerySelectorAll(".coachees .big").Select(figure => figure.TextContent).ToList();
        Assert.Equal(kept.Order(StringComparer.Ordinal), kept);
        Assert.Equal(["Lead 0"], Names(await client.OpenAsync("/coachees?only=unplanned")));
        Assert.Empty(Names(await client.OpenAsync("/coachees?stance=mentor")));
    }

    [Fact]
    public async Task More_than_twelve_stand_in_a_table_with_one_dimension_at_a_time()
    {
        var coach = await _host.CreatePersonAsync();
        await AddAsync(coach, 13);
        var page = await (await _host.SignInAsync(coach)).OpenAsync("/coachees?dim=value");
        Assert.Equal(13, page.QuerySelectorAll(".coachee-table tbody tr").Length);
        Assert.Equal("value", Assert.Single(page.QuerySelectorAll(".fig[data-dim]")).GetAttribute("data-dim"));
        Assert.Equal(13, page.QuerySelectorAll(".gaps li").Length);
    }

    private static IElement Card(IHtmlDocument page, Coached one) =>
        page.QuerySelector($".coachees a[href='/coachees/{one.RelationshipId}']")!.Closest("li")!;

    private static IEnumerable<string> Names(IHtmlDocument page) => page.QuerySelectorAll(".coachees h2").Select(name => name.TextContent);

    private static IEnumerable<string> Terms(IElement element) => element.QuerySelectorAll(".kv > *").Select(part => part.TextContent.Trim());

    private async Task<int> CountAsync(PageClient client)
    {
        await client.OpenAsync("/coachees");
        _host.Clock.Advance(TimeSpan.FromMinutes(AccessSlot.Minutes));
        _host.Commands.Reset();
        await client.OpenAsync("/coachees");
        return _host.Commands.Texts.Count;
    }

    private async Task<(Coached One, OutsideTheGrant Outside)> SharedFromAWednesdayAsync(Person coach, int seed = 20)
    {
        var one = await Coached.CreateAsync(_host, coach: coach);
        await one.GrantAsync(SharedKinds.Balance, OutsideTheGrant.From);
        await PlanAsync(one, -24);
        return (one, new OutsideTheGrant(one, seed));
    }

    private async Task<IReadOnlyList<Coached>> AddAsync(Person coach, int coachees)
    {
        List<Coached> coached = [];
        for (var number = 0; number < coachees; number++)
        {
            var one = await Coached.CreateAsync(_host, await _host.CreatePersonAsync($"Lead {number}"), coach);
            await one.GrantAsync(SharedKinds.Balance);
            await using var weeks = await JournalWeeks.OfAsync(_host, one.Leader);
            weeks.Intend(IsoWeek.Create(2026, 10), 10, 30, 20, 25, 15).RecordLast(14, 120, 300 + (40 * number), 300, 800, 400).Review(IsoWeek.Create(2026, 45), 2400);
            coached.Add(one);
        }

        return coached;
    }

    private async Task PlanAsync(Coached one, int inDays)
    {
        await using var db = await _host.OpenJournalAsync(one.Leader);
        db.CoachingSessions.Add(new CoachingSession
        {
            LeaderId = one.Leader.Id,
            Id = Guid.CreateVersion7(),
            RelationshipId = one.RelationshipId,
            StartsAt = _host.Clock.GetUtcNow().UtcDateTime.AddDays(inDays),
            Minutes = 60,
            PlannedBy = CoachingSide.Coach,
        });
        await db.SaveChangesAsync();
    }
}
