using LeadershipJournal.Web.Features.Commitments;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>What a button of a session's page has come to.</summary>
/// <param name="Act">What was asked for.</param>
/// <param name="Written">Whether it is stored.</param>
internal sealed record SessionActed(SessionAct Act, CoachWritten Written)
{
    /// <summary>The session as it was before it was moved, to take the move back.</summary>
    public SessionForm? Before { get; init; }

    /// <summary>The topic that was taken off, to put it back.</summary>
    public string? Removed { get; init; }

    /// <summary>The outcome that was saved meanwhile.</summary>
    public string? Other { get; init; }

    /// <summary>What was typed, where it is to stand in the page again.</summary>
    public SessionForm? Times { get; init; }

    public TopicForm? Topic { get; init; }

    public OutcomeForm? Outcome { get; init; }

    public CommitmentForm? Plan { get; init; }

    /// <summary>Whether the page answers in place: what it says may stand in a page, not in an address.</summary>
    public bool Stays => Before is not null || Removed is not null;
}

/// <summary>Does what the buttons of a session's page ask for.</summary>
internal sealed class SessionActs(SessionPlanning planning, SessionContents contents, SessionCommitments commitments)
{
    private const string BetweenBoth = "\n\n---\n\n";

    /// <summary>Where the page shows what a word is about.</summary>
    public static string PlaceOf(string word) => word switch
    {
        SessionAct.AddTopic or SessionAct.Discussed or SessionAct.NotDiscussed => "agenda",
        SessionAct.Outcome or SessionAct.OutcomeOfBoth => "outcome",
        SessionAct.Propose or SessionAct.Accept or SessionAct.Decline => "agreed",
        _ => "main",
    };

    public async Task<SessionActed> DoAsync(
        SessionView view, SessionAct act, SessionForm? times, TopicForm? topic, OutcomeForm? outcome, CommitmentForm? plan, CancellationToken cancellationToken)
    {
        var (two, id) = (view.Parties.RelationshipId, view.Session.Id);
        switch (act.Word)
        {
            case SessionAct.Move when times is not null:
                return Moved(view, act, times, await planning.MoveAsync(two, id, times, cancellationToken));
            case SessionAct.AddTopic when topic is not null:
                var added = await contents.AddTopicAsync(two, id, topic, cancellationToken);
                return new SessionActed(act, added) { Topic = added.IsStored ? null : topic };
            case SessionAct.RemoveTopic:
                var removed = await contents.RemoveTopicAsync(two, id, act.Id, cancellationToken);
                return new SessionActed(act, removed) { Removed = removed.IsStored ? view.Topics.FirstOrDefault(line => line.Id == act.Id)?.Text : null };
            case SessionAct.Outcome or SessionAct.OutcomeOfBoth when outcome is not null:
                return await SaveAsync(view, act, outcome, cancellationToken);
            case SessionAct.Propose when plan is not null:
                var proposed = await commitments.ProposeAsync(two, id, plan, cancellationToken);
                return new SessionActed(act, proposed) { Plan = proposed.IsStored ? null : plan };
            default:
                return new SessionActed(act, await SimpleAsync(two, id, act, cancellationToken));
        }
    }

    private Task<CoachWritten> SimpleAsync(Guid two, Guid id, SessionAct act, CancellationToken cancellationToken) => act.Word switch
    {
        SessionAct.Cancel or SessionAct.BringBack => planning.CancelAsync(two, id, act.Word is SessionAct.Cancel, cancellationToken),
        SessionAct.Hold or SessionAct.NotHeld => planning.HoldAsync(two, id, act.Word is SessionAct.Hold, cancellationToken),
        SessionAct.Discussed or SessionAct.NotDiscussed => contents.DiscussAsync(two, id, act.Id, act.Word is SessionAct.Discussed, cancellationToken),
        SessionAct.Accept => commitments.AcceptAsync(two, id, act.Id, cancellationToken),
        SessionAct.Decline => commitments.DeclineAsync(two, id, act.Id, cancellationToken),
        _ => Task.FromResult(new CoachWritten(CoachAnswerKind.NotFound, [])),
    };

    private static SessionActed Moved(SessionView view, SessionAct act, SessionForm times, CoachWritten written) => written.IsStored
        ? new SessionActed(act, written) { Before = SessionForm.Of(view.Session) }
        : new SessionActed(act, written) { Times = times };

    private async Task<SessionActed> SaveAsync(SessionView view, SessionAct act, OutcomeForm outcome, CancellationToken cancellationToken)
    {
        if (act.Word is SessionAct.OutcomeOfBoth && view.OutcomeVersion == outcome.Version && view.Outcome is { } theirs && theirs != outcome.Text)
        {
            outcome.Text = theirs + BetweenBoth + outcome.Text;
        }

        var saved = await contents.SaveOutcomeAsync(view.Parties.RelationshipId, view.Session.Id, outcome, cancellationToken);
        return new SessionActed(act, saved.Written) { Other = saved.Other, Outcome = saved.Written.IsStored ? null : outcome };
    }
}
