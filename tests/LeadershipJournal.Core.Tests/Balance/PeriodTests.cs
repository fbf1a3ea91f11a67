using LeadershipJournal.Core.Balance;
using Xunit;

namespace LeadershipJournal.Core.Tests.Balance;

public class PeriodTests
{
    [Theory]
    [InlineData("13w", "2026-08-17", "2026-11-15")]
    [InlineData("4w", "2026-10-19", "2026-11-15")]
    [InlineData("quarter", "2026-10-01", "2026-12-31")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31")]
    [InlineData("year", "2026-01-01", "2026-12-31")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("intention", "2026-08-17", "2026-11-15")]
    [InlineData("all", "2026-01-12", "2026-11-15")]
    [InlineData("2026-08-20..2026-09-01", "2026-08-20", "2026-09-01")]
    public void What_stands_in_an_address_names_days_and_is_written_the_same(string text, string from, string until)
    {
        var choice = PeriodChoice.Parse(text, Given.Today)!;
        var period = choice.Resolve(Given.Today, Given.Week("2026-W03"), Given.Week("2026-W34"));
        Assert.Equal((Given.Day(from), Given.Day(until)), (period.From, period.Until));
        Assert.Equal(text, choice.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0w")]
    [InlineData("521w")]
    [InlineData("w")]
    [InlineData("-4w")]
    [InlineData("99999999999w")]
    [InlineData("2026-Q5")]
    [InlineData("1899")]
    [InlineData("2029")]
    [InlineData("2026-02-30..2026-03-01")]
    [InlineData("2026-03-01..2026-02-01")]
    [InlineData("0001-01-01..2026-02-01")]
    [InlineData("<script>")]
    public void What_is_no_period_is_not_read(string? text) => Assert.Null(PeriodChoice.Parse(text, Given.Today));

    [Theory]
    [InlineData("13w", "2026-05-18", "2026-08-16")]
    [InlineData("quarter", "2026-07-01", "2026-09-30")]
    [InlineData("year", "2025-01-01", "2025-12-31")]
    [InlineData("2026-08-20..2026-09-01", "2026-08-07", "2026-08-19")]
    public void The_period_before_is_as_long_and_ends_the_day_before(string text, string from, string until)
    {
        var before = PeriodChoice.Parse(text, Given.Today)!.Resolve(Given.Today, null, null).Previous!;
        Assert.Equal((Given.Day(from), Given.Day(until)), (before.From, before.Until));
    }

    [Fact]
    public void Without_records_or_intention_every_choice_still_names_days() => Assert.All(
        [PeriodChoice.All, PeriodChoice.SinceIntention, PeriodChoice.ThisQuarter, PeriodChoice.ThisYear, .. PeriodChoice.OfferedWeeks.Select(PeriodChoice.Weeks)],
        choice => Assert.True(choice.Resolve(Given.Today, null, null).From <= Given.Today));

    [Fact]
    public void A_first_record_in_the_running_week_still_names_days() =>
        Assert.Equal(Given.ThisWeek, PeriodChoice.All.Resolve(Given.Today, Given.ThisWeek, null).FirstWeek);

    [Fact]
    public void A_quarter_names_the_weeks_it_cuts_and_their_days_in_it() => Assert.Equal(
        [
            new PartialWeek(Given.Week("2026-W27"), Given.Day("2026-07-01"), Given.Day("2026-07-05")),
            new PartialWeek(Given.Week("2026-W40"), Given.Day("2026-09-28"), Given.Day("2026-09-30")),
        ],
        BalancePeriod.Quarter(2026, 3).PartialWeeks);

    [Fact]
    public void Whole_weeks_are_not_cut() => Assert.Empty(BalancePeriod.Weeks(Given.WeeksAgo(1), 13).PartialWeeks);

    [Fact]
    public void A_period_inside_one_week_cuts_it_once()
    {
        var period = BalancePeriod.Between(Given.Day("2026-11-10"), Given.Day("2026-11-12"));
        Assert.Equal(new PartialWeek(Given.Week("2026-W46"), period.From, period.Until), Assert.Single(period.PartialWeeks));
    }

    [Fact]
    public void Dates_the_wrong_way_round_are_refused_in_words() => Assert.Equal(
        "The last day is before the first.",
        Assert.Single(PeriodChoice.Between(Given.Day("2026-03-01"), Given.Day("2026-02-01"), Given.Today).Refusals).Message);

    [Fact]
    public void A_period_that_ends_before_it_begins_does_not_construct() =>
        Assert.Throws<ArgumentException>(() => BalancePeriod.Between(Given.Day("2026-03-01"), Given.Day("2026-02-01")));

    [Fact]
    public void Quarters_tile_a_year() => Assert.Equal(
        Enumerable.Range(2, 3).Select(quarter => BalancePeriod.Quarter(2026, quarter).From.AddDays(-1)),
        Enumerable.Range(1, 3).Select(quarter => BalancePeriod.Quarter(2026, quarter).Until));
}
