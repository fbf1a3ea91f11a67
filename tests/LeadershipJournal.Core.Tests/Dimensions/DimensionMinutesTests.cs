using LeadershipJournal.Core.Dimensions;
using Xunit;

namespace LeadershipJournal.Core.Tests.Dimensions;

public class DimensionMinutesTests
{
    [Fact]
    public void Leading_minutes_are_minutes_less_hands_on_minutes() => Assert.Equal(40, new Invested(60, 20).Leading);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(10, -1)]
    [InlineData(10, 11)]
    public void Negative_minutes_or_more_hands_on_than_minutes_do_not_construct(int minutes, int handsOn) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Invested(minutes, handsOn));

    [Fact]
    public void The_leading_share_is_all_leading_minutes_by_all_minutes()
    {
        var minutes = new DimensionMinutes(new(60, 0), new(60, 60), default, new(80, 20), default);
        Assert.Equal(.6, minutes.LeadingShare!.Value.Value, 12);
    }

    [Fact]
    public void Nothing_recorded_has_no_leading_share() => Assert.Null(default(DimensionMinutes).LeadingShare);

    [Fact]
    public void A_sum_adds_each_dimension_and_its_hands_on_minutes()
    {
        var one = default(DimensionMinutes).Plus(Dimension.People, new Invested(30, 10));
        var sum = one + one.Plus(Dimension.Time, new Invested(5));
        Assert.Equal(new DimensionMinutes(default, new(60, 20), default, default, new(5)), sum);
    }
}
