using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Tests.Features.Balance;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>The pages about one coachee.</summary>
public class CoacheePageTests : IClassFixture<JournalHost>
{
    private readonly JournalHost _host;

    public CoacheePageTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task With_balance_alone_there_are_tabs_for_nothing_else()
    {
        var coached = await BeginAsync();
        await coached.GrantAsync(SharedKinds.Balance);
        var page = await OpenAsync(coached, coached.Coach);
        Assert.Equal(["Overview", "Balance", "Sessions", "Your view", "Your notes"], page.QuerySelectorAll(".tabs a").Select(tab => tab.TextContent));
        Assert.Equal(["Focus", "Minutes to move", "Leading share", "Hours kept", "Not recorded"], page.QuerySelectorAll(".kv dt").Select(term => term.TextContent));
        Assert.Contains("balance", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_granted_kind_has_its_tab_in_the_fixed_order()
    {
        var coached = await BeginAsync();
        await coached.GrantAsync(SharedKindList.Everything);
        var page = await OpenAsync(coached, coached.Coach);
        Assert.Equal(
            ["Overview", "Balance", "Assessments", "Model", "Letting go", "Value contexts", "Commitments", "Entries", "Sessions", "Your view", "Your notes"],
            page.QuerySelectorAll(".tabs a").Select(tab => tab.TextContent));
    }

    [Fact]
    public async Task Where_nothing_is_shared_the_page_says_whose_decision_it_is()
    {
        var coached = await BeginAsync();
        var page = await OpenAsync(coached, coached.Coach);
        Assert.Contains("Nothing is shared", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".kv"));
        Assert.Empty(await coached.AccessAsync());
    }

    [Fact]
    public async Task What_is_not_shared_is_explained_and_not_shown()
    {
        var coached = await BeginAsync();
        await coached.GrantAsync(SharedKinds.Model);
        var page = await OpenAsync(coached, coached.Coach, "/balance");
        Assert.Equal($"{coached.Leader.Name} does not share balance with you", page.QuerySelector(".empty h2")!.TextContent);
        Assert.Null(page.QuerySelector(".kv"));
    }

    [Fact]
    public async Task After_the_end_the_page_names_who_ended_it_and_holds_nothing_else()
    {
        var coached = await BeginAsync();
        await coached.GrantAsync(SharedKindList.Everything);
        await coached.EndAsync();
        var page = await OpenAsync(coached, coached.Coach);
        Assert.Equal($"{coached.Leader.Name} has ended the coaching", page.QuerySelector(".empty h2")!.TextContent);
        Assert.Null(page.QuerySelector(".tabs"));
        Assert.Null(page.QuerySelector(".kv"));
    }

    [Fact]
    public async Task A_stranger_gets_the_page_about_nothing()
    {
        var coached = await BeginAsync();
        await coached.GrantAsync(SharedKindList.Everything);
        var page = await OpenAsync(coached, await _host.CreatePersonAsync());
        Assert.Equal("There is nothing at this address", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(coached.Leader.Name, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leader_sees_the_very_same_balance_and_nothing_is_recorded()
    {
        var coached = await BeginAsync();
        await coached.GrantAsync(SharedKinds.Balance);
        var own = await OpenAsync(coached, coached.Leader);
        Assert.Empty(await coached.AccessAsync());
        var coachs = await OpenAsync(coached, coached.Coach);
        Assert.Equal(coachs.QuerySelector(".hero-fig")!.OuterHtml, own.QuerySelector(".hero-fig")!.OuterHtml);
        Assert.Contains("You see what", own.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(own.QuerySelectorAll(".tabs a"), tab => tab.TextContent is "Your notes" or "Sessions");
    }

    [Fact]
    public async Task Opening_a_balance_names_its_weeks_in_the_access_record()
    {
        var coached = await BeginAsync();
        await coached.GrantAsync(SharedKinds.Balance);
        await OpenAsync(coached, coached.Coach, "/balance?period=4w");
        var line = Assert.Single(await coached.AccessAsync());
        Assert.Equal((AccessedThing.Balance, SharedKinds.Balance), (line.Thing, line.Under));
        Assert.Equal((IsoWeek.Create(2026, 37).Number, IsoWeek.Create(2026, 46).Number), (line.FromWeek, line.UntilWeek));
    }

    private async Task<Coached> BeginAsync()
    {
        var coached = await Coached.CreateAsync(_host);
        await using var weeks = await JournalWeeks.OfAsync(_host, coached.Leader);
        weeks.Intend(IsoWeek.Create(2026, 30), 10, 30, 20, 25, 15).RecordLast(10, 120, 480, 300, 800, 400);
        return coached;
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> OpenAsync(Coached coached, Person person, string page = "")
    {
        var client = await _host.SignInAsync(person);
        return await client.OpenAsync($"/coachees/{coached.RelationshipId}{page}");
    }
}
