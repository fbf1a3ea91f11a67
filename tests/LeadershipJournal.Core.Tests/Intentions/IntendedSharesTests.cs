using FsCheck.Fluent;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Intentions;

public class IntendedSharesTests
{
    [Theory]
    [InlineData(10, 30, 20, 25, 10, "The five shares sum to 95 %: 5 % are left to give.")]
    [InlineData(10, 30, 20, 25, 20, "The five shares sum to 105 %: 5 % too much.")]
    public void Shares_that_do_not_sum_to_100_are_refused_and_what_is_left_is_said(int self, int people, int improvement, int value, int time, string message) =>
        Assert.Equal(message, Assert.Single(IntendedShares.Create(self, people, improvement, value, time).Refusals).Message);

    [Fact]
    public void A_share_below_0_or_above_100_is_refused_beside_its_dimension() => Assert.Equal(
        ["Self", "Time"],
        IntendedShares.Create(-10, 5, 0, 0, 105).Refusals.Select(refusal => refusal.Field));

    [Fact]
    public void Recorded_minutes_round_to_whole_per_cent_by_largest_remainder()
    {
        // 1/3 each: 33.33…; the first of equal remainders takes the last per cent.
        var shares = IntendedShares.Nearest(DimensionMinutes.Of(100, 100, 100, 0, 0))!;
        Assert.Equal([34, 33, 33, 0, 0], DimensionList.All.Select(dimension => shares[dimension]));
    }

    [Fact]
    public void Nothing_recorded_suggests_no_shares() => Assert.Null(IntendedShares.Nearest(default));

    [Fact]
    public void Suggested_shares_sum_to_100_and_lie_within_a_per_cent() => Given.Always(
        Given.AnyMinutes(100_000).Where(minutes => minutes.IsRecorded),
        minutes =>
        {
            var shares = IntendedShares.Nearest(minutes)!;
            return DimensionList.All.Sum(dimension => shares[dimension]) == 100
                && DimensionList.All.All(dimension => Math.Abs(shares[dimension] - (100d * minutes[dimension].Minutes / minutes.Total)) < 1);
        });
}
