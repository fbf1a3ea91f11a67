using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>What leader and coach agree in a session that the leader will do. Today is Friday 20 November 2026.</summary>
public class SessionPlanTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Coached _two = null!;
    private PageClient _leader = null!;
    private PageClient _coach = null!;

    [Fact]
    public async Task The_leaders_own_plan_is_a_commitment_at_once_and_names_its_session()
    {
        await _leader.PlanSessionAsync(_two);
        await _leader.ProposeAsync(_two, "it is Monday");
        await _leader.OpenAsync("/commitments");

        Assert.Contains("it is Monday", _leader.Text(".rows"), StringComparison.Ordinal);
        var origin = _leader.Page.QuerySelectorAll("a").Single(link => link.TextContent == "the session of 26 November 2026");
        await _leader.OpenAsync(origin.GetAttribute("href")!);
        Assert.Equal("Session on Thursday 26 November 2026", _leader.Text("h1"));
    }

    [Fact]
    public async Task A_coachs_plan_waits_until_the_leader_says_yes()
    {
        var id = await _coach.PlanSessionAsync(_two);
        await _coach.ProposeAsync(_two, "it is Monday");
        Assert.Contains("Waits for Maja Lindqvist", _coach.Text("#agreed"), StringComparison.Ordinal);
        Assert.Empty(await CommitmentsAsync());
        Assert.Null(_coach.Page.QuerySelector($"button[value^='{SessionAct.Accept}']"));

        await _leader.OpenSessionAsync(_two, id);
        await _leader.PressAsync(_two, SessionAct.Accept);
        Assert.Equal(CommitmentOrigin.CoachingSession, Assert.Single(await CommitmentsAsync()));
        Assert.Contains("Open", _leader.Text("#agreed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_stays_in_the_session_and_makes_nothing()
    {
        var id = await _coach.PlanSessionAsync(_two);
        await _coach.ProposeAsync(_two, "it is Monday");
        await _leader.OpenSessionAsync(_two, id);
        await _leader.PressAsync(_two, SessionAct.Decline);

        Assert.Contains("You said no", _leader.Text("#agreed"), StringComparison.Ordinal);
        Assert.Empty(await CommitmentsAsync());
    }

    [Fact]
    public async Task A_coach_sees_what_became_of_a_commitment_only_under_the_grant_of_commitments()
    {
        var id = await _leader.PlanSessionAsync(_two);
        await _leader.ProposeAsync(_two, "it is Monday");
        await _coach.OpenSessionAsync(_two, id);
        Assert.Contains("Agreed", _coach.Text("#agreed .rows"), StringComparison.Ordinal);
        Assert.DoesNotContain("Open", _coach.Text("#agreed .rows"), StringComparison.Ordinal);
        Assert.Empty(await _two.AccessAsync());

        await _two.GrantAsync(SharedKinds.Commitments);
        await _coach.OpenSessionAsync(_two, id);
        Assert.Contains("Open", _coach.Text("#agreed .rows"), StringComparison.Ordinal);
        Assert.Equal(AccessedThing.Commitments, Assert.Single(await _two.AccessAsync()).Thing);
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _two = await Coached.CreateAsync(host);
        _leader = await host.SignInAsync(_two.Leader);
        _coach = await host.SignInAsync(_two.Coach);
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        _coach.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<CommitmentOrigin>> CommitmentsAsync()
    {
        await using var db = await host.OpenJournalAsync(_two.Leader);
        return await db.Commitments.Select(row => row.Origin).ToListAsync();
    }
}
