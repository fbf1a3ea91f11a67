using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>A session in a list.</summary>
/// <param name="RelationshipId">Whose.</param>
/// <param name="Id">Which.</param>
/// <param name="StartsAt">On the reader's own clock.</param>
/// <param name="Minutes">How long it is meant to last.</param>
/// <param name="Place">Where; null when nobody said.</param>
/// <param name="Stance">Its stance, if it differs from the agreement's.</param>
/// <param name="IsHeld">Whether it took place.</param>
/// <param name="IsCancelled">Whether it does not take place.</param>
/// <param name="HasEnded">Whether its time is over.</param>
public sealed record SessionLine(
    Guid RelationshipId,
    Guid Id,
    DateTime StartsAt,
    int Minutes,
    string? Place,
    CoachingStance? Stance,
    bool IsHeld,
    bool IsCancelled,
    bool HasEnded)
{
    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);

    public string Address => $"/coaching/{RelationshipId}/sessions/{Id}";
}

/// <summary>The sessions of two people.</summary>
/// <param name="Parties">Whose.</param>
/// <param name="Coming">Those ahead, the next one first.</param>
/// <param name="Past">Those held, missed or cancelled, the latest first.</param>
/// <param name="AgreedStance">The stance in the agreement; null without one.</param>
public sealed record SessionsView(
    SessionParties Parties, IReadOnlyList<SessionLine> Coming, IReadOnlyList<SessionLine> Past, CoachingStance? AgreedStance);

/// <summary>A line of an agenda.</summary>
public sealed record TopicLine(Guid Id, CoachingSide AddedBy, bool IsDiscussed, string Text);

/// <summary>An if-then plan of a session.</summary>
/// <param name="Id">Which.</param>
/// <param name="ProposedBy">Whose idea it was.</param>
/// <param name="Dimension">What it is about.</param>
/// <param name="Due">When it is due; null without a date.</param>
/// <param name="If">The moment.</param>
/// <param name="Then">The deed.</param>
/// <param name="IsDeclined">Whether the leader said no.</param>
/// <param name="CommitmentId">The leader's commitment; null while it waits, or when it was unmade.</param>
/// <param name="State">Where that commitment stands; null where the reader may not see it.</param>
public sealed record AgreedLine(
    Guid Id,
    CoachingSide ProposedBy,
    Dimension Dimension,
    DateOnly? Due,
    string If,
    string Then,
    bool IsDeclined,
    Guid? CommitmentId,
    CommitmentState? State)
{
    public bool Waits => CommitmentId is null && !IsDeclined;
}

/// <summary>One session with everything in it.</summary>
/// <param name="Parties">Whose.</param>
/// <param name="Session">When and where.</param>
/// <param name="PlannedBy">Who planned it.</param>
/// <param name="AgreedStance">The stance in the agreement; null without one.</param>
/// <param name="Topics">The agenda.</param>
/// <param name="Outcome">What came of it, Markdown; null so far.</param>
/// <param name="OutcomeVersion">How often that was saved.</param>
/// <param name="Agreed">What the leader commits to, or is asked to.</param>
public sealed record SessionView(
    SessionParties Parties,
    SessionLine Session,
    CoachingSide PlannedBy,
    CoachingStance? AgreedStance,
    IReadOnlyList<TopicLine> Topics,
    string? Outcome,
    int OutcomeVersion,
    IReadOnlyList<AgreedLine> Agreed)
{
    public CoachingStance? Stance => Session.Stance ?? AgreedStance;

    /// <summary>Whether anything can still be written into it.</summary>
    public bool IsOpen => !Parties.IsOver;
}
