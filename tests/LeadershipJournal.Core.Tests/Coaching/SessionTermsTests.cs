using LeadershipJournal.Core.Coaching;
using Xunit;

namespace LeadershipJournal.Core.Tests.Coaching;

public sealed class SessionTermsTests
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 14, 2, 0, TimeSpan.Zero);

    [Fact]
    public void The_planners_wall_clock_decides_the_instant()
    {
        var winter = Create(new DateOnly(2026, 11, 26), new TimeOnly(10, 0)).Required();
        var summer = Create(new DateOnly(2027, 6, 24), new TimeOnly(10, 0)).Required();

        Assert.Equal(new DateTime(2026, 11, 26, 9, 0, 0, DateTimeKind.Utc), winter.StartsAt);
        Assert.Equal(new DateTime(2027, 6, 24, 8, 0, 0, DateTimeKind.Utc), summer.StartsAt);
        Assert.Equal(DateTimeKind.Utc, winter.StartsAt.Kind);
    }

    [Fact]
    public void A_time_that_clocks_skip_is_refused()
    {
        var refusal = Assert.Single(Create(new DateOnly(2027, 3, 28), new TimeOnly(2, 30)).Refusals);
        Assert.Equal(SessionTerms.TimeField, refusal.Field);
        Assert.Contains("02:30", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_time_that_comes_twice_the_first_is_meant() =>
        Assert.Equal(
            new DateTime(2027, 10, 31, 0, 30, 0, DateTimeKind.Utc),
            SessionTerms.Create(new DateOnly(2027, 10, 31), new TimeOnly(2, 30), 60, null, Oslo, new DateTimeOffset(2027, 10, 1, 0, 0, 0, TimeSpan.Zero)).Required().StartsAt);

    [Theory]
    [InlineData(4)]
    [InlineData(1441)]
    [InlineData(0)]
    [InlineData(null)]
    public void A_length_outside_five_minutes_to_a_day_is_refused(int? minutes) =>
        Assert.Equal("Minutes", Assert.Single(Create(new DateOnly(2026, 11, 26), new TimeOnly(10, 0), minutes).Refusals).Field);

    [Theory]
    [InlineData(5)]
    [InlineData(1440)]
    public void Five_minutes_and_a_day_are_taken(int minutes) =>
        Assert.Equal(minutes, Create(new DateOnly(2026, 11, 26), new TimeOnly(10, 0), minutes).Required().Minutes);

    [Fact]
    public void A_year_ahead_is_the_last_day()
    {
        Assert.True(Create(new DateOnly(2027, 11, 20), new TimeOnly(10, 0)).Succeeded);
        Assert.Equal(SessionTerms.DateField, Assert.Single(Create(new DateOnly(2027, 11, 21), new TimeOnly(10, 0)).Refusals).Field);
    }

    [Fact]
    public void Everything_that_is_missing_is_said_at_once() =>
        Assert.Equal(["Date", "Time", "Minutes"], SessionTerms.Create(null, null, null, null, Oslo, Now).Refusals.Select(refusal => refusal.Field));

    [Theory]
    [InlineData("  Room 4 ", "Room 4")]
    [InlineData("   ", null)]
    [InlineData(null, null)]
    public void A_place_is_optional_and_trimmed(string? typed, string? kept) =>
        Assert.Equal(kept, SessionTerms.Create(new DateOnly(2026, 11, 26), new TimeOnly(10, 0), 60, typed, Oslo, Now).Required().Place);

    [Fact]
    public void A_place_that_is_too_long_is_refused() =>
        Assert.Equal("Place", Assert.Single(
            SessionTerms.Create(new DateOnly(2026, 11, 26), new TimeOnly(10, 0), 60, new string('r', 301), Oslo, Now).Refusals).Field);

    private static Outcome<SessionTerms> Create(DateOnly date, TimeOnly time, int? minutes = 60) =>
        SessionTerms.Create(date, time, minutes, null, Oslo, Now);
}
