using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>A stored intention, in force from a week's Monday on until the next one starts.</summary>
public sealed class IntentionRow : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The ISO week's number from whose Monday it is in force.</summary>
    public required int StartsInWeek { get; init; }

    /// <summary>Intended shares in whole per cent; the five sum to 100.</summary>
    public required int SelfPercent { get; set; }

    public required int PeoplePercent { get; set; }

    public required int ImprovementPercent { get; set; }

    public required int ValuePercent { get; set; }

    public required int TimePercent { get; set; }

    /// <summary>Agreed working time a week, in whole minutes.</summary>
    public required int AgreedMinutes { get; set; }

    public Dimension? Focus { get; set; }

    public FocusReason? FocusReason { get; set; }

    public DateOnly? ReviewOn { get; set; }

    /// <summary>Why it changed, in the leader's words.</summary>
    public Sealed? Why { get; set; }

    public required DateTime CreatedAt { get; init; }
}
