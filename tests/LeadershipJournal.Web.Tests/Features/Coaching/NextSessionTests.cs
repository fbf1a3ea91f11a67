using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using LeadershipJournal.Web.Features.Journal.Writing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>Where a session stands beside something else. Today is Friday 20 November 2026.</summary>
public class NextSessionTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private static readonly DateTime Now = AdjustableClock.Start.UtcDateTime;
    private Coached _two = null!;
    private PageClient _leader = null!;

    [Fact]
    public async Task The_week_shows_the_next_session_within_two_weeks_with_its_agenda()
    {
        await _two.AddSessionAsync(Now.AddDays(9));
        var id = await _leader.PlanSessionAsync(_two);
        await _leader.PressAsync(_two, SessionAct.AddTopic, ("Topic.Text", "Elin"));
        await _leader.OpenAsync("/");

        Assert.Equal("Session with Tobias Wren on Thursday 26 November", _leader.Text("#next-session"));
        Assert.Contains("Elin", _leader.Text("[aria-labelledby=next-session]"), StringComparison.Ordinal);
        Assert.NotNull(_leader.Page.QuerySelector($"a[href='/coaching/{_two.RelationshipId}/sessions/{id}#agenda']"));
    }

    [Fact]
    public async Task One_that_is_further_away_over_held_or_cancelled_is_not_shown()
    {
        await _two.AddSessionAsync(Now.AddDays(15));
        await _two.AddSessionAsync(Now.AddHours(-2));
        await _two.AddSessionAsync(Now.AddMinutes(-30), heldAt: Now);
        await _leader.PlanSessionAsync(_two);
        await _leader.PressAsync(_two, SessionAct.Cancel);
        await _leader.OpenAsync("/");
        Assert.Null(_leader.Page.QuerySelector("#next-session"));
    }

    [Fact]
    public async Task A_session_that_runs_is_still_the_next_one_and_one_of_an_ended_coaching_is_not()
    {
        await _two.AddSessionAsync(Now.AddMinutes(-30));
        await _leader.OpenAsync("/");
        Assert.NotNull(_leader.Page.QuerySelector("#next-session"));

        await _two.EndAsync();
        await _leader.OpenAsync("/");
        Assert.Null(_leader.Page.QuerySelector("#next-session"));
    }

    [Fact]
    public async Task It_takes_as_many_commands_with_many_sessions_as_with_one()
    {
        await _two.AddSessionAsync(Now.AddDays(2));
        var few = await CountAsync();
        for (var day = 3; day < 10; day++)
        {
            await _two.AddSessionAsync(Now.AddDays(day));
            await (await Coached.CreateAsync(host, leader: _two.Leader)).AddSessionAsync(Now.AddDays(day));
        }

        Assert.Equal(few, await CountAsync());
    }

    [Fact]
    public async Task The_page_of_the_two_shows_sessions_and_asks_about_fit_until_it_is_dismissed()
    {
        await _two.AddSessionAsync(Now.AddHours(-3), heldAt: Now);
        await _leader.OpenAsync($"/coaching/{_two.RelationshipId}");
        Assert.Contains("20 November 2026", _leader.Text("[aria-labelledby=sessions]"), StringComparison.Ordinal);

        await _leader.PressAsync("button[name=Fit]", ("Fit", "dismiss"));
        Assert.Contains("not asked again this quarter", _leader.Text(".toast"), StringComparison.Ordinal);
        await _leader.PressAsync(".toast button", ("Fit", "back"));
        Assert.NotNull(_leader.Page.QuerySelector("button[name=Fit][value=dismiss]"));
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _two = await Coached.CreateAsync(host);
        _leader = await host.SignInAsync(_two.Leader);
        await using var scope = host.ActFor(_two.Leader);
        await scope.ServiceProvider.GetRequiredService<EntryWriter>().KeepAsync(
            new EntryForm { Id = Guid.CreateVersion7(), Date = "2026-11-20", Body = "some words" }, CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<int> CountAsync()
    {
        await _leader.OpenAsync("/");
        host.Commands.Reset();
        await _leader.OpenAsync("/");
        return host.Commands.Texts.Count;
    }
}
