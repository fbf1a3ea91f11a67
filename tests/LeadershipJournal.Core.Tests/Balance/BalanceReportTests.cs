using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Balance;

public class BalanceReportTests
{
    [Fact]
    public void A_share_is_the_part_of_all_recorded_minutes_of_the_period()
    {
        var report = BalanceReport.Of(Given.Input(Given.Weeks((60, 40, 0, 0, 0), (0, 100, 0, 0, 0))));
        Assert.Equal(.3, report.Shares!.Self.Value, 14);
        Assert.Equal(60, report[Dimension.Self].Minutes.Minutes);
    }

    [Fact]
    public void Without_minutes_there_are_no_shares_no_headline_and_no_verdict()
    {
        var report = BalanceReport.Of(Given.Input([], Given.Since(Given.WeeksAgo(50), Given.Shares(20, 20, 20, 20, 20))));
        Assert.Null(report.Shares);
        Assert.Null(report.LeadingShare);
        Assert.Null(report.Comparison);
        Assert.Null(report.Trend);
        Assert.All(report.Dimensions, dimension => Assert.Null(dimension.Share));
        Assert.Empty(report.WhatChanged);
        Assert.False(report.HasVerdict);
    }

    [Fact]
    public void A_week_without_minutes_is_missing_not_zero()
    {
        var report = BalanceReport.Of(Given.Input(
            [Given.Recorded(Given.WeeksAgo(4), 50, 50, 0, 0, 0), new WeekMinutes(Given.WeeksAgo(3), default), Given.Recorded(Given.WeeksAgo(1), 50, 50, 0, 0, 0)]));
        Assert.Equal(2, report.RecordedWeeks);
        Assert.Equal([Given.WeeksAgo(3), Given.WeeksAgo(2)], report.MissingWeeks);
        Assert.Null(report.ChartWeeks[1].Shares);
        Assert.Equal(.5, report.Shares!.Self.Value);
    }

    [Fact]
    public void Weeks_before_the_first_record_ever_are_not_missing() =>
        Assert.Empty(BalanceReport.Of(Given.Input(Given.Weeks((50, 50, 0, 0, 0)))).MissingWeeks);

    [Fact]
    public void The_running_week_is_shown_and_counts_in_nothing()
    {
        var history = Given.Weeks((50, 50, 0, 0, 0), (50, 50, 0, 0, 0), (50, 50, 0, 0, 0), (50, 50, 0, 0, 0));
        var without = BalanceReport.Of(Given.Input(history));
        var with = BalanceReport.Of(Given.Input([.. history, Given.Recorded(Given.ThisWeek, 0, 0, 0, 0, 999)], period: BalancePeriod.Between(Given.WeeksAgo(13).Monday, Given.Today)));
        Assert.Equal(999, with.RunningWeek!.Minutes.Time.Minutes);
        Assert.Null(with.RunningWeek.Trend);
        Assert.Equal(without.Minutes, with.Minutes);
        Assert.Equal(without.Trend, with.Trend);
        Assert.Equal(without.RecordedWeeks, with.RecordedWeeks);
        Assert.DoesNotContain(with.ChartWeeks, week => week.Week == Given.ThisWeek);
    }

    [Fact]
    public void Minutes_of_weeks_ahead_count_in_nothing() => Assert.Equal(
        100,
        BalanceReport.Of(Given.Input(
            [.. Given.Weeks((50, 50, 0, 0, 0)), Given.Recorded(Given.ThisWeek.AddWeeks(2), 0, 0, 0, 0, 60)],
            period: BalancePeriod.Between(Given.WeeksAgo(3).Monday, Given.Today.AddDays(60)))).Minutes.Total);

    [Fact]
    public void The_running_week_is_not_shown_beside_a_period_that_ended_before() =>
        Assert.Null(BalanceReport.Of(Given.Input(Given.Weeks((50, 50, 0, 0, 0)), period: BalancePeriod.Weeks(Given.WeeksAgo(2), 4))).RunningWeek);

    [Fact]
    public void Partial_weeks_at_the_ends_use_their_own_days()
    {
        var week = Given.WeeksAgo(2);
        var input = Given.Input([Given.Recorded(week, 100, 100, 0, 0, 0), Given.Recorded(Given.WeeksAgo(1), 10, 10, 0, 0, 0)], period: BalancePeriod.Between(week.Friday, Given.WeeksAgo(1).Sunday));
        var report = BalanceReport.Of(input with { PartialWeeks = [Given.Recorded(week, 0, 40, 0, 0, 0)] });
        Assert.Equal(DimensionMinutes.Of(10, 50, 0, 0, 0), report.Minutes);
        Assert.Equal(2, report.RecordedWeeks);
        Assert.True(report.ChartWeeks[0].IsPartial);
        Assert.Equal(200, report.ChartWeeks[0].Minutes.Total);
    }

    [Fact]
    public void A_partial_week_without_minutes_on_its_own_days_is_not_recorded()
    {
        var week = Given.WeeksAgo(2);
        var report = BalanceReport.Of(Given.Input([Given.Recorded(week, 100, 100, 0, 0, 0)], period: BalancePeriod.Between(week.Friday, Given.WeeksAgo(1).Sunday)));
        Assert.Equal(0, report.RecordedWeeks);
        Assert.Null(report.Shares);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    [InlineData(9, 0)]
    public void Below_four_recorded_weeks_the_report_says_how_many_are_missing(int recorded, int missing)
    {
        var report = BalanceReport.Of(Given.Input(Given.Weeks([.. Enumerable.Repeat((50, 50, 0, 0, 0), recorded)])));
        Assert.Equal(missing, report.WeeksUntilInterval);
        Assert.Equal(missing == 0, report[Dimension.Self].Interval is not null);
    }

    [Fact]
    public void The_report_says_how_many_weeks_lie_before_the_first_intention()
    {
        var report = BalanceReport.Of(Given.Input(
            Given.Weeks((0, 0, 0, 0, 10), (0, 0, 0, 0, 10), (5, 5, 0, 0, 0)),
            Given.Since(Given.WeeksAgo(1), Given.Shares(50, 50, 0, 0, 0))));
        Assert.Equal(2, report.WeeksBeforeIntention);
        Assert.Equal(3, report.RecordedWeeks);
        Assert.Equal(1, report.Comparison!.KeptToIntention.Value);
    }

    [Fact]
    public void The_trend_rests_on_all_history_not_on_the_period_alone()
    {
        var history = Given.Weeks([.. Enumerable.Repeat((100, 0, 0, 0, 0), 30), .. Enumerable.Repeat((0, 100, 0, 0, 0), 4)]);
        var report = BalanceReport.Of(Given.Input(history, period: BalancePeriod.Weeks(Given.WeeksAgo(1), 4)));
        Assert.Equal(0, report.Shares!.Self.Value);
        Assert.True(report.Trend!.Self.Value > .4);
    }

    [Fact]
    public void Charts_reach_back_26_weeks_from_the_end_of_a_shorter_period()
    {
        var history = Given.Weeks([.. Enumerable.Repeat((50, 50, 0, 0, 0), 60)]);
        Assert.Equal(26, BalanceReport.Of(Given.Input(history)).ChartWeeks.Count);
        Assert.Equal(52, BalanceReport.Of(Given.Input(history, period: BalancePeriod.Weeks(Given.WeeksAgo(1), 52))).ChartWeeks.Count);
        Assert.Equal(13, BalanceReport.Of(Given.Input(history)).ChartWeeks.Count(week => week.IsInPeriod));
    }

    [Fact]
    public void A_history_out_of_order_is_refused() => Assert.Throws<ArgumentException>(() => BalanceReport.Of(
        Given.Input([Given.Recorded(Given.WeeksAgo(1), 1, 0, 0, 0, 0), Given.Recorded(Given.WeeksAgo(2), 1, 0, 0, 0, 0)])));

    [Fact]
    public void Days_sum_to_the_same_minutes_by_week_by_quarter_and_by_year() => Given.Always(
        Given.AnyMinutes(200),
        seed =>
        {
            // A believable pattern without two equal days: 2024, which begins on a Monday and has 366 days.
            var days = Enumerable.Range(0, 366).Select(new DateOnly(2024, 1, 1).AddDays)
                .ToDictionary(day => day, day => DimensionMinutes.Of((seed.Self.Minutes + day.Day) % 97, seed.People.Minutes % 89, day.DayOfYear % 7, day.Month, 0));
            DimensionMinutes Sum(IEnumerable<DateOnly> some) => some.Aggregate(default(DimensionMinutes), (sum, day) => sum + days[day]);
            DimensionMinutes Report(BalancePeriod period) => BalanceReport.Of(new BalanceInput
            {
                Period = period,
                ThisWeek = Given.ThisWeek,
                History = [.. days.Keys.GroupBy(IsoWeek.Of).Select(week => new WeekMinutes(week.Key, Sum(week)))],
                PartialWeeks = [.. period.PartialWeeks.Select(week => new WeekMinutes(week.Week, Sum(days.Keys.Where(day => day >= week.From && day <= week.Until))))],
            }).Minutes;
            var quarters = Enumerable.Range(1, 4).Select(quarter => Report(BalancePeriod.Quarter(2024, quarter))).Aggregate((left, right) => left + right);
            return quarters == Sum(days.Keys) && Report(BalancePeriod.Year(2024)) == Sum(days.Keys);
        },
        tests: 20);

    /// <summary>What <see cref="BalanceInput.History"/> allows to leave out changes nothing that is shown, after a gap of years neither.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public void Weeks_beyond_the_reach_of_the_trend_can_be_left_out(int gap)
    {
        var random = new Random(gap);
        var history = Enumerable.Range(0, 400)
            .Select(i => Given.Recorded(
                Given.WeeksAgo(400 + (i < 376 ? gap : 0) - i), random.Next(600), random.Next(600), random.Next(600), random.Next(600), 1 + random.Next(600)))
            .ToArray();
        var intentions = Given.Since(Given.WeeksAgo(300), Given.Shares(20, 20, 20, 20, 20));
        var whole = BalanceReport.Of(Given.Input(history, intentions));
        var latest = history.Last(week => week.Week <= whole.Period.FirstChartWeek(Given.ThisWeek)).Week;

        var cut = BalanceReport.Of(Given.Input([.. history.Where(week => week.Week >= latest.AddWeeks(-Trend.Reach))], intentions));

        Assert.Equal(whole.FurthestBehind, cut.FurthestBehind);
        Assert.Equal(whole.Minutes, cut.Minutes);
        Assert.Equal(whole.ChartWeeks.Select(week => (week.Week, week.Minutes)), cut.ChartWeeks.Select(week => (week.Week, week.Minutes)));
        Assert.All(whole.ChartWeeks.Zip(cut.ChartWeeks), pair => Assert.All(
            DimensionList.All, dimension => Assert.Equal(pair.First.Trend![dimension].Value, pair.Second.Trend![dimension].Value, 1e-8)));
    }
}
