using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>What leader and coach agree in a session that the leader will do.</summary>
public class SessionPlanTests(JournalHost host) : BothSides(host), IClassFixture<JournalHost>
{
    [Fact]
    public async Task TheLeaders_own_plan_is_a_commitment_at_once_and_names_its_session()
    {
        await Leader.PlanSessionAsync(Two);
        await Leader.ProposeAsync(Two, "it is Monday");
        await Leader.OpenAsync("/commitments");

        Assert.Contains("it is Monday", Leader.Text(".rows"), StringComparison.Ordinal);
        var origin = Leader.Page.QuerySelectorAll("a").Single(link => link.TextContent == "the session of 26 November 2026");
        await Leader.OpenAsync(origin.GetAttribute("href")!);
        Assert.Equal("Session on Thursday 26 November 2026", Leader.Text("h1"));
    }

    [Fact]
    public async Task ACoachs_plan_waits_until_theLeader_says_yes()
    {
        var id = await Coach.PlanSessionAsync(Two);
        await Coach.ProposeAsync(Two, "it is Monday");
        Assert.Contains("Waits for Maja Lindqvist", Coach.Text("#agreed"), StringComparison.Ordinal);
        Assert.Empty(await CommitmentsAsync());
        Assert.Null(Coach.Page.QuerySelector($"button[value^='{SessionAct.Accept}']"));

        await Leader.OpenSessionAsync(Two, id);
        await Leader.PressAsync(Two, SessionAct.Accept);
        Assert.Equal(CommitmentOrigin.CoachingSession, Assert.Single(await CommitmentsAsync()));
        Assert.Contains("Open", Leader.Text("#agreed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_stays_in_the_session_and_makes_nothing()
    {
        var id = await Coach.PlanSessionAsync(Two);
        await Coach.ProposeAsync(Two, "it is Monday");
        await Leader.OpenSessionAsync(Two, id);
        await Leader.PressAsync(Two, SessionAct.Decline);

        Assert.Contains("You said no", Leader.Text("#agreed"), StringComparison.Ordinal);
        Assert.Empty(await CommitmentsAsync());
    }

    [Fact]
    public async Task ACoach_sees_what_became_of_a_commitment_only_under_the_grant_of_commitments()
    {
        var id = await Leader.PlanSessionAsync(Two);
        await Leader.ProposeAsync(Two, "it is Monday");
        await Coach.OpenSessionAsync(Two, id);
        Assert.Contains("Agreed", Coach.Text("#agreed .rows"), StringComparison.Ordinal);
        Assert.DoesNotContain("Open", Coach.Text("#agreed .rows"), StringComparison.Ordinal);
        Assert.Empty(await Two.AccessAsync());

        await Two.GrantAsync(SharedKinds.Commitments);
        await Coach.OpenSessionAsync(Two, id);
        Assert.Contains("Open", Coach.Text("#agreed .rows"), StringComparison.Ordinal);
        Assert.Equal(AccessedThing.Commitments, Assert.Single(await Two.AccessAsync()).Thing);
    }

    private async Task<IReadOnlyList<CommitmentOrigin>> CommitmentsAsync()
    {
        await using var db = await Host.OpenJournalAsync(Two.Leader);
        return await db.Commitments.Select(row => row.Origin).ToListAsync();
    }
}
