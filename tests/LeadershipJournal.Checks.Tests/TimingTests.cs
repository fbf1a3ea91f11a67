using LeadershipJournal.Checks.Timing;
using Xunit;

namespace LeadershipJournal.Checks.Tests;

/// <summary>The short form of the check <c>timing</c>.</summary>
public sealed class TimingTests
{
    [Fact]
    public async Task Doors_answer_alike_for_known_and_unknown_accounts()
    {
        // So few that the time alone could not decide: what is compared is what they say.
        var run = await ShortForm.RunAsync(new TimingCheck(), "--rounds", "4");

        Assert.True(run is { Failed: 0, Passed: > 0 }, run.Said);
    }

    [Fact]
    public async Task A_door_that_answers_as_soon_as_it_can_tells_who_has_an_account()
    {
        var run = await ShortForm.RunAsync(new TimingCheck(), "--rounds", "12", "--control");

        Assert.Contains("the time tells unknown from known", run.Said, StringComparison.Ordinal);
    }
}
