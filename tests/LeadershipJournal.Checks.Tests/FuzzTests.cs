using LeadershipJournal.Checks.Fuzz;
using Xunit;

namespace LeadershipJournal.Checks.Tests;

/// <summary>The short form of the check <c>fuzz</c>.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Short = ["--seed", "20261122", "--rounds", "1", "--tries", "30"];

    [Fact]
    public async Task Hostile_inputs_of_every_kind_are_answered_and_nothing_throws()
    {
        var run = await ShortForm.RunAsync(new FuzzCheck(), Short);

        Assert.True(run is { Failed: 0, Passed: > 0 }, run.Said);
    }

    [Fact]
    public async Task A_handler_that_throws_on_a_rare_input_is_found_and_its_input_kept()
    {
        var run = await ShortForm.RunAsync(new FuzzCheck(), "--seed", "20261122", "--rounds", "1", "--tries", "150", "--only", "form", "--control");

        Assert.True(run.Failed > 0, run.Said);
        Assert.Contains("The planted handler.", run.Said, StringComparison.Ordinal);
        Assert.Contains("--replay", run.Said, StringComparison.Ordinal);
    }
}
