using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Balance;

public class TrendTests
{
    [Fact]
    public void A_minute_counts_half_after_four_weeks()
    {
        var trend = Over(Given.Recorded(Given.WeeksAgo(5), 100, 0, 0, 0, 0), Given.Recorded(Given.WeeksAgo(1), 0, 100, 0, 0, 0));
        Assert.Equal(1d / 3, trend.Shares!.Self.Value, 14);
    }

    [Fact]
    public void A_missing_week_adds_nothing_but_ages_what_came_before()
    {
        var together = Over(Given.Recorded(Given.WeeksAgo(2), 100, 0, 0, 0, 0), Given.Recorded(Given.WeeksAgo(1), 0, 100, 0, 0, 0));
        var apart = Over(Given.Recorded(Given.WeeksAgo(9), 100, 0, 0, 0, 0), Given.Recorded(Given.WeeksAgo(1), 0, 100, 0, 0, 0));
        Assert.Equal(1 / (1 + Math.Pow(2, .25)), together.Shares!.Self.Value, 14);
        Assert.Equal(.2, apart.Shares!.Self.Value, 14);
    }

    [Fact]
    public void The_trend_weights_minutes_not_weeks()
    {
        var trend = Over(Given.Recorded(Given.WeeksAgo(5), 600, 0, 0, 0, 0), Given.Recorded(Given.WeeksAgo(1), 0, 100, 0, 0, 0));
        Assert.Equal(.75, trend.Shares!.Self.Value, 14);
    }

    [Fact]
    public void The_leading_share_has_a_trend_of_the_same_kind()
    {
        var trend = Over(
            new WeekMinutes(Given.WeeksAgo(5), new DimensionMinutes(new(100, 100), default, default, default, default)),
            new WeekMinutes(Given.WeeksAgo(1), new DimensionMinutes(new(100, 0), default, default, default, default)));
        Assert.Equal(2d / 3, trend.LeadingShare!.Value.Value, 14);
    }

    [Fact]
    public void Nothing_recorded_has_no_trend() => Assert.Null(Over(new WeekMinutes(Given.WeeksAgo(1), default)).Shares);

    [Fact]
    public void A_gap_of_a_lifetime_leaves_the_trend_to_what_came_after()
    {
        var trend = Over(Given.Recorded(Given.WeeksAgo(6000), 100, 0, 0, 0, 0), Given.Recorded(Given.WeeksAgo(1), 0, 100, 0, 0, 0));
        Assert.Equal(1, trend.Shares!.People.Value, 14);
    }

    [Fact]
    public void A_week_that_comes_again_is_refused()
    {
        var trend = Over(Given.Recorded(Given.WeeksAgo(1), 100, 0, 0, 0, 0));
        Assert.Throws<ArgumentException>(() => trend.Add(Given.Recorded(Given.WeeksAgo(1), 100, 0, 0, 0, 0)));
    }

    /// <summary>Written out as the formula stands, week by week.</summary>
    [Fact]
    public void The_trend_is_the_shares_of_half_life_weighted_minutes() => Given.Always(
        Given.AnyHistory(),
        history =>
        {
            double Weighted(Func<DimensionMinutes, double> minutes) =>
                history.Sum(week => minutes(week.Minutes) * Math.Pow(.5, (Given.WeeksAgo(1) - week.Week) / 4d));
            var shares = Over(history).Shares!;
            return DimensionList.All.All(dimension =>
                Math.Abs(shares[dimension].Value - (Weighted(minutes => minutes[dimension].Minutes) / Weighted(minutes => minutes.Total))) < 1e-9);
        });

    private static Trend Over(params WeekMinutes[] weeks)
    {
        var trend = new Trend();
        foreach (var week in weeks)
        {
            trend.Add(week);
        }

        return trend;
    }
}
