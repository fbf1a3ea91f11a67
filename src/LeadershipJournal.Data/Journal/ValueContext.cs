using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>A place in which value means something of its own; the leader's own tree.</summary>
public sealed class ValueContext : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The context it lies in; null at the top.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The order among its siblings, from 0 on.</summary>
    public required int Position { get; set; }

    public required ValueContextKind Kind { get; set; }

    /// <summary>No longer offered; what was written and recorded there stays.</summary>
    public DateOnly? ArchivedOn { get; set; }

    public required Sealed Name { get; set; }

    /// <summary>What value means there.</summary>
    public Sealed? ValueMeans { get; set; }

    /// <summary>What I am accountable for there.</summary>
    public Sealed? Accountability { get; set; }
}

/// <summary>"If we do X and measure Y, we should see Z", in one context.</summary>
public sealed class ValueHypothesis : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContextId { get; set; }

    public required HypothesisStatus Status { get; set; }

    public required DateOnly StatusSince { get; set; }

    /// <summary>X.</summary>
    public required Sealed IfWeDo { get; set; }

    /// <summary>Y.</summary>
    public required Sealed Measure { get; set; }

    /// <summary>Z.</summary>
    public required Sealed ShouldSee { get; set; }

    /// <summary>What was found, in a line.</summary>
    public Sealed? Finding { get; set; }
}

/// <summary>An entry is evidence about a hypothesis.</summary>
public sealed class HypothesisEvidence : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid HypothesisId { get; init; }

    public required Guid EntryId { get; init; }

    /// <summary>Whether it speaks for or against the hypothesis; null where nobody has said so yet.</summary>
    public EvidenceSide? Side { get; set; }
}

/// <summary>Two contexts pull apart.</summary>
public sealed class Contradiction : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid OneId { get; set; }

    public required Guid OtherId { get; set; }

    public required DateOnly NotedOn { get; init; }

    public DateOnly? ResolvedOn { get; set; }

    public required Sealed Text { get; set; }
}

/// <summary>An entry is about a value context.</summary>
public sealed class EntryContext : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid EntryId { get; init; }

    public required Guid ContextId { get; init; }
}
