using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>What a weekly review has beyond a journal entry. The entry carries the week, of which there is one per leader.</summary>
public sealed class WeeklyReview : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid EntryId { get; init; }

    /// <summary>The answers by prompt, as JSON; the entry's body is composed from them.</summary>
    public required Sealed Answers { get; set; }

    /// <summary>Carried to the following week's review.</summary>
    public Sealed? NextTime { get; set; }

    /// <summary>What was uncomfortable, one line.</summary>
    public Sealed? Discomfort { get; set; }

    /// <summary>What the discomfort gave.</summary>
    public Sealed? DiscomfortGave { get; set; }

    /// <summary>0–10.</summary>
    public int? DiscomfortLevel { get; set; }

    /// <summary>Hours worked in the week, in whole minutes.</summary>
    public int? WorkedMinutes { get; set; }
}
