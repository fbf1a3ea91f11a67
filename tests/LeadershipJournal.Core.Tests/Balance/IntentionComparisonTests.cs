using FsCheck.Fluent;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Balance;

public class IntentionComparisonTests
{
    private static readonly IsoWeek LongAgo = Given.WeeksAgo(100);

    /// <summary>scikit-bio's test compositions, closed.</summary>
    [Fact]
    public void Two_two_six_against_four_four_two_is_kept_to_six_tenths()
    {
        var comparison = Compare(Given.Shares(40, 40, 20, 0, 0), (2, 2, 6, 0, 0))!;
        Assert.Equal(.6, comparison.KeptToIntention.Value, 15);
        Assert.Equal(.4, comparison.Dimensions.Sum(dimension => Math.Abs(dimension.Gap)) / 2, 15);
    }

    /// <summary>The difference between day 1 and day 12 of coda.base's statitistian_time.</summary>
    [Fact]
    public void A_day_of_1440_minutes_that_differs_by_145833_millionths_has_210_minutes_to_move()
    {
        var comparison = Compare(Given.Shares(25, 25, 50, 0, 0), (570, 360, 510, 0, 0))!;
        Assert.Equal(.145833, 1 - comparison.KeptToIntention.Value, 6);
        Assert.Equal(210, comparison.MinutesToMove.AWeek.Value);
        Assert.Equal(new Move(Dimension.Self, Dimension.Improvement, new Minutes(210)), Assert.Single(comparison.MinutesToMove.Moves));
    }

    [Fact]
    public void The_intended_share_weights_each_weeks_intention_with_its_minutes()
    {
        var history = new IntentionHistory(
        [
            Given.Intention(LongAgo, Given.Shares(100, 0, 0, 0, 0)),
            Given.Intention(Given.WeeksAgo(1), Given.Shares(0, 100, 0, 0, 0)),
        ]);
        var comparison = IntentionComparison.Of(Given.Weeks((300, 0, 0, 0, 0), (0, 100, 0, 0, 0)), history)!;
        Assert.Equal(.75, comparison[Dimension.Self].Intended.Value, 15);
        Assert.Equal(.25, comparison[Dimension.People].Intended.Value, 15);
        Assert.Equal(1, comparison.KeptToIntention.Value);
    }

    [Fact]
    public void A_gap_is_share_less_intention_in_points_and_in_minutes()
    {
        var gap = Compare(Given.Shares(50, 50, 0, 0, 0), (60, 40, 0, 0, 0), (80, 20, 0, 0, 0))![Dimension.Self];
        Assert.Equal(.2, gap.Gap, 15);
        Assert.Equal(40, gap.GapMinutes);
        Assert.Equal(20, gap.GapMinutesAWeek);
    }

    [Fact]
    public void Weeks_before_the_first_intention_are_left_out_of_every_comparison()
    {
        var weeks = Given.Weeks((0, 0, 0, 0, 900), (0, 0, 0, 0, 900), (50, 50, 0, 0, 0));
        var comparison = IntentionComparison.Of(weeks, Given.Since(Given.WeeksAgo(1), Given.Shares(50, 50, 0, 0, 0)))!;
        Assert.Equal(1, comparison.Weeks);
        Assert.Equal(1, comparison.KeptToIntention.Value);
        Assert.Equal(0, comparison.MinutesToMove.Exact);
        Assert.Equal(0, comparison[Dimension.Time].Share.Value);
    }

    [Fact]
    public void Without_an_intention_there_is_no_comparison() =>
        Assert.Null(IntentionComparison.Of(Given.Weeks((50, 50, 0, 0, 0)), IntentionHistory.None));

    [Fact]
    public void The_largest_surplus_is_paired_with_the_largest_shortfall()
    {
        // Surpluses: value 312, time 104. Shortfalls: self 91, people 195, improvement 130.
        var moves = Compare(Given.Shares(20, 20, 20, 20, 20), (109, 5, 70, 512, 304))!.MinutesToMove.Moves;
        Assert.Equal(
            [
                new Move(Dimension.Value, Dimension.People, new Minutes(195)),
                new Move(Dimension.Value, Dimension.Improvement, new Minutes(117)),
                new Move(Dimension.Time, Dimension.Self, new Minutes(91)),
                new Move(Dimension.Time, Dimension.Improvement, new Minutes(13)),
            ],
            moves);
    }

    [Fact]
    public void Ties_are_paired_in_dimension_order()
    {
        var moves = Compare(Given.Shares(25, 25, 0, 25, 25), (150, 150, 0, 50, 50))!.MinutesToMove.Moves;
        Assert.Equal(
            [new Move(Dimension.Self, Dimension.Value, new Minutes(50)), new Move(Dimension.People, Dimension.Time, new Minutes(50))],
            moves);
    }

    [Fact]
    public void Minutes_to_move_are_per_recorded_week_and_whole_by_largest_remainder()
    {
        // Over two weeks 1 minute too much in each of self, people, improvement: half a minute a week each, 1.5 in all.
        var toMove = Compare(Given.Shares(20, 20, 20, 40, 0), (101, 101, 101, 197, 0), (100, 100, 100, 200, 0))!.MinutesToMove;
        Assert.Equal(1.5, toMove.Exact, 12);
        Assert.Equal([1, 1, 0, -2, 0], toMove.Gaps);
        Assert.Equal(2, toMove.AWeek.Value);
    }

    [Fact]
    public void Kept_to_intention_lies_between_0_and_1_and_is_the_sum_of_the_smaller_shares() => Given.Always(
        from history in Given.AnyHistory()
        from shares in Given.AnyShares()
        select (history, shares),
        given =>
        {
            var comparison = IntentionComparison.Of(Recorded(given.history), Given.Since(LongAgo, given.shares))!;
            var smaller = comparison.Dimensions.Sum(dimension => Math.Min(dimension.Share.Value, dimension.Intended.Value));
            return comparison.KeptToIntention.Value is >= 0 and <= 1 && Math.Abs(smaller - comparison.KeptToIntention.Value) < 1e-12;
        });

    [Fact]
    public void Moves_balance_the_gaps_exactly() => Given.Always(
        from history in Given.AnyHistory()
        from first in Given.AnyShares()
        from second in Given.AnyShares()
        select (history, first, second),
        given =>
        {
            var intentions = new IntentionHistory([Given.Intention(LongAgo, given.first), Given.Intention(Given.WeeksAgo(5), given.second)]);
            var comparison = IntentionComparison.Of(Recorded(given.history), intentions)!;
            var toMove = comparison.MinutesToMove;
            var left = toMove.Gaps.ToArray();
            foreach (var move in toMove.Moves)
            {
                left[(int)move.From] -= move.Minutes.Value;
                left[(int)move.To] += move.Minutes.Value;
            }

            return left.All(minutes => minutes == 0)
                && toMove.Moves.All(move => move.Minutes.Value > 0)
                && toMove.Moves.Sum(move => move.Minutes.Value) == toMove.AWeek.Value
                && Math.Abs(toMove.AWeek.Value - toMove.Exact) <= .5
                && comparison.Dimensions.All(dimension => Math.Abs(dimension.GapMinutesAWeek - (dimension.GapMinutes / comparison.Weeks)) < 1);
        });

    private static WeekMinutes[] Recorded(WeekMinutes[] history) => [.. history.Where(week => week.Minutes.IsRecorded)];

    private static IntentionComparison? Compare(IntendedShares shares, params (int, int, int, int, int)[] weeks) =>
        IntentionComparison.Of(Given.Weeks(weeks), Given.Since(LongAgo, shares));
}
