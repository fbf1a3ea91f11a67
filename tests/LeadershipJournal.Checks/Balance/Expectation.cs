using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadershipJournal.Checks.Balance;

/// <summary>Holds figures against what a case expects: objects by the members given, lists and texts wholly, numbers within a tolerance.</summary>
internal static class Expectation
{
    public readonly record struct Finding(bool IsMet, string Text);

    public static IEnumerable<Finding> Differences(JsonNode? expected, JsonNode? actual, double tolerance, string path = "") => expected switch
    {
        null when path.Length == 0 => [],
        JsonObject members => members.SelectMany(member => actual is JsonObject figures && figures.ContainsKey(member.Key)
            ? Differences(member.Value, figures[member.Key], tolerance, $"{path}.{member.Key}".TrimStart('.'))
            : [new Finding(false, $"there is no figure {$"{path}.{member.Key}".TrimStart('.')}")]),
        JsonArray list when actual is JsonArray found && found.Count == list.Count =>
            list.SelectMany((item, i) => Differences(item, found[i], tolerance, $"{path}[{i}]")).DefaultIfEmpty(new Finding(true, path)),
        _ => [new Finding(IsSame(expected, actual, tolerance), $"{path} is {Text(actual)}, expected {Text(expected)}")],
    };

    private static bool IsSame(JsonNode? expected, JsonNode? actual, double tolerance) => (expected, actual) switch
    {
        (JsonValue left, JsonValue right) when left.GetValueKind() == JsonValueKind.Number && right.GetValueKind() == JsonValueKind.Number =>
            Math.Abs(Number(left) - Number(right)) <= tolerance * Math.Max(1, Math.Abs(Number(left))),
        _ => JsonNode.DeepEquals(expected, actual),
    };

    // A value made in code holds its own type; through its text any number becomes a double.
    private static double Number(JsonValue value) => JsonSerializer.Deserialize<double>(value.ToJsonString());

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
