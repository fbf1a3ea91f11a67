using LeadershipJournal.Checks.Tamper;
using Xunit;

namespace LeadershipJournal.Checks.Tests;

/// <summary>The short form of the check <c>tamper</c>.</summary>
public sealed class TamperTests
{
    private static readonly string[] Short = ["--flips", "40"];

    [Fact]
    public async Task No_sealed_value_that_was_altered_or_moved_opens()
    {
        var run = await ShortForm.RunAsync(new TamperCheck(), Short);

        Assert.True(run is { Failed: 0, Passed: > 0 }, run.Said);
    }

    [Fact]
    public async Task Opening_without_looking_at_tag_and_place_shows_wrong_texts()
    {
        var run = await ShortForm.RunAsync(new TamperCheck(), [.. Short, "--control"]);

        Assert.Contains("opened with a wrong text", run.Said, StringComparison.Ordinal);
        Assert.Contains("as if nobody had touched them", run.Said, StringComparison.Ordinal);
    }
}
