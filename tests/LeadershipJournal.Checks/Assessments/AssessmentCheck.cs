using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadershipJournal.Checks.Balance;
using LeadershipJournal.Core.Assessments;

namespace LeadershipJournal.Checks.Assessments;

/// <summary>
/// Scores answers and judges changes for cases from a file, prints the figures as one JSON document and holds them
/// against what the file expects and against what holds for any answers.
/// </summary>
internal sealed class AssessmentCheck : Check
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "assessment";

    public override string Usage => "[--cases FILE.json]: scores and change verdicts for answers of your own (format: README.md)";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var file = options.Text("cases") ?? Path.Combine(AppContext.BaseDirectory, "Assessments", "cases.json");
        JsonArray results = [];
        foreach (var node in await CaseFile.ReadAsync(file))
        {
            results.Add(Run(node, options.IsControl, findings));
        }

        findings.Document(new JsonObject { ["cases"] = results }.ToJsonString(Format));
    }

    private static JsonObject Run(JsonNode? node, bool isControl, Findings findings)
    {
        var name = (string?)node?["name"] ?? "a case without a name";
        try
        {
            var read = AssessmentCase.Read(node);
            var example = isControl ? read.WithoutProtection() : read;
            var figures = AssessmentFigures.Of(name, example);
            ExpectIdentities(name, example, findings);
            foreach (var difference in Expectation.Differences(example.Expected, figures, example.Tolerance))
            {
                findings.Expect(difference.IsMet, $"{name}: {difference.Text}");
            }

            return figures;
        }
        catch (Exception exception) when (exception is CheckException or JsonException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException)
        {
            findings.Expect(false, $"{name}: {exception.Message}");
            return new JsonObject { ["name"] = name, ["refused"] = exception.Message };
        }
    }

    private static void ExpectIdentities(string name, AssessmentCase example, Findings findings)
    {
        List<AssessmentResult> results = [.. new[] { example.Before, example.After }.OfType<AnswerSheet>().Select(AssessmentResult.Of)];
        foreach (var score in results.SelectMany(result => result.All))
        {
            findings.Expect(score.Value is null or (>= 1 and <= 7), $"{name}: a score of {score.Scale.Key} lies between 1 and 7");
            findings.Expect(score.Value is null == score.Answered < score.Scale.FewestAnswers, $"{name}: {score.Scale.Key} has a score exactly when it has answers enough");
        }

        if (results is not [var before, var after] || ScoreChange.Between(before, after, example.Noise) is not { } forth)
        {
            return;
        }

        foreach (var (there, back) in forth.Zip(ScoreChange.Between(after, before, example.Noise)!))
        {
            findings.Expect(there.Verdict == back.Verdict, $"{name}: {there.After.Scale.Key} is judged alike in both directions");
            findings.Expect(there.Difference is null || there.Difference == -back.Difference, $"{name}: {there.After.Scale.Key} differs by as much in both directions");
        }
    }
}
