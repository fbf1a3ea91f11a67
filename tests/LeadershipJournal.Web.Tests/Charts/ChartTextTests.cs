using System.Globalization;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Charts;
using Xunit;

namespace LeadershipJournal.Web.Tests.Charts;

public sealed class ChartTextTests
{
    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(13, "13 min")]
    [InlineData(60, "1 h")]
    [InlineData(65, "1 h 05")]
    [InlineData(416, "6 h 56")]
    public void Minutes_read_as_hours_and_minutes(int minutes, string expected) =>
        Assert.Equal(expected, Plain(ChartText.Duration(minutes)));

    [Theory]
    [InlineData(.1285, "+12.9 pp")]
    [InlineData(-.038, "−3.8 pp")]
    [InlineData(-.0004, "0.0 pp")]
    public void A_gap_has_a_sign_unless_it_rounds_to_nothing(double gap, string expected) =>
        Assert.Equal(expected, Plain(ChartText.Points(gap)));

    [Fact]
    public void Weeks_of_two_years_name_both() =>
        Assert.Equal(
            "week 52 of 2025 to week 2 of 2026",
            ChartText.Span([.. Enumerable.Range(0, 3).Select(IsoWeek.Create(2025, 52).AddWeeks)]));

    [Fact]
    public void Numbers_for_svg_do_not_follow_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("12.35%", SvgNumber.Percent(.12346));
            Assert.Equal("0.5", SvgNumber.Px(.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_number_that_is_not_finite_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SvgNumber.Px(double.NaN));

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
