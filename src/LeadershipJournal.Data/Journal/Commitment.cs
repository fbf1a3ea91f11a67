using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>An if-then plan.</summary>
public sealed class Commitment : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Dimension Dimension { get; set; }

    public required DateOnly MadeOn { get; init; }

    public DateOnly? Due { get; set; }

    public required CommitmentState State { get; set; }

    /// <summary>Since when it is in its state.</summary>
    public required DateOnly StateSince { get; set; }

    public required CommitmentOrigin Origin { get; init; }

    /// <summary>The review's entry, the contradiction, the letting-go item or the session; no key, because it outlives them.</summary>
    public Guid? OriginId { get; init; }

    /// <summary>If …</summary>
    public required Sealed If { get; set; }

    /// <summary>… then I …</summary>
    public required Sealed Then { get; set; }

    public List<CommitmentStep> Steps { get; init; } = [];
}

/// <summary>A line in a commitment's history: a progress note or a change of its state.</summary>
public sealed class CommitmentStep : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid CommitmentId { get; init; }

    public required DateOnly Date { get; init; }

    public required CommitmentEvent Event { get; init; }

    /// <summary>When it was due before it was carried over.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>The note, or the reason for dropping.</summary>
    public Sealed? Text { get; init; }
}
