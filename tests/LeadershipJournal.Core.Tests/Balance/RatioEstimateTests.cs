using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Balance;

public class RatioEstimateTests
{
    private static readonly WeekMinutes[] FourWeeks = Given.Weeks((10, 90, 0, 0, 0), (20, 80, 0, 0, 0), (30, 70, 0, 0, 0), (40, 60, 0, 0, 0));

    /// <summary>Residuals −15, −5, 5, 15: √(4/3 · 500) / 400.</summary>
    [Fact]
    public void The_standard_error_is_that_of_a_ratio_over_weeks() =>
        Assert.Equal(Math.Sqrt(4d / 3 * 500) / 400, RatioEstimate.StandardError(FourWeeks, Dimension.Self), 14);

    [Fact]
    public void The_residual_is_taken_against_each_weeks_own_minutes()
    {
        // p = 60/300; residuals 10 − 20 and 50 − 40.
        var weeks = Given.Weeks((10, 90, 0, 0, 0), (50, 150, 0, 0, 0));
        Assert.Equal(Math.Sqrt(2 * 200) / 300, RatioEstimate.StandardError(weeks, Dimension.Self), 14);
    }

    [Fact]
    public void The_interval_is_share_plus_and_minus_t_times_the_error()
    {
        var interval = RatioEstimate.Intervals(FourWeeks)![0];
        Assert.Equal(.25 - (3.18244630528371 * .0645497224367903), interval.Low.Value, 12);
        Assert.Equal(.25 + (3.18244630528371 * .0645497224367903), interval.High.Value, 12);
    }

    [Fact]
    public void An_interval_is_cut_to_0_and_1()
    {
        var intervals = RatioEstimate.Intervals(Given.Weeks((1, 99, 0, 0, 0), (0, 100, 0, 0, 0), (0, 100, 0, 0, 0), (9, 91, 0, 0, 0)))!;
        Assert.Equal(0, intervals[0].Low.Value);
        Assert.Equal(1, intervals[1].High.Value);
    }

    [Fact]
    public void Below_four_recorded_weeks_there_is_no_interval() => Assert.Null(RatioEstimate.Intervals(FourWeeks.AsSpan()[..3]));

    [Fact]
    public void Weeks_of_equal_shares_leave_no_doubt() =>
        Assert.Equal(0, RatioEstimate.Intervals(Given.Weeks((20, 80, 0, 0, 0), (30, 120, 0, 0, 0), (10, 40, 0, 0, 0), (5, 20, 0, 0, 0)))![0].StandardError, 12);

    [Fact]
    public void An_interval_holds_its_share() => Given.Always(
        Given.AnyHistory(),
        history =>
        {
            var report = BalanceReport.Of(Given.Input(history, period: BalancePeriod.Weeks(Given.WeeksAgo(1), 61)));
            return report.Dimensions.All(dimension => dimension.Interval is not { } interval
                || (interval.Low <= dimension.Share!.Value && dimension.Share.Value <= interval.High));
        });
}
