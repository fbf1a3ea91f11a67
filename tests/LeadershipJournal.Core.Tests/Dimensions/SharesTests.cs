using LeadershipJournal.Core.Dimensions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Dimensions;

public class SharesTests
{
    [Theory]
    [InlineData(-.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_share_outside_0_to_1_does_not_construct(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(value));

    [Fact]
    public void A_rounding_error_is_cut_off() => Assert.Equal(1, new Share(1 + 1e-12).Value);

    [Theory]
    [InlineData(.834, "83 %")]
    [InlineData(.835, "84 %")]
    [InlineData(0, "0 %")]
    public void A_share_reads_in_whole_per_cent(double value, string text) => Assert.Equal(text, new Share(value).ToString());

    [Fact]
    public void Five_shares_that_do_not_sum_to_1_do_not_construct() =>
        Assert.Throws<ArgumentException>(() => new DimensionShares(.2, .2, .2, .2, .3));

    [Fact]
    public void The_share_of_a_dimension_is_its_part_of_all_recorded_minutes()
    {
        var shares = DimensionShares.Of(DimensionMinutes.Of(60, 120, 0, 180, 240))!;
        Assert.Equal([.1, .2, 0, .3, .4], DimensionList.All.Select(dimension => shares[dimension].Value));
    }

    [Fact]
    public void There_are_no_shares_of_nothing() => Assert.Null(DimensionShares.Of(default));

    [Fact]
    public void Shares_of_any_recorded_minutes_sum_to_1() => Given.Always(
        Given.AnyMinutes(),
        minutes => !minutes.IsRecorded
            || Math.Abs(DimensionList.All.Sum(dimension => DimensionShares.Of(minutes)![dimension].Value) - 1) < 1e-12);
}
