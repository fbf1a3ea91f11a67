using System.Net;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>"Do we click?", private to each side unless shared. Today is Friday 20 November 2026.</summary>
public class FitCheckTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Coached _two = null!;
    private PageClient _leader = null!;
    private PageClient _coach = null!;

    [Theory]
    [InlineData(CoachingSide.Leader)]
    [InlineData(CoachingSide.Coach)]
    public async Task An_answer_is_its_authors_alone_until_it_is_shared_and_again_afterwards(CoachingSide side)
    {
        var (author, other) = side is CoachingSide.Leader ? (_leader, _coach) : (_coach, _leader);
        await AnswerAsync(author, "4", "More silence would help.");
        Assert.DoesNotContain("More silence", await TheirsAsync(other), StringComparison.Ordinal);

        await author.PressAsync("button[value=share]", ("Do", "share"));
        Assert.Contains("More silence", await TheirsAsync(other), StringComparison.Ordinal);

        await author.PressAsync("button[value=unshare]", ("Do", "unshare"));
        Assert.DoesNotContain("More silence", await TheirsAsync(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_answer_of_the_coach_is_no_row_of_the_leaders()
    {
        await AnswerAsync(_coach, "2", "We circle.");
        await using var leaders = await host.OpenJournalAsync(_two.Leader);
        await using var coachs = await host.OpenJournalAsync(_two.Coach);
        Assert.Empty(await leaders.FitChecks.ToListAsync());
        Assert.Null((await coachs.FitChecks.SingleAsync()).SharedAt);
    }

    [Fact]
    public async Task An_answer_needs_a_point_from_one_to_five()
    {
        await AnswerAsync(_leader, "6", "x");
        Assert.Contains("from 1, not at all, to 5, fully", _leader.Text("#point-error"), StringComparison.Ordinal);
        Assert.Equal("x", _leader.Page.QuerySelector("#note")?.TextContent);
    }

    [Fact]
    public async Task It_is_asked_after_the_first_session_and_a_quarter_after_each_answer()
    {
        Assert.False(await IsDueAsync());
        await _two.AddSessionAsync(AdjustableClock.Start.UtcDateTime.AddHours(-3), heldAt: AdjustableClock.Start.UtcDateTime);
        Assert.True(await IsDueAsync());

        await AnswerAsync(_leader, "5", null);
        Assert.False(await IsDueAsync());
        host.Clock.Advance(TimeSpan.FromDays(91));
        Assert.True(await IsDueAsync());
    }

    [Fact]
    public async Task After_the_end_the_leader_keeps_what_was_shared_and_the_coach_reads_nothing_of_the_leaders()
    {
        await AnswerAsync(_leader, "4", "More silence would help.", share: true);
        await AnswerAsync(_coach, "3", "Slower, perhaps.", share: true);
        await _two.EndAsync();

        Assert.Contains("Slower, perhaps.", await TheirsAsync(_leader), StringComparison.Ordinal);
        await _coach.OpenAsync($"/coaching/{_two.RelationshipId}/fit");
        Assert.DoesNotContain("More silence", _coach.Page.Source.Text, StringComparison.Ordinal);
        Assert.Null(_coach.Page.QuerySelector("#note"));
    }

    [Fact]
    public async Task A_stranger_is_not_asked()
    {
        using var stranger = await host.SignInSomebodyAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync($"/coaching/{_two.RelationshipId}/fit")).StatusCode);
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

    private async Task AnswerAsync(PageClient side, string point, string? note, bool share = false)
    {
        await side.OpenAsync($"/coaching/{_two.RelationshipId}/fit");
        await side.PressAsync("button[value=keep]", ("Do", "keep"), ("Form.Point", point), ("Form.Note", note ?? ""), ("Form.Share", share ? "yes" : null));
    }

    private async Task<string> TheirsAsync(PageClient side)
    {
        await side.OpenAsync($"/coaching/{_two.RelationshipId}/fit");
        return side.Text("[aria-labelledby=theirs]");
    }

    private async Task<bool> IsDueAsync()
    {
        await using var scope = host.ActFor(_two.Leader);
        return (await scope.ServiceProvider.GetRequiredService<FitChecks>().ReadAsync(_two.RelationshipId)).Value!.IsDue;
    }
}
