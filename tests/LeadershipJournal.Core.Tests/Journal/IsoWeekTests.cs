using FsCheck.Fluent;
using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Journal;

public class IsoWeekTests
{
    private static readonly int Most = DateOnly.MaxValue.DayNumber - 7;

    [Theory]
    [InlineData("2026-11-20", "2026-W47")]
    [InlineData("2021-01-03", "2020-W53")]
    [InlineData("2021-01-04", "2021-W01")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2016-01-01", "2015-W53")]
    [InlineData("1900-01-01", "1900-W01")]
    public void A_date_belongs_to_the_week_of_its_Thursday(string date, string week) =>
        Assert.Equal(week, IsoWeek.Of(Given.Day(date)).ToString());

    /// <summary>From ISO 8601 itself: week 1 holds 4 January; no calendar class is asked.</summary>
    [Fact]
    public void Every_date_agrees_with_counting_from_the_week_of_4_January() => Given.Always(
        Gen.Choose(0, Most).Select(DateOnly.FromDayNumber),
        date =>
        {
            var thursday = date.AddDays(3 - (((int)date.DayOfWeek + 6) % 7));
            var weekOfYear = ((thursday.DayOfYear - 1) / 7) + 1;
            var week = IsoWeek.Of(date);
            return (week.Year, week.WeekOfYear) == (thursday.Year, weekOfYear);
        });

    [Fact]
    public void A_week_runs_from_Monday_to_Sunday_and_holds_its_seven_days() => Given.Always(
        Gen.Choose(0, Most).Select(DateOnly.FromDayNumber),
        date =>
        {
            var week = IsoWeek.Of(date);
            return week.Monday.DayOfWeek == DayOfWeek.Monday
                && week.Sunday.DayOfWeek == DayOfWeek.Sunday
                && week.Days.Count() == 7
                && week.Days.All(week.Contains)
                && week.Days.Contains(date);
        });

    [Fact]
    public void A_weekly_review_is_dated_on_its_Friday() => Assert.Equal(Given.Day("2026-11-20"), Given.Week("2026-W47").Friday);

    [Fact]
    public void A_week_reads_back_as_it_is_written() => Given.Always(
        Gen.Choose(0, Most / 7 - 53).Select(IsoWeek.FromNumber),
        week => IsoWeek.TryParse(week.ToString(), out var read) && read == week);

    [Theory]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026W47")]
    [InlineData("2026-W4")]
    [InlineData("０２６-W47")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_week_is_not_read(string? text) => Assert.False(IsoWeek.TryParse(text, out _));

    [Fact]
    public void Weeks_compare_and_subtract_by_time()
    {
        var week = Given.Week("2020-W53");
        Assert.Equal(Given.Week("2021-W01"), week.AddWeeks(1));
        Assert.True(week < week.AddWeeks(1));
        Assert.Equal(53, week - Given.Week("2019-W52"));
    }

    [Fact]
    public void The_week_of_a_day_is_its_day_number_by_seven() => Assert.Equal(Given.Today.DayNumber / 7, IsoWeek.Of(Given.Today).Number);
}
