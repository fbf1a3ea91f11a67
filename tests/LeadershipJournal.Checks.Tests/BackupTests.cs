using LeadershipJournal.Checks.Backups;
using Xunit;

namespace LeadershipJournal.Checks.Tests;

/// <summary>The short form of the check <c>backup</c>.</summary>
public sealed class BackupTests
{
    private static readonly string[] Short = ["--rounds", "1", "--kills", "1", "--writers", "2"];

    [Fact]
    public async Task A_backup_made_while_people_write_holds_every_row_that_was_committed_before()
    {
        var run = await ShortForm.RunAsync(new BackupCheck(), Short);

        Assert.True(run is { Failed: 0, Passed: > 0 }, run.Said);
    }

    [Fact]
    public async Task A_copy_of_the_file_alone_misses_rows()
    {
        var run = await ShortForm.RunAsync(new BackupCheck(), [.. Short, "--control"]);

        Assert.Contains("committed before a backup are not in it", run.Said, StringComparison.Ordinal);
    }
}
