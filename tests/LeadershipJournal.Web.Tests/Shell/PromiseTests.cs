using System.Text.RegularExpressions;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>What the documents say of tests and checks is true of the sources.</summary>
public sealed partial class PromiseTests
{
    [Fact]
    public void Every_test_that_a_document_names_exists()
    {
        var tests = Tests().ToHashSet(StringComparer.Ordinal);
        var named = Documents().SelectMany(NamedTests).ToList();
        Assert.True(named.Count > 20);
        Assert.Empty(named.Except(tests));
    }

    [Fact]
    public void Every_check_that_a_document_promises_exists()
    {
        var checks = Sources("LeadershipJournal.Checks").SelectMany(text => CheckName().Matches(text)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var named = Documents().SelectMany(text => PromisedCheck().Matches(text)).Select(match => match.Groups["name"].Value).ToList();
        Assert.Contains("authz", named);
        Assert.Empty(named.Except(checks));
    }

    // A name without its class is of the class that was named before it in the same line.
    private static IEnumerable<string> NamedTests(string document)
    {
        foreach (var line in document.Split('\n'))
        {
            var type = "";
            foreach (Match match in TestName().Matches(line))
            {
                type = match.Groups["type"] is { Success: true, Value: var named } ? named : type;
                if (type.Length > 0)
                {
                    yield return $"{type}.{match.Groups["test"].Value}";
                }
            }
        }
    }

    private static IEnumerable<string> Tests() =>
        from project in Directory.GetDirectories(Repository.At("tests"), "*.Tests")
        from text in Sources(Path.GetFileName(project))
        let type = TestClass().Match(text)
        where type.Success
        from test in Method().Matches(text)
        select $"{type.Groups["type"].Value}.{test.Groups["test"].Value}";

    private static IEnumerable<string> Sources(string project) =>
        from directory in Directory.GetDirectories(Repository.At("tests", project)).Append(Repository.At("tests", project))
        where Path.GetFileName(directory) is not ("bin" or "obj")
        let depth = Path.GetFileName(directory) == project ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories
        from file in Directory.GetFiles(directory, "*.cs", depth)
        select File.ReadAllText(file);

    private static IEnumerable<string> Documents() =>
        Directory.GetFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText);

    [GeneratedRegex(@"`(?:(?<type>\w+(?:Tests|Journeys))\.)?(?<test>[A-Z0-9]\w*(?:_\w+)+)`", RegexOptions.CultureInvariant)]
    private static partial Regex TestName();

    [GeneratedRegex(@"class (?<type>\w+(?:Tests|Journeys))\b", RegexOptions.CultureInvariant)]
    private static partial Regex TestClass();

    [GeneratedRegex(@"public (?:async )?(?:void|Task) (?<test>\w+)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    [GeneratedRegex(@"override string Name => ""(?<name>\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex CheckName();

    [GeneratedRegex(@"\bchecks? `(?<name>\w+)`", RegexOptions.CultureInvariant)]
    private static partial Regex PromisedCheck();
}
