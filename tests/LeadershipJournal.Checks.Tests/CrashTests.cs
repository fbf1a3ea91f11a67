using LeadershipJournal.Checks.Crash;
using Xunit;

namespace LeadershipJournal.Checks.Tests;

/// <summary>The short form of the check <c>crash</c>.</summary>
public sealed class CrashTests
{
    private static readonly string[] Short = ["--kills", "2", "--writers", "4", "--writes", "12"];

    [Fact]
    public async Task A_killed_server_loses_nothing_that_it_acknowledged()
    {
        var run = await ShortForm.RunAsync(new CrashCheck(), Short);

        Assert.True(run is { Failed: 0, Passed: > 0 }, run.Said);
    }

    [Fact]
    public async Task Acknowledging_before_the_commit_loses_writes()
    {
        var run = await ShortForm.RunAsync(new CrashCheck(), [.. Short, "--control"]);

        Assert.True(run.Failed > 0, run.Said);
        Assert.Contains("acknowledged writes are lost", run.Said, StringComparison.Ordinal);
    }
}
