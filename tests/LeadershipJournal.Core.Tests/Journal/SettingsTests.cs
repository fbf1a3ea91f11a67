using LeadershipJournal.Core.Journal;
using Xunit;

namespace LeadershipJournal.Core.Tests.Journal;

public class SettingsTests
{
    [Fact]
    public void Monday_to_Friday_holds_five_days() =>
        Assert.Equal(5, Given.ThisWeek.Days.Count(day => WorkingDays.MondayToFriday.Includes(day)));

    [Fact]
    public void Each_flag_is_its_own_day() => Assert.Equal(
        [WorkingDays.Monday, WorkingDays.Tuesday, WorkingDays.Wednesday, WorkingDays.Thursday, WorkingDays.Friday, WorkingDays.Saturday, WorkingDays.Sunday],
        Given.ThisWeek.Days.Select(day => Enum.GetValues<WorkingDays>().Single(flag => flag is not (WorkingDays.None or WorkingDays.MondayToFriday) && flag.Includes(day))));

    [Fact]
    public void Leave_covers_a_week_when_every_working_day_is_away()
    {
        var leave = Leave.Create(Given.Day("2026-07-13"), Given.Day("2026-07-17"), Given.Today).Required();
        Assert.True(leave.Covers(Given.Week("2026-W29"), WorkingDays.MondayToFriday));
        Assert.False(leave.Covers(Given.Week("2026-W29"), WorkingDays.MondayToFriday | WorkingDays.Saturday));
        Assert.False(leave.Covers(Given.Week("2026-W30"), WorkingDays.MondayToFriday));
        Assert.False(leave.Covers(Given.Week("2026-W29"), WorkingDays.None));
    }

    [Fact]
    public void Both_ends_of_leave_are_days_away()
    {
        var leave = Leave.Create(Given.Day("2026-07-13"), Given.Day("2026-07-13"), Given.Today).Required();
        Assert.True(leave.Contains(Given.Day("2026-07-13")));
        Assert.False(leave.Contains(Given.Day("2026-07-14")));
    }

    [Fact]
    public void Leave_that_ends_before_it_begins_is_refused() =>
        Assert.Equal("Until", Assert.Single(Leave.Create(Given.Day("2026-07-13"), Given.Day("2026-07-12"), Given.Today).Refusals).Field);

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(13, "13 min")]
    [InlineData(300, "5 h")]
    [InlineData(2250, "37 h 30")]
    [InlineData(416, "6 h 56")]
    [InlineData(421, "7 h 01")]
    public void Minutes_read_as_hours_are_read(int minutes, string text) => Assert.Equal(text, new Minutes(minutes).ToString());

    [Fact]
    public void Negative_minutes_do_not_construct() => Assert.Throws<ArgumentOutOfRangeException>(() => new Minutes(-1));
}
