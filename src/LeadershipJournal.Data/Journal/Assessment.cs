namespace LeadershipJournal.Data.Journal;

/// <summary>One self-assessment; its answers are saved one by one.</summary>
public sealed class Assessment : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The version of the questionnaire that was answered.</summary>
    public required int Questionnaire { get; init; }

    public required DateOnly StartedOn { get; init; }

    /// <summary>When the leader finished it; null while it can be resumed.</summary>
    public DateOnly? CompletedOn { get; set; }

    public List<AssessmentAnswer> Answers { get; init; } = [];
}

/// <summary>The point chosen for one item.</summary>
public sealed class AssessmentAnswer : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid AssessmentId { get; init; }

    /// <summary>The item's stable id in the questionnaire.</summary>
    public required string ItemId { get; init; }

    /// <summary>1–7, or −3…+3 for "too little, about right, too much".</summary>
    public required int Point { get; set; }

    public required DateTime AnsweredAt { get; set; }
}
