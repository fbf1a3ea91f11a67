using System.Text.RegularExpressions;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>docs/operating/asvs.md has every requirement it must have, and names nothing that is not there.</summary>
public sealed partial class AsvsTests
{
    // OAuth and WebRTC have no counterpart here; authorization is held to the highest level.
    private const int HighestLevel = 2;
    private static readonly string[] LeftOut = ["10", "17"];
    private static readonly string[] AtLevel3 = ["8"];
    private static readonly string Document = File.ReadAllText(Repository.At("docs/operating/asvs.md"));

    private static IReadOnlyList<Line> Lines =>
        [.. Row().Matches(Document).Select(row => new Line(row.Groups["number"].Value, row.Groups["verdict"].Value.Trim(), row.Groups["evidence"].Value.Trim()))];

    [Fact]
    public void Every_requirement_of_the_level_stands_there_once_and_in_order() => Assert.Equal(Required(), Lines.Select(line => line.Number));

    [Fact]
    public void A_verdict_is_one_of_four_and_says_why()
    {
        Assert.All(Lines, line => Assert.Contains(line.Verdict, (string[])["met", "partly", "not met", "does not apply"]));
        Assert.All(Lines, line => Assert.NotEmpty(line.Evidence));
        Assert.All(Lines.Where(line => line.Verdict == "met"), line => Assert.Matches(Proof(), line.Evidence));
    }

    [Fact]
    public void The_counts_at_the_top_are_those_of_the_table()
    {
        var counted = Lines.CountBy(line => line.Verdict).ToDictionary();
        Assert.Contains(
            $"Of {Lines.Count} requirements {counted["met"]} are met, {counted["partly"]} partly, {counted["not met"]} are not met, {counted["does not apply"]} do not apply.",
            Document,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_and_class_of_tests_that_is_named_exists()
    {
        var files = ((string[])["src", "tests", "docs"]).SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root)).Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var named = NamedFile().Matches(Document).Select(match => match.Groups["file"].Value)
            .Concat(NamedClass().Matches(Document).Select(match => $"{match.Groups["type"].Value}.cs"));
        Assert.Empty(named.Where(name => !files.Contains(name)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_place_that_is_linked_in_the_threat_model_is_there()
    {
        var headings = Heading().Matches(File.ReadAllText(Repository.At("docs/operating/security.md")))
            .Select(match => match.Groups["words"].Value.Trim().ToLowerInvariant().Replace(' ', '-'));
        Assert.Empty(Anchor().Matches(Document).Select(match => match.Groups["place"].Value).Except(headings));
    }

    private static IEnumerable<string> Required() =>
        from line in File.ReadLines(Repository.At("tests/LeadershipJournal.Web.Tests/Shell/asvs-levels.txt"))
        where !line.StartsWith('#')
        let parts = line.Split(": ")
        let chapter = parts[0].Split('.')[0]
        where !LeftOut.Contains(chapter)
        from requirement in parts[1].Split(' ').Index()
        where int.Parse(requirement.Item, System.Globalization.CultureInfo.InvariantCulture) <= (AtLevel3.Contains(chapter) ? 3 : HighestLevel)
        select $"{parts[0]}.{requirement.Index + 1}";

    private sealed record Line(string Number, string Verdict, string Evidence);

    [GeneratedRegex(@"^\| (?<number>[0-9]+\.[0-9]+\.[0-9]+) \|[^|]+\|(?<verdict>[^|]+)\|(?<evidence>.+)\|$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"`|\]\(|the same", RegexOptions.CultureInvariant)]
    private static partial Regex Proof();

    [GeneratedRegex(@"`(?<file>[\w.-]+\.(?:cs|razor|js|md|txt|props|csproj|json))`", RegexOptions.CultureInvariant)]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"`(?<type>\w+(?:Tests|Journeys))[`.]", RegexOptions.CultureInvariant)]
    private static partial Regex NamedClass();

    [GeneratedRegex(@"^#+ (?<words>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\(security\.md#(?<place>[\w-]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();
}
