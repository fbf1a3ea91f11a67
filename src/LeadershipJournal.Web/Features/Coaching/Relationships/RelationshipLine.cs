using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>A relationship as its row says it, of one of its sides.</summary>
/// <param name="Id">The relationship.</param>
/// <param name="OtherId">The person on the other side.</param>
/// <param name="BeganAt">Since when, in UTC.</param>
/// <param name="EndedAt">When it ended, in UTC.</param>
/// <param name="Stance">The stance of the agreement in force; null while there is none.</param>
/// <param name="IsMyTurn">Whether the latest proposal waits for this side; null when nothing was proposed.</param>
public sealed record KnownRelationship(Guid Id, Guid OtherId, DateTime BeganAt, DateTime? EndedAt, CoachingStance? Stance, bool? IsMyTurn);

/// <summary>How far a relationship has come.</summary>
public enum RelationshipState
{
    /// <summary>An invitation is open.</summary>
    Invited,

    /// <summary>An invitation ran out or was closed.</summary>
    NotTakenUp,

    /// <summary>An invitation was accepted; its inviter confirms.</summary>
    WaitingForConfirmation,

    /// <summary>Confirmed, and not yet agreed on what for.</summary>
    AgreementOpen,

    /// <summary>Both have accepted an agreement.</summary>
    Active,

    /// <summary>One of them has ended it.</summary>
    Ended,
}

/// <summary>A line in the list of one's coaches, or of one's coachees.</summary>
/// <param name="RelationshipId">The relationship; null while there is only an invitation.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Name">The other person, or whom an invitation was meant for.</param>
/// <param name="On">The day of what the state says.</param>
/// <param name="Href">Where it goes on; null where the other side is next.</param>
/// <param name="IsMyTurn">Whether something waits for the signed-in person.</param>
/// <param name="Stance">The stance agreed on, once there is an agreement.</param>
public sealed record RelationshipLine(
    Guid? RelationshipId, RelationshipState State, string Name, DateOnly On, string? Href, bool IsMyTurn, CoachingStance? Stance = null);
