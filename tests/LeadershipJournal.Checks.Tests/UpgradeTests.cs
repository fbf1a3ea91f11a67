using LeadershipJournal.Checks.Upgrade;
using Xunit;

namespace LeadershipJournal.Checks.Tests;

/// <summary>The short form of the check <c>upgrade</c>: what a kill leaves, whenever it comes on a busy machine.</summary>
public sealed class UpgradeTests
{
    private static readonly string[] Short = ["--kills", "5", "--entries", "60"];

    [Fact]
    public async Task An_upgrade_that_is_killed_leaves_the_old_database_or_the_new_one()
    {
        var run = await ShortForm.RunAsync(new UpgradeCheck(), Short);

        Assert.Contains("between: 0", run.Said, StringComparison.Ordinal);
        Assert.Contains("lost: 0", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("the start after a kill did not succeed", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_migrated_in_its_place_is_left_in_between()
    {
        var run = await ShortForm.RunAsync(new UpgradeCheck(), [.. Short, "--control"]);

        Assert.Contains("left something between the old database and the new one", run.Said, StringComparison.Ordinal);
    }
}
