using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Model;

namespace LeadershipJournal.Web.Features.Model;

/// <summary>An entry that answers a question.</summary>
public sealed record QuestionAnswerLine(Guid EntryId, DateOnly Date);

/// <summary>A question with what became of it.</summary>
public sealed record QuestionLine(Guid Id, Dimension Dimension, string Text, DateOnly AskedOn, DateOnly? ClosedOn)
{
    /// <summary>Entries that answer it, the newest first; none of them in the trash.</summary>
    public IReadOnlyList<QuestionAnswerLine> Answers { get; init; } = [];

    public bool IsOpen => ClosedOn is null && Answers.Count == 0;
}

/// <summary>What a dimension means, and has meant before.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="InForce">Null before the first meaning is written.</param>
/// <param name="Before">The one that was in force before it.</param>
/// <param name="Earlier">How many came before the one in force.</param>
/// <param name="LookedAtOn">When it was last found to hold, if that was after it began.</param>
public sealed record DimensionModel(Dimension Dimension, MeaningInForce? InForce, MeaningInForce? Before, int Earlier, DateOnly? LookedAtOn)
{
    /// <summary>The oldest first.</summary>
    public IReadOnlyList<QuestionLine> Questions { get; init; } = [];
}

/// <summary>The leader's own model as it stands today.</summary>
/// <param name="Today">The leader's own date.</param>
/// <param name="Dimensions">All five, in their order.</param>
/// <param name="Facts">About the context, the newest first.</param>
/// <param name="Change">Why to look at the meanings again; null when there is no need to.</param>
/// <param name="Focus">The dimension in focus in the intention in force.</param>
/// <param name="Credit">Where the model came from.</param>
public sealed record ModelOverview(
    DateOnly Today,
    IReadOnlyList<DimensionModel> Dimensions,
    IReadOnlyList<ContextFactLine> Facts,
    ContextChange? Change,
    Focus? Focus,
    string? Credit)
{
    /// <summary>The newest fact of those that have come to pass.</summary>
    public ContextFactLine? NewestFact => Facts.FirstOrDefault(fact => fact.Date <= Today);
}
