using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Journal;

/// <summary>A dated absence; private, shown as a named gap to the leader only.</summary>
public sealed class LeaveRow : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required DateOnly From { get; set; }

    /// <summary>The last day, included.</summary>
    public required DateOnly Until { get; set; }

    public Sealed? Name { get; set; }
}

/// <summary>A prompt the leader does not want to see again.</summary>
public sealed class DismissedPrompt : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required string PromptId { get; init; }

    public required DateTime DismissedAt { get; init; }
}
