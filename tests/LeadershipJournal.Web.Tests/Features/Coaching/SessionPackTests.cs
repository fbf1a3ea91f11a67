using System.Net;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using LeadershipJournal.Web.Tests.Features.Commitments;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>The page a coach prints for a session: what is shared, and nothing else.</summary>
public class SessionPackTests(JournalHost host) : BothSides(host), IClassFixture<JournalHost>
{
    [Fact]
    public async Task Without_a_grant_it_holds_what_belongs_to_both_and_is_recorded_as_nothing()
    {
        await PlanWithTopicAsync();
        await CommitAsync();
        await OpenAsync();

        Assert.Contains("Elin and the steering group", Coach.Text("[aria-labelledby=pack-topics]"), StringComparison.Ordinal);
        Assert.DoesNotContain("ask the quietest person", Coach.Page.Source.Text, StringComparison.Ordinal);
        Assert.Null(Coach.Page.QuerySelector("#bal"));
        Assert.Empty(await Two.AccessAsync());
    }

    [Fact]
    public async Task What_is_granted_is_in_it_and_the_record_names_the_kinds()
    {
        await CommitAsync();
        await Two.GrantAsync(SharedKinds.Commitments | SharedKinds.Balance);
        await OpenAsync();

        Assert.Contains("ask the quietest person", Coach.Text("[aria-labelledby=pack-commitments]"), StringComparison.Ordinal);
        Assert.NotNull(Coach.Page.QuerySelector("#bal"));
        Assert.Null(Coach.Page.QuerySelector("#pack-questions"));
        var line = Assert.Single(await Two.AccessAsync());
        Assert.Equal((AccessedThing.SessionPack, SharedKinds.Commitments | SharedKinds.Balance), (line.Thing, line.Under));
    }

    [Fact]
    public async Task ALeader_who_looks_as_theCoach_would_is_recorded_as_nothing()
    {
        await Two.GrantAsync(SharedKinds.Balance);
        await Leader.OpenAsync($"/coachees/{Two.RelationshipId}/pack");
        Assert.NotNull(Leader.Page.QuerySelector("#bal"));
        Assert.Empty(await Two.AccessAsync());
    }

    [Fact]
    public async Task The_outcome_of_the_last_held_session_is_in_it_as_far_as_it_fits()
    {
        var id = await Leader.PlanSessionAsync(Two, date: "2026-11-20", time: "08:00");
        await Leader.PressAsync(Two, SessionAct.Outcome, ("Form.Text", string.Concat(Enumerable.Repeat("word ", 1000))));
        await Leader.PressAsync(Two, SessionAct.Hold);
        await OpenAsync();

        var outcome = Coach.Text("[aria-labelledby=pack-last]");
        Assert.Contains("Outcome of Friday 20 November 2026", outcome, StringComparison.Ordinal);
        Assert.EndsWith("…", outcome, StringComparison.Ordinal);
        Assert.InRange(outcome.Length, SessionPack.LongestOutcome - "word".Length, SessionPack.LongestOutcome + 60);
        Assert.NotEqual(Guid.Empty, id);
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two three", 8, "one two …")]
    [InlineData("onetwothree", 5, "onetw …")]
    public void A_text_is_cut_between_words_where_it_can_be(string text, int most, string fits) => Assert.Equal(fits, SessionPack.Fit(text, most));

    [Fact]
    public async Task After_the_end_there_is_no_pack()
    {
        await PlanWithTopicAsync();
        await Two.EndAsync();
        await OpenAsync();
        Assert.DoesNotContain("Elin", Coach.Page.Source.Text, StringComparison.Ordinal);

        using var stranger = await Host.SignInSomebodyAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync($"/coachees/{Two.RelationshipId}/pack")).StatusCode);
    }

    private Task<IHtmlDocument> OpenAsync() => Coach.OpenAsync($"/coachees/{Two.RelationshipId}/pack");

    private async Task PlanWithTopicAsync()
    {
        await Leader.PlanSessionAsync(Two);
        await Leader.PressAsync(Two, SessionAct.AddTopic, ("Topic.Text", "Elin and the steering group"));
    }

    private async Task CommitAsync()
    {
        await using var db = await Host.OpenJournalAsync(Two.Leader);
        db.AddCommitment("I have spoken three times", "ask the quietest person", Dimension.People, new DateOnly(2026, 11, 27), new DateOnly(2026, 11, 16));
        await db.SaveChangesAsync();
    }
}
