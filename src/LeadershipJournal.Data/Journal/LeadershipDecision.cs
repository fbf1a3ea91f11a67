using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>A dated decision to lead, to contribute, or not to have decided; at most one a day.</summary>
public sealed class LeadershipDecision : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required DateOnly Date { get; init; }

    public required LeadershipChoice Choice { get; set; }

    /// <summary>How the leader came to be here.</summary>
    public required WayHere CameBy { get; set; }

    /// <summary>When to look at it again; null when no date is set.</summary>
    public DateOnly? LookAgainOn { get; set; }

    public Sealed? Why { get; set; }
}

/// <summary>A piece of hands-on work that somebody else should own.</summary>
public sealed class LettingGoItem : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Dimension Dimension { get; set; }

    public required DateOnly AddedOn { get; init; }

    /// <summary>Taken off the register; its minutes and history stay.</summary>
    public DateOnly? ArchivedOn { get; set; }

    public required Sealed What { get; set; }

    public Sealed? WhyIHoldOn { get; set; }

    public Sealed? WhoTakesOver { get; set; }

    public List<LettingGoStep> Steps { get; init; } = [];
}

/// <summary>From a day on an item is in a stage. The last step of an item is where it stands.</summary>
public sealed class LettingGoStep : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    public required DateOnly Date { get; init; }

    public required LettingGoStage Stage { get; init; }

    /// <summary>The leader took the work back: recorded, not hidden.</summary>
    public required bool IsRelapse { get; init; }

    public Sealed? Note { get; init; }
}

/// <summary>What a guided conversation has beyond a journal entry.</summary>
public sealed class Conversation : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid EntryId { get; init; }

    public required ConversationKind Kind { get; init; }

    /// <summary>Do I enjoy who I work for? 0–10.</summary>
    public int? EnjoyWhom { get; set; }

    /// <summary>Do I enjoy what I do? 0–10.</summary>
    public int? EnjoyWhat { get; set; }

    /// <summary>Does my contribution make a difference? 0–10.</summary>
    public int? MakesDifference { get; set; }

    /// <summary>The answers by topic, as JSON; the entry's body is composed from them.</summary>
    public required Sealed Answers { get; set; }
}
