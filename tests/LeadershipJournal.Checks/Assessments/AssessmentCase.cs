using System.Globalization;
using System.Text.Json.Nodes;
using LeadershipJournal.Core.Assessments;

namespace LeadershipJournal.Checks.Assessments;

/// <summary>
/// One case as it stands in a file: an assessment and the one before it, or a published measure, and what should come out.
/// </summary>
internal sealed record AssessmentCase(AnswerSheet? Before, AnswerSheet? After, Measure? Measure, MeasurementNoise Noise, JsonNode? Expected, double Tolerance)
{
    private const double DefaultTolerance = 1e-9;
    private const int MiddlePoint = 4;

    public static AssessmentCase Read(JsonNode? node) => new(
        Sheet(node, "before"),
        Sheet(node, "after"),
        node?["measure"] is { } measure ? Measure.Read(measure) : null,
        node?["noise"] is { } noise ? new MeasurementNoise(Number(noise, "standardDeviation"), Number(noise, "reliability")) : MeasurementNoise.Assumed,
        node?["expected"],
        (double?)node?["tolerance"] ?? DefaultTolerance);

    /// <summary>
    /// The same with two rules switched off: what is not answered counts as the middle of the scale, and a difference is
    /// judged by the error of a single score.
    /// </summary>
    public AssessmentCase WithoutProtection() => this with
    {
        Before = Filled(Before),
        After = Filled(After),
        Measure = Measure is null ? null : Measure with { StandardDeviation = Measure.StandardDeviation / Math.Sqrt(2) },
        Noise = new MeasurementNoise(Noise.StandardDeviation / Math.Sqrt(2), Noise.Reliability),
    };

    internal static double Number(JsonNode node, string name) =>
        (double?)node[name] ?? throw new CheckException($"{name} is missing.");

    private static AnswerSheet? Filled(AnswerSheet? sheet) => sheet is null
        ? null
        : AnswerSheet.Create(
            sheet.Questionnaire,
            sheet.Questionnaire.Groups.SelectMany(group => group.Items)
                .Where(item => item.Scale == PointScale.Frequency || sheet[item] is not null)
                .ToDictionary(item => item.Id, item => sheet[item] ?? MiddlePoint)).Required();

    private static AnswerSheet? Sheet(JsonNode? node, string name)
    {
        if (node?[name] is not JsonObject answers)
        {
            return null;
        }

        var version = (int?)node["version"] ?? Questionnaires.Shipped.Current.Version;
        var points = answers.SelectMany(Points).ToDictionary(answer => answer.ItemId, answer => answer.Point);
        var sheet = AnswerSheet.Create(Questionnaires.Shipped[version], points);
        return sheet.Value ?? throw new CheckException(string.Join(' ', sheet.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Message}")));
    }

    /// <summary>All items of a scale in order, null for one that is not answered, or a single item by its id.</summary>
    private static IEnumerable<(string ItemId, int Point)> Points(KeyValuePair<string, JsonNode?> answer) => answer.Value switch
    {
        JsonArray points => points.Index().Where(point => point.Item is not null)
            .Select(point => (string.Create(CultureInfo.InvariantCulture, $"{answer.Key}-{point.Index + 1}"), (int)point.Item!)),
        { } point => [(answer.Key, (int)point)],
        null => [],
    };
}

/// <summary>A score of any instrument, with its published spread and reliability.</summary>
/// <param name="StandardDeviation">SD between people.</param>
/// <param name="Reliability">r of the score.</param>
/// <param name="LengthRatio">How much longer the instrument is made before it is used; 1 for as it is.</param>
/// <param name="Before">A first score, if one is given.</param>
/// <param name="After">A second score, if one is given.</param>
internal sealed record Measure(double StandardDeviation, double Reliability, double LengthRatio, double? Before, double? After)
{
    public static Measure Read(JsonNode node) => new(
        (double?)node["standardDeviation"] ?? 1,
        AssessmentCase.Number(node, "reliability"),
        (double?)node["lengthRatio"] ?? 1,
        (double?)node["before"],
        (double?)node["after"]);
}
