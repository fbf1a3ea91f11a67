using LeadershipJournal.Checks.Erasing;
using Xunit;

namespace LeadershipJournal.Checks.Tests;

/// <summary>The check <c>erase</c>; it takes seconds, so that there is no shorter form.</summary>
public sealed class EraseTests
{
    [Fact]
    public async Task Nothing_of_an_erased_leader_is_left_and_no_restore_brings_them_back()
    {
        var run = await ShortForm.RunAsync(new EraseCheck(), []);

        Assert.True(run is { Failed: 0, Passed: > 0 }, run.Said);
    }

    [Fact]
    public async Task A_deleted_sign_in_alone_leaves_key_and_rows_and_comes_back()
    {
        var run = await ShortForm.RunAsync(new EraseCheck(), ["--control"]);

        Assert.True(run.Failed > 1, run.Said);
        Assert.Contains("brought the erased leader back", run.Said, StringComparison.Ordinal);
    }
}
