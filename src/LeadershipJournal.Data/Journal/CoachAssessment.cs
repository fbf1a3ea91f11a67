namespace LeadershipJournal.Data.Journal;

/// <summary>How a coach sees a leader, on the leader's request. It belongs to the leader.</summary>
public sealed class CoachAssessment : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid RelationshipId { get; init; }

    /// <summary>The version of the questionnaire.</summary>
    public required int Questionnaire { get; init; }

    public required DateOnly RequestedOn { get; init; }

    /// <summary>When the coach finished it; null while it can be answered.</summary>
    public DateOnly? CompletedOn { get; set; }

    /// <summary>When the leader took the request back.</summary>
    public DateTime? WithdrawnAt { get; set; }

    public List<CoachAssessmentAnswer> Answers { get; init; } = [];
}

/// <summary>The point a coach chose for one item.</summary>
public sealed class CoachAssessmentAnswer : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid CoachAssessmentId { get; init; }

    /// <summary>The item's stable id in the questionnaire.</summary>
    public required string ItemId { get; init; }

    /// <summary>1–7, or −3…+3 for "too little, about right, too much".</summary>
    public required int Point { get; set; }

    public required DateTime AnsweredAt { get; set; }
}
