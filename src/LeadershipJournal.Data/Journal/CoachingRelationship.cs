using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>A leader and a coach, from the confirmation of the named account until either side ends it. It is the leader's.</summary>
public sealed class CoachingRelationship : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The coach's account; no key, because the record outlives it.</summary>
    public required Guid CoachId { get; init; }

    public required DateTime BeganAt { get; init; }

    /// <summary>When either side ended it; null while it lasts.</summary>
    public DateTime? EndedAt { get; set; }

    public CoachingSide? EndedBy { get; set; }

    /// <summary>Until when the coach keeps notes; null when there are none. The notes themselves are the coach's.</summary>
    public DateOnly? NotesUntil { get; set; }

    public List<CoachingAgreement> Agreements { get; init; } = [];

    public SharingGrant? Grant { get; set; }
}

/// <summary>A version of what the two agreed on; in force once both have accepted it.</summary>
public sealed class CoachingAgreement : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid RelationshipId { get; init; }

    /// <summary>1 and up.</summary>
    public required int Version { get; init; }

    public required CoachingSide ProposedBy { get; init; }

    public required DateTime ProposedAt { get; init; }

    public required CoachingStance Stance { get; init; }

    /// <summary>Weeks between sessions; null when they meet as needed.</summary>
    public int? EveryWeeks { get; init; }

    public DateTime? LeaderAcceptedAt { get; set; }

    public DateTime? CoachAcceptedAt { get; set; }

    public required Sealed Purpose { get; init; }

    public required Sealed Confidentiality { get; init; }
}

/// <summary>
/// An invitation to a coaching relationship, by either side; it is the inviter's. It is used by its token, of which only
/// the hash is kept.
/// </summary>
public sealed class CoachingInvitation : ILeaderOwned
{
    /// <summary>Who invites, whichever side that is.</summary>
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Which side the inviter will be.</summary>
    public required CoachingSide InvitedBy { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>The address it was meant for; null for a link given by hand.</summary>
    public Sealed? Address { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When the inviter took it back, or did not confirm who had accepted it.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>The account that accepted it.</summary>
    public Guid? AcceptedById { get; set; }

    public DateTime? AcceptedAt { get; set; }

    /// <summary>When the inviter confirmed that account.</summary>
    public DateTime? ConfirmedAt { get; set; }

    public Guid? RelationshipId { get; set; }
}
