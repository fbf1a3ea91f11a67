using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Assessments;

/// <summary>What the answers of one assessment come to.</summary>
public sealed record AssessmentResult
{
    private AssessmentResult(AnswerSheet sheet)
    {
        Sheet = sheet;
        Dimensions = [.. sheet.Questionnaire.Dimensions.Select(scale => ScaleScore.Of(scale, sheet))];
        Profile = [.. sheet.Questionnaire.Profile.Select(scale => ScaleScore.Of(scale, sheet))];
    }

    /// <summary>The answers it rests on.</summary>
    public AnswerSheet Sheet { get; }

    /// <summary>Scores of the five dimensions in their fixed order.</summary>
    public IReadOnlyList<ScaleScore> Dimensions { get; }

    /// <summary>Scores of the leading profile.</summary>
    public IReadOnlyList<ScaleScore> Profile { get; }

    /// <summary>The version of the questionnaire.</summary>
    public int Version => Sheet.Questionnaire.Version;

    /// <summary>All scores, dimensions first.</summary>
    public IEnumerable<ScaleScore> All => Dimensions.Concat(Profile);

    /// <summary>The scores that there are too few answers for.</summary>
    public IEnumerable<ScaleScore> Missing => All.Where(score => score.Value is null);

    /// <summary>One dimension's score.</summary>
    public ScaleScore this[Dimension dimension] => Dimensions[(int)dimension];

    /// <summary>
    /// The dimensions rated lowest, more than one where they are level. Empty when fewer than two have a score, or when
    /// all that have one are level.
    /// </summary>
    public IReadOnlyList<ScaleScore> Lowest
    {
        get
        {
            var scored = Dimensions.Where(score => score.Value is not null).ToList();
            var lowest = scored.Where(score => score.Value <= scored.Min(other => other.Value)).ToList();
            return lowest.Count < scored.Count ? lowest : [];
        }
    }

    /// <summary>Scores answers.</summary>
    public static AssessmentResult Of(AnswerSheet sheet) => new(sheet);

    /// <summary>How much a dimension got, −3 too little to +3 too much; null when that is not answered.</summary>
    public int? Amount(Dimension dimension) =>
        Sheet.Questionnaire.Find(Questionnaire.AmountId(dimension)) is { } item ? Sheet[item] : null;
}
