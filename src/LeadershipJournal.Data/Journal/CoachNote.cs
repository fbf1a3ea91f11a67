using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>A coach's own note about a coachee: the coach's row, sealed with the coach's key.</summary>
public sealed class CoachNote : ILeaderOwned
{
    /// <summary>The coach.</summary>
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid RelationshipId { get; init; }

    public required Guid CoacheeId { get; init; }

    public required DateTime WrittenAt { get; init; }

    public required DateTime ChangedAt { get; set; }

    /// <summary>The day on which it is deleted at the latest.</summary>
    public required DateOnly DeleteOn { get; set; }

    /// <summary>Grows with every save; a save that states an older one is refused.</summary>
    public int Version { get; set; }

    /// <summary>Markdown.</summary>
    public required Sealed Text { get; set; }
}
