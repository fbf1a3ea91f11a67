using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>What a commitment comes from, as a page names it.</summary>
/// <param name="Name">After the word "From".</param>
/// <param name="Address">Where it can be read; null when it is gone or has no page.</param>
public sealed record OriginLink(string Name, string? Address);

/// <summary>A line in a commitment's history.</summary>
public sealed record StepLine(Guid Id, Guid CommitmentId, DateOnly Date, CommitmentEvent Event, DateOnly? DueBefore, string? Text);

/// <summary>A commitment as pages show it.</summary>
public sealed record CommitmentLine
{
    public required Guid Id { get; init; }

    public required Dimension Dimension { get; init; }

    public required DateOnly MadeOn { get; init; }

    public required string If { get; init; }

    public required string Then { get; init; }

    /// <summary>How far it has come.</summary>
    public required CommitmentLife Life { get; init; }

    public OriginLink? Origin { get; init; }

    /// <summary>In the order in which they were taken.</summary>
    public IReadOnlyList<StepLine> Steps { get; init; } = [];

    /// <summary>The plan in a sentence.</summary>
    public string Sentence => $"If {If}, then I {Then}";

    public string Address => $"/commitments/{Id}";

    /// <summary>The progress notes, newest first.</summary>
    public IReadOnlyList<StepLine> Notes => [.. Steps.Where(step => step.Event == CommitmentEvent.Note).Reverse()];

    /// <summary>The last time it was carried over, while it is still to be kept; null when it never was.</summary>
    public StepLine? CarriedOver => Life.IsActive ? Steps.LastOrDefault(step => step.Event == CommitmentEvent.CarriedOver) : null;

    /// <summary>What was said when it was done or dropped.</summary>
    public string? LastWord => Life.IsActive
        ? null
        : Steps.LastOrDefault(step => step.Event is CommitmentEvent.Done or CommitmentEvent.Dropped)?.Text;
}
