using FsCheck.Fluent;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Journal;

public class WholeWeekSpreadTests
{
    private static readonly IsoWeek LastWeek = Given.WeeksAgo(1);

    [Fact]
    public void Minutes_are_spread_over_the_working_days_in_equal_whole_minutes()
    {
        var spread = Spread(DimensionMinutes.Of(100, 0, 0, 0, 0)).Value!;
        Assert.Equal([20, 20, 20, 20, 20], spread.Investments.Select(investment => investment.Minutes));
        Assert.Equal(LastWeek.Days.Take(5), spread.Days);
    }

    [Fact]
    public void Remainder_minutes_go_to_the_earliest_days() => Assert.Equal(
        [21, 21, 21, 20, 20],
        Spread(DimensionMinutes.Of(103, 0, 0, 0, 0)).Value!.Investments.Select(investment => investment.Minutes));

    [Fact]
    public void Spread_minutes_are_marked_estimated_and_come_from_a_whole_week() => Assert.All(
        Spread(DimensionMinutes.Of(100, 50, 0, 0, 0)).Value!.Investments,
        investment => Assert.Equal((true, InvestmentSource.WholeWeek), (investment.IsEstimated, investment.Source)));

    [Fact]
    public void Only_days_that_have_nothing_recorded_are_filled()
    {
        var spread = Spread(DimensionMinutes.Of(90, 0, 0, 0, 0), recorded: [LastWeek.Monday, LastWeek.Friday]).Value!;
        Assert.Equal([1, 2, 3], spread.Days.Select(day => day.DayNumber - LastWeek.Monday.DayNumber));
    }

    [Fact]
    public void Future_days_are_never_filled_and_today_is_not_future()
    {
        var wednesday = Given.ThisWeek.Monday.AddDays(2);
        var spread = WholeWeekSpread.Create(Given.ThisWeek, DimensionMinutes.Of(90, 0, 0, 0, 0), WorkingDays.MondayToFriday, [], [], wednesday).Value!;
        Assert.Equal([Given.ThisWeek.Monday, Given.ThisWeek.Monday.AddDays(1), wednesday], spread.Days);
    }

    [Fact]
    public void Days_of_leave_are_not_filled()
    {
        var leave = Leave.Create(LastWeek.Monday, LastWeek.Monday.AddDays(1), Given.Today).Required();
        Assert.Equal(3, Spread(DimensionMinutes.Of(90, 0, 0, 0, 0), leave: [leave]).Value!.Days.Count);
    }

    [Fact]
    public void A_four_day_week_is_spread_over_four_days() => Assert.Equal(
        4,
        WholeWeekSpread.Create(LastWeek, DimensionMinutes.Of(90, 0, 0, 0, 0), WorkingDays.MondayToFriday & ~WorkingDays.Friday, [], [], Given.Today).Value!.Days.Count);

    [Fact]
    public void When_no_day_is_left_it_says_so() => Assert.Equal(
        "Every working day of week 2026-W46 up to today holds minutes already, so nothing would change.",
        Assert.Single(Spread(DimensionMinutes.Of(90, 0, 0, 0, 0), recorded: [.. LastWeek.Days]).Refusals).Message);

    [Fact]
    public void A_week_ahead_is_refused() => Assert.Contains(
        "still ahead",
        WholeWeekSpread.Create(Given.ThisWeek.AddWeeks(1), DimensionMinutes.Of(90, 0, 0, 0, 0), WorkingDays.MondayToFriday, [], [], Given.Today).Refusals[0].Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_week_without_working_days_is_refused() => Assert.Contains(
        "no working day",
        WholeWeekSpread.Create(LastWeek, DimensionMinutes.Of(90, 0, 0, 0, 0), WorkingDays.None, [], [], Given.Today).Refusals[0].Message,
        StringComparison.Ordinal);

    [Fact]
    public void More_than_1440_minutes_on_a_day_are_refused_with_the_day_named() => Assert.Contains(
        "would put 1,500 on Monday 9 November 2026. A day has 1,440.",
        Spread(DimensionMinutes.Of(7500, 0, 0, 0, 0)).Refusals[0].Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_spread_sums_exactly_and_hands_on_never_exceeds_the_minutes_of_a_day() => Given.Always(
        from minutes in Given.AnyMinutes(1400).Where(minutes => minutes.IsRecorded)
        from recorded in Gen.SubListOf(LastWeek.Days)
        select (minutes, recorded),
        given =>
        {
            var spread = WholeWeekSpread.Create(LastWeek, given.minutes, (WorkingDays)127, [], [.. given.recorded], Given.Today).Value;
            if (spread is null)
            {
                return given.recorded.Count == 7 || given.minutes.Total > 1435 * (7 - given.recorded.Count);
            }

            var sum = spread.Investments.Aggregate(default(DimensionMinutes), (total, one) => total.Plus(one.Dimension, one.Invested));
            return sum == given.minutes
                && spread.Investments.All(one => one.HandsOnMinutes <= one.Minutes && !given.recorded.Contains(one.Date))
                && spread.Investments.GroupBy(one => one.Dimension).All(days =>
                    days.Max(one => one.Minutes) - (days.Count() == spread.Days.Count ? days.Min(one => one.Minutes) : 0) <= 1);
        });

    private static Outcome<WholeWeekSpread> Spread(DimensionMinutes minutes, IReadOnlyCollection<Leave>? leave = null, IReadOnlyCollection<DateOnly>? recorded = null) =>
        WholeWeekSpread.Create(LastWeek, minutes, WorkingDays.MondayToFriday, leave ?? [], recorded ?? [], Given.Today);
}
