using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Conversation;

/// <summary>The line to an open page: it is told at once, and told nothing.</summary>
public class LiveTests : IClassFixture<JournalHost>
{
    private static readonly ThreadPlace People = new ThreadPlace.ADimension(Dimension.People);
    private readonly JournalHost _host;

    public LiveTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    private CoachingNotices Notices => _host.Services.GetRequiredService<CoachingNotices>();

    [Fact]
    public async Task An_open_page_hears_of_a_comment_and_nothing_of_its_words()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        await using var line = await ListenAsync(coached.Coach, coached);
        var (name, mark) = await line.NextAsync();
        Assert.Equal("state", name);

        await coached.StartAsync(coached.Leader, People, "narwhal");
        Assert.Equal(("comment", mark), await line.NextAsync());
        Assert.DoesNotContain("narwhal", line.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coach_does_not_hear_that_something_is_said_about_what_is_not_shared()
    {
        var coached = await SharingAsync(SharedKinds.Commitments);
        await using var line = await ListenAsync(coached.Coach, coached);
        await line.NextAsync();
        await coached.StartAsync(coached.Leader, People);
        await Notices.TellAsync(coached.RelationshipId, CoachingNotice.SessionChanged);
        Assert.Equal("session", (await line.NextAsync()).Name);
    }

    [Fact]
    public async Task What_is_shared_has_another_mark_once_it_is_narrowed()
    {
        var coached = await SharingAsync(SharedKinds.Balance | SharedKinds.Entries);
        await using var line = await ListenAsync(coached.Coach, coached);
        var (_, before) = await line.NextAsync();
        await coached.GrantAsync(SharedKinds.Balance);
        await Notices.TellAsync(coached.RelationshipId, CoachingNotice.SharingChanged);
        var (name, after) = await line.NextAsync();
        Assert.Equal("sharing", name);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task After_an_end_the_line_says_so_and_closes()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        await using var line = await ListenAsync(coached.Coach, coached);
        await line.NextAsync();
        await coached.EndAsync();
        await Notices.TellAsync(coached.RelationshipId, CoachingNotice.Ended);
        Assert.Equal(("ended", LiveState.Ended), await line.NextAsync());
        Assert.True(await line.IsOverAsync());
    }

    [Fact]
    public async Task A_page_of_another_relationship_hears_nothing()
    {
        var (coached, other) = (await SharingAsync(SharedKinds.Balance), await SharingAsync(SharedKinds.Balance));
        await using var line = await ListenAsync(other.Coach, other);
        await line.NextAsync();
        await Notices.TellAsync(coached.RelationshipId, CoachingNotice.CommentAdded);
        await Notices.TellAsync(other.RelationshipId, CoachingNotice.SessionChanged);
        Assert.Equal("session", (await line.NextAsync()).Name);
    }

    [Fact]
    public async Task The_line_is_stored_nowhere_and_not_compressed()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        await using var line = await ListenAsync(coached.Leader, coached);
        Assert.True(line.Response.Headers.CacheControl!.NoStore);
        Assert.Empty(line.Response.Content.Headers.ContentEncoding);
        Assert.Equal("text/event-stream", line.Response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_gets_no_line()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        using var visitor = _host.Visit();
        await visitor.OpenAsync(LiveEndpoints.Address(coached.RelationshipId));
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, visitor.Response.StatusCode);
    }

    [Fact]
    public void One_person_has_so_many_lines_and_the_oldest_gives_way()
    {
        var (relationship, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        List<OpenPage> pages = [.. Enumerable.Range(0, CoachingNotices.MostPagesOfOnePerson + 1).Select(_ => Notices.Open(relationship, person))];
        Assert.True(pages[0].Notices.Completion.IsCompleted);
        Assert.All(pages.Skip(1), page => Assert.False(page.Notices.Completion.IsCompleted));
        pages.ForEach(page => page.Dispose());
    }

    [Fact]
    public async Task A_page_that_takes_nothing_loses_its_line()
    {
        var (relationship, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var page = Notices.Open(relationship, person);
        for (var i = 0; i < 100; i++)
        {
            await Notices.TellAsync(relationship, CoachingNotice.CommentAdded);
        }

        Assert.InRange(await page.Notices.ReadAllAsync(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken), 1, 99);
    }

    private async Task<Coached> SharingAsync(SharedKinds kinds)
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(kinds);
        return coached;
    }

    private async Task<EventLine> ListenAsync(Person person, Coached coached) =>
        await EventLine.OpenAsync(await _host.SignInAsync(person), coached.RelationshipId);
}
