using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>A meeting of the two, planned or held. It belongs to the leader.</summary>
public sealed class CoachingSession : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid RelationshipId { get; init; }

    public required DateTime StartsAt { get; set; }

    /// <summary>How long it is meant to last.</summary>
    public required int Minutes { get; set; }

    /// <summary>The stance of this session, if it differs from the agreement's.</summary>
    public CoachingStance? Stance { get; set; }

    public required CoachingSide PlannedBy { get; init; }

    /// <summary>Grows with every change of the date, as RFC 5545's SEQUENCE.</summary>
    public int Sequence { get; set; }

    /// <summary>When it was said to have taken place.</summary>
    public DateTime? HeldAt { get; set; }

    public DateTime? CancelledAt { get; set; }

    /// <summary>Where, or how to join.</summary>
    public Sealed? Place { get; set; }

    /// <summary>Markdown.</summary>
    public Sealed? Outcome { get; set; }

    /// <summary>Grows with every save of the outcome; a save that states an older one is refused.</summary>
    public int OutcomeVersion { get; set; }

    public List<SessionTopic> Topics { get; init; } = [];

    public List<AgreedCommitment> Agreed { get; init; } = [];
}

/// <summary>A line of a session's agenda.</summary>
public sealed class SessionTopic : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid SessionId { get; init; }

    public required CoachingSide AddedBy { get; init; }

    public required DateTime AddedAt { get; init; }

    /// <summary>Whether it was talked about.</summary>
    public bool IsDiscussed { get; set; }

    public required Sealed Text { get; set; }
}

/// <summary>An if-then plan that came up in a session; a commitment once the leader says yes.</summary>
public sealed class AgreedCommitment : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid SessionId { get; init; }

    public required CoachingSide ProposedBy { get; init; }

    public required Dimension Dimension { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>The leader's commitment it became; no key, because a commitment can be unmade.</summary>
    public Guid? CommitmentId { get; set; }

    /// <summary>When the leader said no.</summary>
    public DateTime? DeclinedAt { get; set; }

    public required Sealed If { get; init; }

    public required Sealed Then { get; init; }
}

/// <summary>
/// "Do we click?", answered by one side. A private one is its author's own row; a coach's that is shared lies with the
/// leader as a copy.
/// </summary>
public sealed class FitCheck : ILeaderOwned
{
    /// <summary>Whose row it is.</summary>
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The relationship; no key, because a coach's row is not the leader's.</summary>
    public required Guid RelationshipId { get; init; }

    public required CoachingSide By { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>1 (not at all) to 5 (fully).</summary>
    public required int Point { get; set; }

    public Sealed? Note { get; set; }

    /// <summary>When its author let the other side see it; null while it is private.</summary>
    public DateTime? SharedAt { get; set; }
}
