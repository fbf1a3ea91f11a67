using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Model;
using Xunit;

namespace LeadershipJournal.Core.Tests.Model;

public class MeaningHistoryTests
{
    private static readonly DatedMeaning First = Meaning("2026-01-05", 1);
    private static readonly DatedMeaning Second = Meaning("2026-08-24", 2);
    private static readonly DatedMeaning SameDay = Meaning("2026-08-24", 3);
    private static readonly DatedMeaning OfTime = Meaning("2026-10-01", 4, Dimension.Time);
    private static readonly MeaningHistory History = new([SameDay, OfTime, First, Second]);

    [Theory]
    [InlineData("2026-01-04", null)]
    [InlineData("2026-01-05", 1)]
    [InlineData("2026-08-23", 1)]
    [InlineData("2026-08-24", 3)]
    [InlineData("2026-11-20", 3)]
    public void The_meaning_in_force_is_the_last_that_has_begun(string day, int? written) =>
        Assert.Equal(written, (int?)History.InForce(Dimension.People, Given.Day(day))?.Id.ToByteArray()[15]);

    [Fact]
    public void Of_one_day_the_meaning_written_last_takes_over_and_the_earlier_stays_readable() =>
        Assert.Equal([SameDay, Second, First], History.Of(Dimension.People));

    [Fact]
    public void A_dimension_has_a_history_of_its_own()
    {
        Assert.Equal(OfTime, History.InForce(Dimension.Time, Given.Today));
        Assert.Null(History.InForce(Dimension.Self, Given.Today));
        Assert.Null(History.Refuse(Dimension.Self, Given.Day("2020-01-01"), Given.Today));
    }

    [Theory]
    [InlineData("2026-08-24")]
    [InlineData("2026-11-20")]
    public void A_meaning_begins_between_the_last_one_and_today(string day) =>
        Assert.Null(History.Refuse(Dimension.People, Given.Day(day), Given.Today));

    [Theory]
    [InlineData("2026-11-21", "Saturday 21 November 2026 is in the future. A meaning is what a dimension means now; the last possible date is today, Friday 20 November 2026.")]
    [InlineData("2026-08-23", "The meaning before this one is in force since Monday 24 August 2026. A new one begins on that day or later, so that days gone by keep the meaning they had.")]
    [InlineData("1899-12-31", "Sunday 31 December 1899 is before 1900. The journal begins on Monday 1 January 1900.")]
    public void A_meaning_in_the_future_or_before_the_last_one_is_refused(string day, string message)
    {
        var refusal = History.Refuse(Dimension.People, Given.Day(day), Given.Today);
        Assert.Equal(new Refusal("Since", message), refusal);
    }

    [Fact]
    public void A_meaning_written_later_has_the_later_id_even_when_the_clock_stands_still_or_goes_back()
    {
        var now = new DateTimeOffset(2026, 11, 20, 14, 2, 0, TimeSpan.Zero);
        var first = History.NextId(Dimension.Self, now);
        var second = new MeaningHistory([new(first, Dimension.Self, Given.Today)]).NextId(Dimension.Self, now);
        var third = new MeaningHistory([new(second, Dimension.Self, Given.Today)]).NextId(Dimension.Self, now.AddDays(-1));
        Assert.True(first.CompareTo(second) < 0);
        Assert.True(second.CompareTo(third) < 0);
    }

    private static DatedMeaning Meaning(string since, byte written, Dimension dimension = Dimension.People) =>
        new(new Guid([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, written]), dimension, Given.Day(since));
}
