using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Tests.Assessments;

/// <summary>Answers in few words.</summary>
internal static class Answers
{
    public static readonly Questionnaire First = Questionnaires.Shipped[1];

    /// <summary>A later version that exists in tests alone: People is asked in other words, and has a fifth item.</summary>
    public static readonly Questionnaire Second = new(
        2,
        [.. First.Dimensions.Select(scale => scale.Dimension == Dimension.People
            ? QuestionScale.Of(Dimension.People, "a", "b", "c", "d", "e")
            : scale)],
        First.Profile);

    /// <summary>The points of one scale's items, in order; null leaves one out.</summary>
    public static AssessmentResult Given(string key, params int?[] points) => Given(First, key, points);

    public static AssessmentResult Given(Questionnaire questionnaire, string key, params int?[] points) =>
        Score(questionnaire, points.Index().Where(point => point.Item is not null)
            .ToDictionary(point => FormattableString.Invariant($"{key}-{point.Index + 1}"), point => point.Item!.Value));

    /// <summary>The same point for every item of each of the five dimensions.</summary>
    public static AssessmentResult Level(int self, int people, int improvement, int value, int time)
    {
        int[] levels = [self, people, improvement, value, time];
        return Score(First, First.Dimensions
            .SelectMany(scale => scale.Items.Select(item => (item.Id, Point: levels[(int)scale.Dimension!])))
            .ToDictionary(answer => answer.Id, answer => answer.Point));
    }

    public static AssessmentResult Score(Questionnaire questionnaire, IReadOnlyDictionary<string, int> points) =>
        AssessmentResult.Of(AnswerSheet.Create(questionnaire, points).Required());

    public static ScoreChange Change(this AssessmentResult before, AssessmentResult after, string key) =>
        ScoreChange.Between(before, after, MeasurementNoise.Assumed)!.Single(change => change.After.Scale.Key == key);
}
