using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Web.Features.Leading;
using LeadershipJournal.Web.Features.Model;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>A question that is open.</summary>
/// <param name="Question">The question; it is asked on the first day of the grant where it is older.</param>
/// <param name="IsOlder">Whether it was open already on that day.</param>
public sealed record SharedQuestion(QuestionInMind Question, bool IsOlder);

/// <summary>A leader's model within a grant: what was in force on its days, and nothing of how it came to be before them.</summary>
public sealed record SharedModel
{
    /// <summary>The leader's own date.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Meanings in force on the days, of each dimension the latest first.</summary>
    public required ILookup<Dimension, MeaningInForce> Meanings { get; init; }

    /// <summary>The questions that are open, by dimension.</summary>
    public required ILookup<Dimension, SharedQuestion> Questions { get; init; }

    /// <summary>The dimension in focus with its reason; null when there is none.</summary>
    public required Focus? Focus { get; init; }

    /// <summary>Facts dated within the days, the newest first.</summary>
    public required IReadOnlyList<ContextFactLine> Facts { get; init; }

    /// <summary>Decisions in force on the days, the latest first.</summary>
    public required IReadOnlyList<DecisionLine> Decisions { get; init; }
}
