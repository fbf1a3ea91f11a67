using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Balance;

public class FurthestBehindTests
{
    private static readonly IntentionHistory Halves = Given.Since(Given.WeeksAgo(100), Given.Shares(50, 50, 0, 0, 0));

    [Fact]
    public void A_dimension_clearly_behind_over_eight_weeks_is_named_with_its_gap()
    {
        var behind = FurthestBehind.Of(Weeks(30, 31, 29, 30, 31, 29, 30, 30), Halves)!;
        Assert.Equal(Dimension.Self, behind.Dimension);
        Assert.Equal(-.2, behind.Gap, 12);
        Assert.True(behind.AtMost is < 0 and > -.2);
    }

    [Fact]
    public void The_bound_is_the_gap_and_t_99_7_times_the_error()
    {
        var weeks = Weeks(30, 31, 29, 30, 31, 29, 30, 30);
        Assert.Equal(
            -.2 + (2.99795156686853 * RatioEstimate.StandardError(weeks, Dimension.Self)),
            FurthestBehind.Of(weeks, Halves)!.AtMost,
            11);
    }

    [Fact]
    public void What_chance_may_explain_is_not_called_behind() => Assert.Null(FurthestBehind.Of(Weeks(10, 80, 20, 70, 10, 90, 20, 60), Halves));

    [Fact]
    public void Seven_recorded_weeks_are_too_few() => Assert.Null(FurthestBehind.Of(Weeks(30, 31, 29, 30, 31, 29, 30), Halves));

    [Fact]
    public void Only_the_last_eight_recorded_weeks_are_looked_at() =>
        Assert.Null(FurthestBehind.Of(Weeks(5, 5, 5, 5, 5, 5, 5, 5, 50, 51, 49, 50, 51, 49, 50, 50), Halves));

    [Fact]
    public void Weeks_before_the_first_intention_are_left_out()
    {
        var weeks = Weeks(30, 31, 29, 30, 31, 29, 30, 30);
        Assert.Null(FurthestBehind.Of(weeks, Given.Since(Given.WeeksAgo(7), Given.Shares(50, 50, 0, 0, 0))));
        Assert.NotNull(FurthestBehind.Of(weeks, Given.Since(Given.WeeksAgo(8), Given.Shares(50, 50, 0, 0, 0))));
    }

    [Fact]
    public void Who_keeps_exactly_to_the_intention_neglects_nothing() =>
        Assert.Null(FurthestBehind.Of(Weeks(50, 50, 50, 50, 50, 50, 50, 50), Halves));

    private static WeekMinutes[] Weeks(params int[] percents) =>
        Given.Weeks([.. percents.Select(percent => (percent, 100 - percent, 0, 0, 0))]);
}
