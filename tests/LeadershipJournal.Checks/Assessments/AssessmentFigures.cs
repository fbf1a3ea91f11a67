using System.Text.Json.Nodes;
using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Checks.Assessments;

/// <summary>What comes out of a case, as JSON.</summary>
internal static class AssessmentFigures
{
    public static JsonObject Of(string name, AssessmentCase example)
    {
        var figures = new JsonObject { ["name"] = name };
        if (example.Measure is { } measure)
        {
            figures["measure"] = Of(measure);
        }

        var before = example.Before is { } earlier ? AssessmentResult.Of(earlier) : null;
        var after = example.After is { } later ? AssessmentResult.Of(later) : null;
        if (before is not null)
        {
            figures["before"] = Of(before);
        }

        if (after is not null)
        {
            figures["after"] = Of(after);
        }

        if (before is not null && after is not null)
        {
            figures["changes"] = Of(ScoreChange.Between(before, after, example.Noise));
        }

        return figures;
    }

    public static string Word(ChangeVerdict? verdict) => verdict switch
    {
        ChangeVerdict.Unchanged => "unchanged",
        ChangeVerdict.WithinNoise => "within noise",
        ChangeVerdict.BeyondNoise => "beyond noise",
        _ => "none",
    };

    private static JsonObject Of(Measure measure)
    {
        var reliability = MeasurementNoise.SpearmanBrown(measure.Reliability, measure.LengthRatio);
        var change = MeasurementNoise.MinimalDetectableChange(measure.StandardDeviation, reliability);
        var figures = new JsonObject { ["reliability"] = reliability, ["minimalDetectableChange"] = change };
        if (measure is { Before: { } before, After: { } after })
        {
            figures["difference"] = after - before;
            figures["verdict"] = Word(Math.Abs(after - before) > change ? ChangeVerdict.BeyondNoise : ChangeVerdict.WithinNoise);
        }

        return figures;
    }

    private static JsonObject Of(AssessmentResult result) => new()
    {
        ["version"] = result.Version,
        ["answered"] = result.Sheet.Answered,
        ["questions"] = result.Sheet.Questionnaire.Count,
        ["scores"] = Of(result.All, score => score.Value),
        ["unanswered"] = Of(result.All, score => score.Unanswered),
        ["amounts"] = new JsonObject(DimensionList.All.Select(dimension => KeyValuePair.Create(dimension.Key(), (JsonNode?)result.Amount(dimension)))),
        ["lowest"] = new JsonArray([.. result.Lowest.Select(score => (JsonNode)score.Scale.Key)]),
    };

    private static JsonObject Of(IEnumerable<ScaleScore> scores, Func<ScaleScore, JsonNode?> figure) =>
        new(scores.Select(score => KeyValuePair.Create(score.Scale.Key, figure(score))));

    private static JsonObject? Of(IReadOnlyList<ScoreChange>? changes) => changes is null
        ? null
        : new(changes.Select(change => KeyValuePair.Create(change.After.Scale.Key, (JsonNode?)new JsonObject
        {
            ["difference"] = change.Difference,
            ["noise"] = change.Noise,
            ["verdict"] = Word(change.Verdict),
        })));
}
