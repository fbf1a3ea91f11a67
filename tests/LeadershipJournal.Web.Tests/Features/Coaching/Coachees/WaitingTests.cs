using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Features.Coaching.Seeing;
using LeadershipJournal.Web.Tests.Features.Assessments;
using LeadershipJournal.Web.Tests.Features.Coaching.Conversation;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Coachees;

/// <summary>What waits between the two, said where each of them arrives.</summary>
public class WaitingTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Coached _two = null!;

    private ThreadPlace LastWeek => new ThreadPlace.AWeek(IsoWeek.Of(DateOnly.FromDateTime(host.Clock.GetUtcNow().DateTime)).AddWeeks(-1));

    [Fact]
    public async Task A_question_waits_until_it_is_answered_and_the_answer_is_unread_until_it_is_opened()
    {
        await _two.GrantAsync(SharedKinds.Balance);
        var (thread, _) = await _two.StartAsync(_two.Coach, LastWeek);
        Assert.Equal(["One question of yours waits for an answer"], await WaitsAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await _two.AnswerAsync(_two.Leader, thread);
        Assert.Equal(["Something new to read"], await WaitsAsync());
        using var coach = await host.SignInAsync(_two.Coach);
        await coach.OpenAsync($"/coaching/{_two.RelationshipId}/threads/{thread}");
        Assert.Empty(await WaitsAsync());
    }

    [Fact]
    public async Task Of_what_is_not_shared_a_coach_does_not_learn_that_it_waits()
    {
        await _two.GrantAsync(SharedKinds.Balance | SharedKinds.Entries);
        var entry = await _two.WriteEntryAsync(new DateOnly(2026, 11, 18), Dimension.People);
        await _two.StartAsync(_two.Leader, new ThreadPlace.AnEntry(entry), isQuestion: false);
        await _two.StartAsync(_two.Leader, new ThreadPlace.ADimension(Dimension.Time), isQuestion: false);
        Assert.Equal(["Something new to read"], await WaitsAsync());
        await _two.MarkAsync(entry);
        Assert.Equal(["Something new to read in two threads"], await WaitsAsync());
        await _two.GrantAsync(SharedKinds.Entries, new DateOnly(2026, 11, 19));
        Assert.Empty(await WaitsAsync());
        await _two.GrantAsync(SharedKinds.Entries, null, null, Dimension.People);
        Assert.Equal(["Something new to read"], await WaitsAsync());
    }

    [Fact]
    public async Task A_view_asked_for_is_said_also_where_nothing_is_shared()
    {
        await using (var scope = host.ActFor(_two.Leader))
        {
            await scope.ServiceProvider.GetRequiredService<AskingCoaches>().AskAsync(_two.RelationshipId, CancellationToken.None);
        }

        Assert.Equal(["Asked how you see them, on 20\u00a0November"], await WaitsAsync());
    }

    [Fact]
    public async Task A_self_assessment_beyond_noise_since_the_last_session_is_a_change_and_one_within_is_none()
    {
        await _two.AddSessionAsync(host.Clock.GetUtcNow().UtcDateTime.AddDays(-20));
        await _two.GrantAsync(SharedKinds.Assessments);
        await host.FinishedAsync(_two.Leader, new DateOnly(2026, 7, 1), [3, 3, 3, 3, 3]);
        await host.FinishedAsync(_two.Leader, new DateOnly(2026, 11, 10), [3, 7, 3, 3, 3]);
        var page = await OpenAsync("");
        Assert.Contains("Self-assessment changed beyond noise: People", page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("beyond noise: People", (await OverviewAsync()).QuerySelector(".coachees")!.TextContent, StringComparison.Ordinal);

        await host.FinishedAsync(_two.Leader, new DateOnly(2026, 11, 17), [3, 7, 3, 3, 3]);
        Assert.DoesNotContain("beyond noise", (await OverviewAsync()).QuerySelector(".coachees")!.TextContent, StringComparison.Ordinal);
        Assert.All(await _two.AccessAsync(), line => Assert.Equal(SharedKinds.Assessments, line.Under));
    }

    [Fact]
    public async Task The_leader_finds_what_is_unread_on_the_page_of_the_week_and_counted_beside_its_name()
    {
        await _two.GrantAsync(SharedKinds.Balance);
        await _two.WriteEntryAsync(new DateOnly(2026, 11, 18), Dimension.People);
        var (thread, _) = await _two.StartAsync(_two.Coach, LastWeek, isQuestion: false);
        using var leader = await host.SignInAsync(_two.Leader);
        await leader.OpenAsync("/");
        Assert.Equal("1 to read", leader.Text(".nav [href='/'] .badge"));
        Assert.NotNull(leader.Page.QuerySelector($"[aria-labelledby=unread] a[href$='{thread}']"));
        await leader.OpenAsync("/sharing");
        Assert.NotNull(leader.Page.QuerySelector($".grant a.chip[href^='/coaching/{_two.RelationshipId}']"));

        await leader.OpenAsync($"/coaching/{_two.RelationshipId}/threads/{thread}");
        await leader.OpenAsync("/");
        Assert.Null(leader.Page.QuerySelector(".nav .badge, [aria-labelledby=unread]"));
    }

    [Fact]
    public async Task Only_who_coaches_or_may_soon_has_the_place_of_coachees()
    {
        Assert.False(await HasPlaceAsync(_two.Leader));
        Assert.True(await HasPlaceAsync(_two.Coach));
    }

    [Fact]
    public async Task A_coachees_page_asks_shows_the_agenda_and_takes_a_note()
    {
        await _two.GrantAsync(SharedKinds.Balance);
        await _two.AddSessionAsync(host.Clock.GetUtcNow().UtcDateTime.AddDays(6));
        using var coach = await host.SignInAsync(_two.Coach);
        await coach.OpenAsync($"/coachees/{_two.RelationshipId}");
        Assert.NotNull(coach.Page.QuerySelector("[aria-labelledby=ask] form"));
        Assert.Contains("Nothing on the agenda yet", coach.Text("[aria-labelledby=next-session]"), StringComparison.Ordinal);
        await coach.PressAsync("[aria-labelledby=notes-card] button[name=Do]", ("Do", "keep"), ("Form.Text", "Talks about the team with pride."));
        await coach.OpenAsync($"/coachees/{_two.RelationshipId}");
        Assert.Equal("Talks about the team with pride.", coach.Text("[aria-labelledby=notes-card] blockquote"));

        using var leader = await host.SignInAsync(_two.Leader);
        await leader.OpenAsync($"/coachees/{_two.RelationshipId}");
        Assert.Null(leader.Page.QuerySelector("[aria-labelledby=ask], [aria-labelledby=notes-card], [aria-labelledby=next-session] a"));
    }

    [Fact]
    public async Task A_leader_writes_to_a_coach_from_an_entry_only_where_the_coach_reads_it()
    {
        await _two.GrantAsync(SharedKinds.Entries);
        var entry = await _two.WriteEntryAsync(new DateOnly(2026, 11, 18), Dimension.People);
        using var leader = await host.SignInAsync(_two.Leader);
        await leader.OpenAsync($"/journal/{entry}");
        Assert.Null(leader.Page.QuerySelector("main a[href*='/threads/new']"));
        await _two.MarkAsync(entry);
        await leader.OpenAsync($"/journal/{entry}");
        await leader.OpenAsync(leader.Page.QuerySelector("main a[href*='/threads/new']")!.GetAttribute("href")!);
        Assert.Contains("about an entry", leader.Text("h1"), StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _two = await Coached.CreateAsync(host);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IEnumerable<string>> WaitsAsync()
    {
        string[] card = [.. (await OverviewAsync()).QuerySelectorAll(".coachees .waits li").Select(line => line.TextContent)];
        Assert.Equal(card, (await OpenAsync("")).QuerySelectorAll("aside .waits li").Select(line => line.TextContent));
        return card;
    }

    private async Task<IHtmlDocument> OverviewAsync()
    {
        using var coach = await host.SignInAsync(_two.Coach);
        return await coach.OpenAsync("/coachees");
    }

    private async Task<IHtmlDocument> OpenAsync(string tab)
    {
        using var coach = await host.SignInAsync(_two.Coach);
        return await coach.OpenAsync($"/coachees/{_two.RelationshipId}{tab}");
    }

    private async Task<bool> HasPlaceAsync(Person person)
    {
        using var client = await host.SignInAsync(person);
        await client.OpenAsync("/settings");
        return client.Page.QuerySelector(".nav a[href='/coachees']") is not null;
    }
}
