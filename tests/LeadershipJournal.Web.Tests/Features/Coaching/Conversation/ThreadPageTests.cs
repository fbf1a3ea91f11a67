using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Conversation;

/// <summary>Threads as the two meet them on pages, without script.</summary>
public class ThreadPageTests : IClassFixture<JournalHost>
{
    private static readonly ThreadPlace People = new ThreadPlace.ADimension(Dimension.People);
    private static readonly ThreadPlace ThisWeek = new ThreadPlace.AWeek(IsoWeek.Of(new DateOnly(2026, 11, 20)));
    private readonly JournalHost _host;

    public ThreadPageTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task A_coach_begins_a_thread_and_lands_on_its_page()
    {
        var coached = await SharingAsync();
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync($"/coaching/{coached.RelationshipId}/threads/new?about={People.Key}");
        await coach.SubmitAsync("start-thread", ("Form.Text", "Who else is *paid* that way?"), ("Form.IsQuestion", "true"), ("Form.Id", Guid.CreateVersion7().ToString()), ("Form.Place", People.Key));
        Assert.Equal("About People", coach.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal("paid", coach.Page.QuerySelector(".thread em")!.TextContent);
        Assert.DoesNotContain("paid", coach.Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_comes_back_with_its_reason_beside_the_field()
    {
        var coached = await SharingAsync();
        var (thread, _) = await coached.StartAsync(coached.Coach, People);
        using var leader = await _host.SignInAsync(coached.Leader);
        await leader.OpenAsync(Address(coached, thread));
        var typed = new string('x', CommentForm.MostOfText + 1);
        await leader.SubmitAsync("answer-thread", ("Form.Text", typed));
        Assert.Contains("20,001 characters", leader.Page.QuerySelector("#answer-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, leader.Page.QuerySelector("#answer")!.TextContent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_coach_typed_while_it_was_unshared_or_ended_stays_in_a_field_with_the_reason(bool ended)
    {
        var coached = await SharingAsync();
        var (thread, _) = await coached.StartAsync(coached.Leader, People, "Mine alone.");
        using var coach = await _host.SignInAsync(coached.Coach);
        await coach.OpenAsync(Address(coached, thread));
        Assert.Contains("Mine alone.", coach.Page.Body!.TextContent, StringComparison.Ordinal);
        await (ended ? coached.EndAsync() : coached.GrantAsync(SharedKinds.Commitments));

        await coach.SubmitAsync("answer-thread", ("Form.Text", "But I was just writing this."));
        Assert.Equal("But I was just writing this.", coach.Page.QuerySelector("#not-sent")!.TextContent.Trim());
        Assert.Contains(ended ? "has ended" : "does not share this with you any more", coach.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mine alone.", coach.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_waits_on_this_week_until_it_is_answered_also_where_nothing_was_written_yet(bool hasWritten)
    {
        var coached = await SharingAsync();
        if (hasWritten)
        {
            await coached.WriteEntryAsync(new DateOnly(2026, 11, 19), Dimension.People);
        }

        var (thread, _) = await coached.StartAsync(coached.Coach, ThisWeek, "What would you have to see?");
        using var leader = await _host.SignInAsync(coached.Leader);
        await leader.OpenAsync("/");
        var asked = leader.Page.QuerySelector($"[aria-labelledby='asked-{thread}']")!;
        Assert.Contains("A question from Tobias Wren", asked.TextContent, StringComparison.Ordinal);
        Assert.Contains("What would you have to see?", asked.TextContent, StringComparison.Ordinal);

        await coached.AnswerAsync(coached.Leader, thread);
        await leader.OpenAsync("/");
        Assert.Null(leader.Page.QuerySelector($"[aria-labelledby='asked-{thread}']"));
    }

    [Fact]
    public async Task A_leader_reads_comments_beside_their_own_entry()
    {
        var coached = await SharingAsync(SharedKinds.Entries);
        var entry = await coached.WriteEntryAsync(new DateOnly(2026, 11, 19), Dimension.People);
        await coached.MarkAsync(entry);
        await coached.StartAsync(coached.Coach, new ThreadPlace.AnEntry(entry), "That sentence I would keep.", isQuestion: false);
        using var leader = await _host.SignInAsync(coached.Leader);
        await leader.OpenAsync($"/journal/{entry}");
        Assert.Contains("That sentence I would keep.", leader.Page.QuerySelector("#comment-threads")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_gets_the_page_that_says_there_is_nothing()
    {
        var coached = await SharingAsync();
        var (thread, _) = await coached.StartAsync(coached.Coach, People);
        using var stranger = await _host.SignInSomebodyAsync();
        foreach (var address in (string[])[Address(coached, thread), $"/coaching/{coached.RelationshipId}/threads/new?about={People.Key}", LiveEndpoints.Address(coached.RelationshipId)])
        {
            await stranger.OpenAsync(address);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, stranger.Response.StatusCode);
        }
    }

    private static string Address(Coached coached, Guid thread) => $"/coaching/{coached.RelationshipId}/threads/{thread}";

    private async Task<Coached> SharingAsync(SharedKinds kinds = SharedKinds.Balance)
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(kinds);
        return coached;
    }
}
