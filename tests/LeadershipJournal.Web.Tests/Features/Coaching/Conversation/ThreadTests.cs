using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Conversation;

/// <summary>What leader and coach say to each other, and who sees it when.</summary>
public class ThreadTests : IClassFixture<JournalHost>
{
    private static readonly DateOnly Day = new(2026, 11, 18);
    private static readonly ThreadPlace ThisWeek = new ThreadPlace.AWeek(IsoWeek.Of(Day));
    private static readonly ThreadPlace People = new ThreadPlace.ADimension(Dimension.People);
    private readonly JournalHost _host;

    public ThreadTests(JournalHost host)
    {
        _host = host;
        _host.Clock.Set(AdjustableClock.Start);
    }

    [Fact]
    public async Task What_one_side_says_the_other_reads_and_answers()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        var (thread, written) = await coached.StartAsync(coached.Coach, People, "What would **you** have to see?");
        Assert.True(written.IsStored);
        Later();
        Assert.True((await coached.AnswerAsync(coached.Leader, thread)).IsStored);

        var read = (await coached.ReadThreadAsync(coached.Coach, thread)).Value!.Thread!;
        Assert.Equal([(CoachingSide.Coach, "What would **you** have to see?"), (CoachingSide.Leader, "Ten days of it.")], read.Comments.Select(comment => (comment.By, comment.Text)));
    }

    [Fact]
    public async Task The_same_form_sent_twice_says_it_once()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        var (thread, _) = await coached.StartAsync(coached.Coach, People);
        await coached.StartAsync(coached.Coach, People, id: thread);
        var answer = Guid.CreateVersion7();
        await coached.AnswerAsync(coached.Leader, thread, id: answer);
        await coached.AnswerAsync(coached.Leader, thread, id: answer);
        Assert.Equal(2, Assert.Single((await coached.ListThreadsAsync(coached.Leader))!).Comments.Count);
    }

    [Fact]
    public async Task A_comment_holds_twenty_thousand_characters_and_no_more()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        Assert.True((await coached.StartAsync(coached.Coach, People, new string('a', CommentForm.MostOfText))).Written.IsStored);
        foreach (var text in (string[])[new string('a', CommentForm.MostOfText + 1), "", "  \n "])
        {
            Assert.Equal("Text", Assert.Single((await coached.StartAsync(coached.Coach, People, text)).Written.Refusals).Field);
        }
    }

    [Fact]
    public async Task A_week_or_a_dimension_needs_the_balance()
    {
        var coached = await SharingAsync(SharedKindList.Everything & ~SharedKinds.Balance);
        foreach (var place in (ThreadPlace[])[ThisWeek, People])
        {
            Assert.Contains("does not share this", Assert.Single((await coached.StartAsync(coached.Coach, place)).Written.Refusals).Message, StringComparison.Ordinal);
        }

        Assert.Empty((await coached.ListThreadsAsync(coached.Leader))!);
    }

    [Fact]
    public async Task A_week_that_is_not_wholly_within_the_grant_is_no_place_to_say_anything()
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKinds.Balance, from: new DateOnly(2026, 11, 10), until: new DateOnly(2026, 11, 22));
        Assert.True((await coached.StartAsync(coached.Coach, ThisWeek)).Written.IsStored);
        Assert.False((await coached.StartAsync(coached.Coach, new ThreadPlace.AWeek(IsoWeek.Of(new DateOnly(2026, 11, 11))))).Written.IsStored);
    }

    [Fact]
    public async Task An_entry_needs_to_be_included()
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(SharedKinds.Entries, chosen: [Dimension.People]);
        var (included, mixed, marked) = (
            await coached.WriteEntryAsync(Day, Dimension.People),
            await coached.WriteEntryAsync(Day, Dimension.People, Dimension.Self),
            await coached.WriteEntryAsync(Day, Dimension.Self));
        await coached.MarkAsync(marked);
        Assert.True((await coached.StartAsync(coached.Coach, new ThreadPlace.AnEntry(included))).Written.IsStored);
        Assert.True((await coached.StartAsync(coached.Coach, new ThreadPlace.AnEntry(marked))).Written.IsStored);
        Assert.False((await coached.StartAsync(coached.Coach, new ThreadPlace.AnEntry(mixed))).Written.IsStored);
        Assert.False((await coached.StartAsync(coached.Coach, new ThreadPlace.AnEntry(Guid.CreateVersion7()))).Written.IsStored);
    }

    [Fact]
    public async Task A_comment_on_what_was_just_unshared_is_refused_and_the_thread_is_gone_for_the_coach()
    {
        var coached = await SharingAsync(SharedKinds.Balance | SharedKinds.Entries);
        var entry = await coached.WriteEntryAsync(Day, Dimension.People);
        await coached.MarkAsync(entry);
        var (thread, _) = await coached.StartAsync(coached.Coach, new ThreadPlace.AnEntry(entry));
        await coached.GrantAsync(SharedKinds.Balance);

        Assert.Contains("Copy the text", Assert.Single((await coached.AnswerAsync(coached.Coach, thread)).Refusals).Message, StringComparison.Ordinal);
        Assert.Null((await coached.ReadThreadAsync(coached.Coach, thread)).Value!.Thread);
        Assert.Empty((await coached.ListThreadsAsync(coached.Coach))!);
        Assert.Single((await coached.ListThreadsAsync(coached.Leader))!);
    }

    [Fact]
    public async Task After_the_end_the_coach_sees_nothing_and_the_leader_reads_everything()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        var (thread, _) = await coached.StartAsync(coached.Coach, People);
        await coached.EndAsync();
        Assert.Equal(CoachAnswerKind.Ended, (await coached.ReadThreadAsync(coached.Coach, thread)).Kind);
        Assert.Null(await coached.ListThreadsAsync(coached.Coach));
        Assert.NotNull((await coached.ReadThreadAsync(coached.Leader, thread)).Value!.Thread);
        Assert.Equal(CoachAnswerKind.Ended, (await coached.AnswerAsync(coached.Leader, thread)).Kind);
        Assert.Equal(CoachAnswerKind.Ended, (await coached.AnswerAsync(coached.Coach, thread)).Kind);
    }

    [Fact]
    public async Task Strangers_and_other_coaches_find_no_thread()
    {
        var (coached, other) = (await SharingAsync(SharedKinds.Balance), await SharingAsync(SharedKinds.Balance));
        var (thread, _) = await coached.StartAsync(coached.Coach, People);
        foreach (var person in (Person[])[other.Coach, other.Leader, await _host.CreatePersonAsync()])
        {
            Assert.Equal(CoachAnswerKind.NotFound, (await coached.ReadThreadAsync(person, thread)).Kind);
            Assert.Equal(CoachAnswerKind.NotFound, (await coached.AnswerAsync(person, thread)).Kind);
        }

        Assert.Equal(CoachAnswerKind.NotFound, (await other.ReadThreadAsync(other.Coach, thread)).Kind);
        Assert.Equal(CoachAnswerKind.NotFound, (await other.AnswerAsync(other.Leader, thread)).Kind);
    }

    [Fact]
    public async Task It_is_new_for_the_other_side_until_that_side_has_looked()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        var (thread, _) = await coached.StartAsync(coached.Coach, People);
        Assert.Equal((true, false), await UnreadAsync(coached));
        using (var leader = await _host.SignInAsync(coached.Leader))
        {
            await leader.OpenAsync($"/coaching/{coached.RelationshipId}/threads/{thread}");
        }

        Assert.Equal((false, false), await UnreadAsync(coached));
        Later();
        await coached.AnswerAsync(coached.Leader, thread);
        Assert.Equal((false, true), await UnreadAsync(coached));
    }

    [Fact]
    public async Task What_a_coach_is_not_shown_any_more_stays_new_for_them()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        var (thread, _) = await coached.StartAsync(coached.Leader, People);
        await coached.GrantAsync(SharedKinds.Commitments);
        await using (var scope = _host.ActFor(coached.Coach))
        {
            await scope.ServiceProvider.GetRequiredService<ThreadWriting>().MarkReadAsync(
                coached.RelationshipId, thread, _host.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        }

        await coached.GrantAsync(SharedKinds.Balance);
        Assert.True((await coached.ReadThreadAsync(coached.Coach, thread)).Value!.Thread!.IsUnread);
    }

    [Fact]
    public async Task A_resolved_thread_is_open_again_once_somebody_answers()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        var (thread, _) = await coached.StartAsync(coached.Coach, People);
        await WriteAsync(coached.Coach, writing => writing.ResolveAsync(coached.RelationshipId, thread, isResolved: true, CancellationToken.None));
        Assert.True((await coached.ReadThreadAsync(coached.Leader, thread)).Value!.Thread!.IsResolved);
        await coached.AnswerAsync(coached.Leader, thread);
        Assert.False((await coached.ReadThreadAsync(coached.Leader, thread)).Value!.Thread!.IsResolved);
    }

    [Fact]
    public async Task Its_author_takes_a_comment_back_within_a_quarter_of_an_hour_and_nobody_else_does()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        var (thread, _) = await coached.StartAsync(coached.Coach, People);
        var (early, late) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await coached.AnswerAsync(coached.Coach, thread, id: late);
        Later(ThreadWriting.TakeBackTime + TimeSpan.FromSeconds(1));
        await coached.AnswerAsync(coached.Coach, thread, id: early);
        foreach (var (person, comment) in (List<(Person, Guid)>)[(coached.Leader, early), (coached.Coach, late), (coached.Coach, early)])
        {
            await WriteAsync(person, writing => writing.TakeBackAsync(coached.RelationshipId, thread, comment, CancellationToken.None));
        }

        Assert.Equal([thread, late], (await coached.ReadThreadAsync(coached.Leader, thread)).Value!.Thread!.Comments.Select(comment => comment.Id));
    }

    [Fact]
    public async Task Only_the_leader_deletes_a_thread()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        var (thread, _) = await coached.StartAsync(coached.Coach, People);
        await WriteAsync(coached.Coach, writing => writing.DeleteAsync(coached.RelationshipId, thread, CancellationToken.None));
        Assert.Single((await coached.ListThreadsAsync(coached.Leader))!);
        await WriteAsync(coached.Leader, writing => writing.DeleteAsync(coached.RelationshipId, thread, CancellationToken.None));
        Assert.Empty((await coached.ListThreadsAsync(coached.Leader))!);
    }

    [Fact]
    public async Task A_leader_who_looks_as_the_coach_would_begins_nothing_in_the_coachs_name()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        await coached.StartAsync(coached.Leader, People);
        Assert.Equal(CoachingSide.Leader, Assert.Single((await coached.ListThreadsAsync(coached.Coach))!).StartedBy);
    }

    [Fact]
    public async Task Comments_are_sealed_with_the_leaders_key()
    {
        var coached = await SharingAsync(SharedKinds.Balance);
        await coached.StartAsync(coached.Coach, People, "The word is narwhal.");
        await using var db = await _host.OpenJournalAsync(coached.Leader);
        var row = await db.CoachingComments.AsNoTracking().SingleAsync();
        Assert.Equal("The word is narwhal.", db.Seal.Open(row.Text, row.Id));
    }

    [Fact]
    public async Task A_list_of_threads_takes_as_many_commands_for_twenty_as_for_one()
    {
        var coached = await SharingAsync(SharedKinds.Balance | SharedKinds.Entries);
        async Task<int> CommandsAsync()
        {
            _host.Commands.Reset();
            await coached.ListThreadsAsync(coached.Coach);
            return _host.Commands.Texts.Count;
        }

        async Task AddAsync()
        {
            var entry = await coached.WriteEntryAsync(Day, Dimension.People);
            await coached.MarkAsync(entry);
            await coached.StartAsync(coached.Coach, new ThreadPlace.AnEntry(entry));
        }

        await AddAsync();
        var one = await CommandsAsync();
        for (var i = 0; i < 20; i++)
        {
            await AddAsync();
        }

        Assert.Equal(one, await CommandsAsync());
    }

    private async Task<Coached> SharingAsync(SharedKinds kinds)
    {
        var coached = await Coached.CreateAsync(_host);
        await coached.GrantAsync(kinds);
        return coached;
    }

    private void Later(TimeSpan? by = null) => _host.Clock.Advance(by ?? TimeSpan.FromMinutes(1));

    private static async Task<(bool Leader, bool Coach)> UnreadAsync(Coached coached) =>
        (Assert.Single((await coached.ListThreadsAsync(coached.Leader))!).IsUnread, Assert.Single((await coached.ListThreadsAsync(coached.Coach))!).IsUnread);

    private async Task WriteAsync(Person person, Func<ThreadWriting, Task<CoachWritten>> write)
    {
        await using var scope = _host.ActFor(person);
        Assert.True((await write(scope.ServiceProvider.GetRequiredService<ThreadWriting>())).IsStored);
    }
}
