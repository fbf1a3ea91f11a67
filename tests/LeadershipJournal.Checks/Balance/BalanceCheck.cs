using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadershipJournal.Core.Balance;

namespace LeadershipJournal.Checks.Balance;

/// <summary>
/// Computes every figure of the arithmetic of balance for cases from a file, prints them as one JSON document
/// and holds them against what the file expects and against identities that hold for every balance. The control
/// lets the running week count and compares weeks before the first intention.
/// </summary>
internal sealed class BalanceCheck : Check
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "balance";

    public override string Usage => "[--cases FILE.json]: every figure of the arithmetic for cases of your own (format: README.md)";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var file = options.Text("cases") ?? Path.Combine(AppContext.BaseDirectory, "Balance", "cases.json");
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
            var example = BalanceCase.Read(node);
            var report = BalanceReport.Of(isControl ? example.WithoutProtection() : example.Input);
            var figures = BalanceFigures.Of(name, report);
            Identities.Expect(name, report, findings);
            foreach (var difference in Expectation.Differences(example.Expected, figures, example.Tolerance))
            {
                findings.Expect(difference.IsMet, $"{name}: {difference.Text}");
            }

            return figures;
        }
        catch (Exception exception) when (exception is CheckException or JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            findings.Expect(false, $"{name}: {exception.Message}");
            return new JsonObject { ["name"] = name, ["refused"] = exception.Message };
        }
    }
}
