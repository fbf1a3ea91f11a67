using System.Net;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>"Do we click?", private to each side unless shared.</summary>
public class FitCheckTests(JournalHost host) : BothSides(host), IClassFixture<JournalHost>
{
    [Theory]
    [InlineData(CoachingSide.Leader)]
    [InlineData(CoachingSide.Coach)]
    public async Task An_answer_is_its_authors_alone_until_it_is_shared_and_again_afterwards(CoachingSide side)
    {
        var (author, other) = side is CoachingSide.Leader ? (Leader, Coach) : (Coach, Leader);
        await AnswerAsync(author, "4", "More silence would help.");
        Assert.DoesNotContain("More silence", await TheirsAsync(other), StringComparison.Ordinal);

        await author.PressAsync("button[value=share]", ("Do", "share"));
        Assert.Contains("More silence", await TheirsAsync(other), StringComparison.Ordinal);

        await author.PressAsync("button[value=unshare]", ("Do", "unshare"));
        Assert.DoesNotContain("More silence", await TheirsAsync(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_answer_of_theCoach_is_no_row_of_theLeaders()
    {
        await AnswerAsync(Coach, "2", "We circle.");
        await using var leaders = await Host.OpenJournalAsync(Two.Leader);
        await using var coachs = await Host.OpenJournalAsync(Two.Coach);
        Assert.Empty(await leaders.FitChecks.ToListAsync());
        Assert.Null((await coachs.FitChecks.SingleAsync()).SharedAt);
    }

    [Fact]
    public async Task An_answer_needs_a_point_from_one_to_five()
    {
        await AnswerAsync(Leader, "6", "x");
        Assert.Contains("from 1, not at all, to 5, fully", Leader.Text("#point-error"), StringComparison.Ordinal);
        Assert.Equal("x", Leader.Page.QuerySelector("#note")?.TextContent);
    }

    [Fact]
    public async Task It_is_asked_after_the_first_session_and_a_quarter_after_each_answer()
    {
        Assert.False(await IsDueAsync());
        await Two.AddSessionAsync(AdjustableClock.Start.UtcDateTime.AddHours(-3), heldAt: AdjustableClock.Start.UtcDateTime);
        Assert.True(await IsDueAsync());

        await AnswerAsync(Leader, "5", null);
        Assert.False(await IsDueAsync());
        Host.Clock.Advance(TimeSpan.FromDays(91));
        Assert.True(await IsDueAsync());
    }

    [Fact]
    public async Task After_the_end_theLeader_keeps_what_was_shared_and_theCoach_reads_nothing_of_theLeaders()
    {
        await AnswerAsync(Leader, "4", "More silence would help.", share: true);
        await AnswerAsync(Coach, "3", "Slower, perhaps.", share: true);
        await Two.EndAsync();

        Assert.Contains("Slower, perhaps.", await TheirsAsync(Leader), StringComparison.Ordinal);
        await Coach.OpenAsync($"/coaching/{Two.RelationshipId}/fit");
        Assert.DoesNotContain("More silence", Coach.Page.Source.Text, StringComparison.Ordinal);
        Assert.Null(Coach.Page.QuerySelector("#note"));
    }

    [Fact]
    public async Task A_stranger_is_not_asked()
    {
        using var stranger = await Host.SignInSomebodyAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync($"/coaching/{Two.RelationshipId}/fit")).StatusCode);
    }

    private async Task AnswerAsync(PageClient side, string point, string? note, bool share = false)
    {
        await side.OpenAsync($"/coaching/{Two.RelationshipId}/fit");
        await side.PressAsync("button[value=keep]", ("Do", "keep"), ("Form.Point", point), ("Form.Note", note ?? ""), ("Form.Share", share ? "yes" : null));
    }

    private async Task<string> TheirsAsync(PageClient side)
    {
        await side.OpenAsync($"/coaching/{Two.RelationshipId}/fit");
        return side.Text("[aria-labelledby=theirs]");
    }

    private async Task<bool> IsDueAsync()
    {
        await using var scope = Host.ActFor(Two.Leader);
        return (await scope.ServiceProvider.GetRequiredService<FitChecks>().ReadAsync(Two.RelationshipId)).Value!.IsDue;
    }
}
