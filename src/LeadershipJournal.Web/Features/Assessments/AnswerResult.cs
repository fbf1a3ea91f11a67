using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.Assessments;

/// <summary>What became of some answers.</summary>
public abstract record AnswerResult
{
    private AnswerResult()
    {
    }

    /// <summary>They are kept, except those that are refused by name.</summary>
    /// <param name="Answered">How many questions are answered now.</param>
    /// <param name="Questions">How many there are.</param>
    /// <param name="At">When they were kept.</param>
    /// <param name="Refusals">Answers that were not taken, by the question's id.</param>
    public sealed record Kept(int Answered, int Questions, DateTime At, IReadOnlyList<Refusal> Refusals) : AnswerResult;

    /// <summary>Nothing was written: the assessment was finished, and stays as it is.</summary>
    public sealed record Finished(DateOnly On) : AnswerResult;

    /// <summary>Nothing was written: the leader has no such assessment.</summary>
    public sealed record NotThere : AnswerResult;
}
