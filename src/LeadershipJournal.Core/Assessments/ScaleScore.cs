namespace LeadershipJournal.Core.Assessments;

/// <summary>The score of a dimension or a facet.</summary>
/// <param name="Scale">What it is the score of.</param>
/// <param name="Answered">How many of its items are answered.</param>
/// <param name="Value">The mean of the answered items, 1 to 7; null below <see cref="QuestionScale.FewestAnswers"/>.</param>
public sealed record ScaleScore(QuestionScale Scale, int Answered, double? Value)
{
    /// <summary>How many of its items are left out.</summary>
    public int Unanswered => Scale.Items.Count - Answered;

    /// <summary>The mean of the answered items, where there are enough of them.</summary>
    public static ScaleScore Of(QuestionScale scale, AnswerSheet sheet)
    {
        var points = scale.Items.Select(item => sheet[item]).OfType<int>().ToList();
        return new ScaleScore(scale, points.Count, points.Count >= scale.FewestAnswers ? points.Average() : null);
    }
}
