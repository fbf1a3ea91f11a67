using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>What the two say about an entry, a week or a dimension: exactly one of the three.</summary>
public sealed class CoachingThread : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid RelationshipId { get; init; }

    public Guid? EntryId { get; init; }

    /// <summary>The ISO week's number.</summary>
    public int? Week { get; init; }

    public Dimension? Dimension { get; init; }

    /// <summary>Whether it asks for an answer.</summary>
    public required bool IsQuestion { get; init; }

    public required CoachingSide StartedBy { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>When the last comment was written.</summary>
    public required DateTime LastAt { get; set; }

    public DateTime? ResolvedAt { get; set; }

    /// <summary>Up to when the leader has read it.</summary>
    public DateTime? LeaderReadAt { get; set; }

    /// <summary>Up to when the coach has read it.</summary>
    public DateTime? CoachReadAt { get; set; }

    public List<CoachingComment> Comments { get; init; } = [];
}

/// <summary>One comment in a thread. It belongs to the leader, whoever wrote it.</summary>
public sealed class CoachingComment : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ThreadId { get; init; }

    public required CoachingSide WrittenBy { get; init; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>Markdown.</summary>
    public required Sealed Text { get; init; }
}
