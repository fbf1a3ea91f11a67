using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>How the coach's door answered.</summary>
public enum CoachAnswerKind
{
    /// <summary>The relationship lasts, and the grant covers what was asked.</summary>
    Granted,

    /// <summary>The relationship lasts, but this is not shared, or no longer.</summary>
    NotShared,

    /// <summary>The relationship has ended.</summary>
    Ended,

    /// <summary>There is no such thing for this person.</summary>
    NotFound,
}

/// <summary>Whom a coach's page is about, and on what terms.</summary>
/// <param name="RelationshipId">The relationship.</param>
/// <param name="LeaderName">The leader's name.</param>
/// <param name="CoachName">The coach's name.</param>
/// <param name="IsViewAs">Whether the leader looks at it as the coach would.</param>
/// <param name="Terms">The grant; null when nothing was ever shared.</param>
/// <param name="Kinds">What is shared today: nothing once the grant has run out.</param>
/// <param name="Today">The leader's own date.</param>
/// <param name="EndedAt">When it ended, if it did.</param>
/// <param name="EndedBy">Who ended it, if it did.</param>
public sealed record Coachee(
    Guid RelationshipId,
    string LeaderName,
    string CoachName,
    bool IsViewAs,
    GrantTerms? Terms,
    SharedKinds Kinds,
    DateOnly Today,
    DateTime? EndedAt,
    CoachingSide? EndedBy);

/// <summary>What a coach gets, or why there is nothing.</summary>
/// <param name="Kind">Whether it was granted.</param>
/// <param name="Coachee">About whom; null when nothing was found.</param>
/// <param name="Value">What was read; null unless granted.</param>
public sealed record CoachAnswer<T>(CoachAnswerKind Kind, Coachee? Coachee, T? Value)
    where T : class;
