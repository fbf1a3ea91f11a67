using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Journal;

public class TimeInvestmentTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 7)]
    [InlineData(1440, 0)]
    public void Any_whole_minute_of_a_day_is_accepted(int minutes, int handsOn) => Assert.True(Invest(minutes, handsOn).Succeeded);

    [Theory]
    [InlineData(-1, 0, "Minutes")]
    [InlineData(1441, 0, "Minutes")]
    [InlineData(30, 31, "HandsOnMinutes")]
    [InlineData(30, -1, "HandsOnMinutes")]
    public void What_no_day_can_hold_is_refused_beside_its_field(int minutes, int handsOn, string field) =>
        Assert.Equal(field, Assert.Single(Invest(minutes, handsOn).Refusals).Field);

    [Fact]
    public void Every_broken_rule_is_said_at_once()
    {
        var refused = TimeInvestment.Create(new DateOnly(1899, 12, 31), (Dimension)9, 2000, 3000, false, InvestmentSource.Entry, Given.Today);
        Assert.Equal(["Date", "Dimension", "Minutes", "HandsOnMinutes"], refused.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public void Leading_minutes_are_minutes_less_hands_on() => Assert.Equal(45, Invest(60, 15).Value!.LeadingMinutes);

    [Fact]
    public void Estimated_and_tracked_minutes_are_told_apart()
    {
        var tracked = TimeInvestment.Create(Given.Today, Dimension.Self, 30, 0, isEstimated: false, InvestmentSource.Calendar, Given.Today);
        var estimated = TimeInvestment.Create(Given.Today, Dimension.Self, 30, 0, isEstimated: true, InvestmentSource.Import, Given.Today);
        Assert.NotEqual(tracked.Value, estimated.Value);
    }

    [Theory]
    [InlineData("45", 45)]
    [InlineData(" 45 ", 45)]
    [InlineData("45.0", 45)]
    [InlineData("-3", -3)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void Typed_minutes_are_read(string? text, int? minutes) => Assert.Equal((minutes, null), TimeInvestment.Read(text));

    [Theory]
    [InlineData("7.5", "Only whole minutes, please.")]
    [InlineData("7,5", "Only whole minutes, please.")]
    [InlineData("an hour", "Write minutes as a whole number, such as 45.")]
    [InlineData("99999999999", "A day has 1,440 minutes; this is more.")]
    public void What_is_no_whole_number_is_refused_in_words(string text, string message) =>
        Assert.Equal(message, TimeInvestment.Read(text).Refusal!.Message);

    [Fact]
    public void Stored_numbers_of_sources_stay_as_they_are() =>
        Assert.Equal([0, 1, 2, 3], [(int)InvestmentSource.Entry, (int)InvestmentSource.WholeWeek, (int)InvestmentSource.Import, (int)InvestmentSource.Calendar]);

    private static Outcome<TimeInvestment> Invest(int minutes, int handsOn) =>
        TimeInvestment.Create(Given.Today, Dimension.People, minutes, handsOn, isEstimated: false, InvestmentSource.Entry, Given.Today);
}
