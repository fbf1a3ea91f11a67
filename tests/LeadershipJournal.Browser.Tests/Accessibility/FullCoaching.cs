using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Features.Coaching.Notes;
using LeadershipJournal.Web.Features.Coaching.Relationships;
using LeadershipJournal.Web.Features.Coaching.Seeing;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using LeadershipJournal.Web.Features.Commitments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Browser.Tests.Accessibility;

/// <summary>
/// A coach to whom a leader shows everything: threads, sessions and notes are there. The coach has two more coachees,
/// of whom one shares nothing and the other has ended it.
/// </summary>
internal sealed class FullCoaching
{
    private readonly Coached _pair;

    private FullCoaching(Coached pair, Guid bare, Guid ended)
    {
        _pair = pair;
        Elsewhere = [$"/coachees/{bare}", $"/coachees/{bare}/balance", $"/coachees/{ended}", $"/coaching/{bare}", $"/coaching/{ended}"];
    }

    public Person Coach => _pair.Coach;

    /// <summary>Addresses of pages of a coach about those who share nothing.</summary>
    public IReadOnlyList<string> Elsewhere { get; }

    private Guid Relationship => _pair.RelationshipId;

    public static async Task<FullCoaching> CreateAsync(ServedDemo demo, Person leader)
    {
        var pair = await Coached.CreateAsync(demo, leader);
        var bare = await Coached.CreateAsync(demo, coach: pair.Coach);
        var ended = await Coached.CreateAsync(demo, await demo.CreatePersonAsync("Ada Holm"), pair.Coach);
        await ended.EndAsync();
        await pair.GrantAsync(SharedKindList.Everything, chosen: [Dimension.People, Dimension.Self]);
        return new FullCoaching(pair, bare.RelationshipId, ended.RelationshipId);
    }

    /// <summary>Fills it, and answers a sample address by route.</summary>
    /// <param name="entry">An entry that is marked, and talked about.</param>
    /// <param name="assessment">A finished self-assessment.</param>
    public async Task<IReadOnlyDictionary<string, string>> FillAsync(Guid entry, Guid assessment)
    {
        await _pair.MarkAsync(entry);
        var thread = await TalkAsync(new ThreadPlace.AnEntry(entry));
        await TalkAsync(new ThreadPlace.AWeek(IsoWeek.Create(2026, 46)));
        var session = await MeetAsync();
        await NoteAsync();
        var seen = await SeeAsync();
        var (token, invitation) = await InviteAsync();
        return new Dictionary<string, string>
        {
            ["/invitations/{Token}"] = $"/invitations/{token}",
            ["/coaching/invitations/{Id:guid}"] = $"/coaching/invitations/{invitation}",
            ["/coaching/{RelationshipId:guid}"] = $"/coaching/{Relationship}",
            ["/coaching/{RelationshipId:guid}/agreement"] = $"/coaching/{Relationship}/agreement",
            ["/coaching/{RelationshipId:guid}/end"] = $"/coaching/{Relationship}/end",
            ["/coaching/{RelationshipId:guid}/fit"] = $"/coaching/{Relationship}/fit",
            ["/coaching/{RelationshipId:guid}/sessions"] = $"/coaching/{Relationship}/sessions",
            ["/coaching/{RelationshipId:guid}/sessions/{Id:guid}"] = $"/coaching/{Relationship}/sessions/{session}",
            ["/coaching/{RelationshipId:guid}/threads/new"] = $"/coaching/{Relationship}/threads/new?about=dimension:people",
            ["/coaching/{RelationshipId:guid}/threads/{ThreadId:guid}"] = $"/coaching/{Relationship}/threads/{thread}",
            ["/coachees/{Id:guid}"] = $"/coachees/{Relationship}",
            ["/coachees/{Id:guid}/balance"] = $"/coachees/{Relationship}/balance",
            ["/coachees/{Id:guid}/entries"] = $"/coachees/{Relationship}/entries",
            ["/coachees/{Id:guid}/entries/{EntryId:guid}"] = $"/coachees/{Relationship}/entries/{entry}",
            ["/coachees/{Id:guid}/assessments"] = $"/coachees/{Relationship}/assessments",
            ["/coachees/{Id:guid}/assessments/{AssessmentId:guid}"] = $"/coachees/{Relationship}/assessments/{assessment}",
            ["/coachees/{Id:guid}/model"] = $"/coachees/{Relationship}/model",
            ["/coachees/{Id:guid}/letting-go"] = $"/coachees/{Relationship}/letting-go",
            ["/coachees/{Id:guid}/contexts"] = $"/coachees/{Relationship}/contexts",
            ["/coachees/{Id:guid}/commitments"] = $"/coachees/{Relationship}/commitments",
            ["/coachees/{Id:guid}/seeing"] = $"/coachees/{Relationship}/seeing",
            ["/coachees/{Id:guid}/seeing/finish"] = $"/coachees/{Relationship}/seeing/finish",
            ["/coachees/{Id:guid}/seeing/{Key}"] = $"/coachees/{Relationship}/seeing/people",
            ["/assessment/coach/{Id:guid}"] = $"/assessment/coach/{seen}",
            ["/coachees/{RelationshipId:guid}/pack"] = $"/coachees/{Relationship}/pack",
            ["/coachees/{RelationshipId:guid}/notes"] = $"/coachees/{Relationship}/notes",
        };
    }

    private async Task<Guid> TalkAsync(ThreadPlace place)
    {
        var thread = Guid.CreateVersion7();
        await DoAsync<ThreadWriting>(Coach, writing => writing.StartAsync(
            Relationship, new ThreadForm { Id = thread, Place = place.Key, Text = "What would you have to see to be *surprised*?", IsQuestion = true }, CancellationToken.None));
        await DoAsync<ThreadWriting>(_pair.Leader, writing => writing.AnswerAsync(
            Relationship, thread, new CommentForm { Id = Guid.CreateVersion7(), Text = "Ten days without me." }, CancellationToken.None));
        return thread;
    }

    /// <summary>A session that was held, with an outcome, and one that comes.</summary>
    private async Task<Guid> MeetAsync()
    {
        var (held, next, agreed) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await DoAsync<SessionPlanning>(_pair.Leader, planning => planning.PlanAsync(Relationship, Session(held, "2026-11-20", "10:00")));
        await DoAsync<SessionPlanning>(Coach, planning => planning.HoldAsync(Relationship, held, isHeld: true));
        await DoAsync<SessionPlanning>(Coach, planning => planning.PlanAsync(Relationship, Session(next, "2026-12-18", "10:00")));
        await DoAsync<SessionContents>(_pair.Leader, contents => contents.AddTopicAsync(Relationship, next, Topic("The new prices")));
        await DoAsync<SessionContents>(Coach, contents => contents.AddTopicAsync(Relationship, next, Topic("What Elin needs")));
        await DoAsync<SessionContents>(Coach, async contents =>
            (await contents.SaveOutcomeAsync(Relationship, next, new OutcomeForm { Text = "**Elin** sets the prices." })).Written);
        await DoAsync<SessionCommitments>(Coach, commitments => commitments.ProposeAsync(Relationship, next, new CommitmentForm
        {
            Id = agreed.ToString(), If = "it is Monday", Then = "ask Elin first", Dimension = Dimension.People.Key(), Due = "2026-12-01",
        }));
        return next;
    }

    /// <summary>How the coach sees the leader, once answered and once asked for again.</summary>
    private async Task<Guid> SeeAsync()
    {
        await AskAsync();
        await using var db = await _pair.Host.OpenJournalAsync(_pair.Leader);
        var asked = await db.CoachAssessments.Select(row => row.Id).SingleAsync();
        await using (var scope = _pair.Host.ActFor(Coach))
        {
            var people = scope.ServiceProvider.GetRequiredService<Questionnaires>().Current.FindGroup(Dimension.People.Key())!;
            var writing = scope.ServiceProvider.GetRequiredService<SeeingWriting>();
            await writing.KeepAsync(Relationship, asked, people.Behaviours.ToDictionary(item => item.Id, _ => (int?)5, StringComparer.Ordinal));
            Assert.Null(await writing.FinishAsync(Relationship, asked));
        }

        await AskAsync();
        return asked;
    }

    private async Task AskAsync()
    {
        await using var scope = _pair.Host.ActFor(_pair.Leader);
        Assert.True(await scope.ServiceProvider.GetRequiredService<AskingCoaches>().AskAsync(Relationship));
    }

    private Task NoteAsync() => DoAsync<CoachNotes>(Coach, async notes =>
    {
        var form = NoteForm.New(Guid.CreateVersion7(), new DateOnly(2026, 11, 20));
        form.Text = "Ask about January.";
        var kept = await notes.KeepAsync(Relationship, form);
        return new CoachWritten(CoachAnswerKind.Granted, kept?.Refusals ?? []);
    });

    private async Task<(string Token, Guid Id)> InviteAsync()
    {
        await using var scope = _pair.Host.ActFor(_pair.Leader);
        var invitations = scope.ServiceProvider.GetRequiredService<Invitations>();
        var made = await invitations.MakeAsync(CoachingSide.Leader, address: null, CancellationToken.None);
        return (made.Token!, (await invitations.ListAsync(CoachingSide.Leader, CancellationToken.None))[0].Id);
    }

    private async Task DoAsync<TService>(Person by, Func<TService, Task<CoachWritten>> act)
        where TService : notnull
    {
        await using var scope = _pair.Host.ActFor(by);
        var written = await act(scope.ServiceProvider.GetRequiredService<TService>());
        Assert.True(written.IsStored, string.Join(' ', written.Refusals.Select(refusal => refusal.Message)));
    }

    private static SessionForm Session(Guid id, string day, string time) =>
        new() { Id = id.ToString(), Date = day, Time = time, Minutes = "60", Place = "The small room" };

    private static TopicForm Topic(string text) => new() { Id = Guid.CreateVersion7().ToString(), Text = text };
}
