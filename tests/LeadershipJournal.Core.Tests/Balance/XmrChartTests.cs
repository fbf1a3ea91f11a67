using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Balance;

public class XmrChartTests
{
    [Fact]
    public void The_ordinary_range_is_the_mean_and_266_hundredths_of_the_mean_moving_range()
    {
        var chart = Chart(20, 22, 20, 22, 20, 22, 20, 22)!;
        Assert.Equal(.21, chart.Mean.Value, 14);
        Assert.Equal(.02, chart.MeanMovingRange, 14);
        Assert.Equal(.21 - (2.66 * .02), chart.Low.Value, 14);
        Assert.Equal(.21 + (2.66 * .02), chart.High.Value, 14);
        Assert.Empty(chart.OutOfTheOrdinary);
    }

    [Fact]
    public void A_week_beyond_the_range_is_out_of_the_ordinary() =>
        Assert.Equal([Given.WeeksAgo(4)], Chart(20, 20, 21, 20, 20, 21, 20, 20, 20, 20, 21, 45, 20, 21, 20)!.OutOfTheOrdinary);

    [Fact]
    public void Below_eight_recorded_weeks_there_is_no_chart()
    {
        Assert.Null(Chart(20, 22, 20, 22, 20, 22, 20));
        Assert.NotNull(Chart(20, 22, 20, 22, 20, 22, 20, 22));
    }

    [Fact]
    public void Neighbours_are_neighbours_in_the_recorded_sequence()
    {
        var together = Chart(20, 22, 20, 22, 20, 22, 20, 22)!;
        var weeks = Weeks(20, 22, 20, 22, 20, 22, 20, 22);
        weeks[0] = weeks[0] with { Week = Given.WeeksAgo(60) };
        Assert.Equal(together.MeanMovingRange, XmrChart.Of(weeks, Dimension.Self)!.MeanMovingRange, 14);
    }

    [Fact]
    public void Eight_recorded_weeks_in_a_row_on_one_side_have_shifted()
    {
        var shifts = Chart(10, 11, 10, 11, 10, 11, 10, 11, 20, 21, 20, 21, 20, 21, 20, 21, 22)!.Shifts;
        Assert.Equal(
            [
                new Shift(Given.WeeksAgo(17), Given.WeeksAgo(10), Given.WeeksAgo(10), IsAbove: false),
                new Shift(Given.WeeksAgo(9), Given.WeeksAgo(1), Given.WeeksAgo(2), IsAbove: true),
            ],
            shifts);
    }

    [Fact]
    public void Seven_in_a_row_have_not_shifted() =>
        Assert.Empty(Chart(10, 11, 10, 11, 10, 11, 10, 20, 21, 20, 21, 20, 21, 20)!.Shifts);

    [Fact]
    public void A_week_on_the_mean_ends_a_run()
    {
        // The mean is 20: the fifth week lies on it and parts two runs of four.
        Assert.DoesNotContain(Chart(10, 10, 10, 10, 20, 10, 10, 10, 10, 30, 30, 30, 30, 30, 30, 30, 30)!.Shifts, shift => !shift.IsAbove);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 7)]
    [InlineData(2, 11)]
    public void Weeks_of_equal_shares_ring_nothing(int part, int of)
    {
        WeekMinutes[] weeks = [.. Enumerable.Range(1, 30).Select(i => Given.Recorded(Given.WeeksAgo(31 - i), part * i, (of - part) * i, 0, 0, 0))];
        var chart = XmrChart.Of(weeks, Dimension.Self)!;
        Assert.Empty(chart.OutOfTheOrdinary);
        Assert.Empty(chart.Shifts);
    }

    [Fact]
    public void The_range_is_cut_to_0_and_1()
    {
        var chart = Chart(0, 100, 0, 100, 0, 100, 0, 100)!;
        Assert.Equal((0, 1), (chart.Low.Value, chart.High.Value));
    }

    private static XmrChart? Chart(params int[] percents) => XmrChart.Of(Weeks(percents), Dimension.Self);

    private static WeekMinutes[] Weeks(params int[] percents) =>
        Given.Weeks([.. percents.Select(percent => (percent, 100 - percent, 0, 0, 0))]);
}
