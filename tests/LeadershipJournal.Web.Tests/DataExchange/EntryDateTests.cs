using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

public sealed class EntryDateTests
{
    [Theory]
    [InlineData("date: 2023-03-31")]
    [InlineData("date: \"2023-03-31\"")]
    [InlineData("Date: 2023-03-31 09:30")]
    [InlineData("week_ending: 2023-03-31")]
    [InlineData("week-ending: 31 March 2023")]
    [InlineData("weekEnding: March 31st, 2023")]
    [InlineData("published: 2023/03/31")]
    [InlineData("created: 2023-03-31T10:00")]
    [InlineData("day: \"[[2023-03-31]]\"")]
    [InlineData("week: 2023-W13")]
    [InlineData("week: 13\nyear: 2023")]
    [InlineData("pubDate: Fri, 31 Mar 2023 10:00:00 GMT")]
    public void Front_matter_dates_an_entry(string fields)
    {
        var entry = Reading.Entry("notes.md", $"---\n{fields}\n---\nText.");

        Assert.Equal((new DateOnly(2023, 3, 31), DatePlace.FrontMatter), (entry.Date.Date, entry.Place));
    }

    [Theory]
    [InlineData("2023-03-31T23:30:00Z", "Europe/Stockholm", "2023-04-01")]
    [InlineData("2023-03-31T23:30:00Z", "America/New_York", "2023-03-31")]
    [InlineData("2023-03-31 20:00:00 -0700", "Europe/London", "2023-04-01")]
    [InlineData("2023-03-31T01:00:00+09:00", "Europe/London", "2023-03-30")]
    [InlineData("2023-03-31T12:00:00.123Z", "Asia/Tokyo", "2023-03-31")]
    public void An_instant_falls_on_the_leaders_own_date(string instant, string zone, string expected)
    {
        var entry = Reading.Entry("notes.md", $"---\ndate: {instant}\n---\nText.", zone);

        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", null), entry.Date.Date);
    }

    [Theory]
    [InlineData("2023-04-21T00:00:00.000Z", "America/New_York")]
    [InlineData("2023-04-21T00:00:00+13:00", "Europe/London")]
    public void Midnight_is_a_date_that_a_tool_wrote_as_an_instant(string instant, string zone)
    {
        var entry = Reading.Entry("notes.md", $"---\nweek_ending: {instant}\n---\nText.", zone);

        Assert.Equal(new DateOnly(2023, 4, 21), entry.Date.Date);
    }

    [Theory]
    [InlineData("2023-03-31.md", "2023-03-31")]
    [InlineData("_posts/2023-03-31-moving-the-desks.md", "2023-03-31")]
    [InlineData("Daily/2023-03-31 Friday.md", "2023-03-31")]
    [InlineData("20230331.md", "2023-03-31")]
    [InlineData("2023_03_31.md", "2023-03-31")]
    [InlineData("31.03.2023.md", "2023-03-31")]
    [InlineData("Friday, March 31st 2023.md", "2023-03-31")]
    [InlineData("2018-W14.md", "2018-04-06")]
    [InlineData("2020-W53.md", "2021-01-01")]
    public void A_file_name_dates_an_entry(string path, string expected)
    {
        var entry = Reading.Entry(path, "Text.");

        Assert.Equal((DateOnly.ParseExact(expected, "yyyy-MM-dd", null), DatePlace.FileName), (entry.Date.Date, entry.Place));
    }

    [Theory]
    [InlineData("2018/14/index.md", "2018-04-06")]
    [InlineData("weeknotes/2018/02/README.md", "2018-01-12")]
    [InlineData("2018/14.md", "2018-04-06")]
    [InlineData("2018/W14/index.md", "2018-04-06")]
    [InlineData("2018/week-14/_index.md", "2018-04-06")]
    [InlineData("2018/04/06.md", "2018-04-06")]
    [InlineData("2018/04/06-standing-beside.md", "2018-04-06")]
    [InlineData("posts/2018-04-06-standing-beside/index.md", "2018-04-06")]
    public void Folders_date_an_entry(string path, string expected)
    {
        var entry = Reading.Entry(path, "Text.");

        Assert.Equal((DateOnly.ParseExact(expected, "yyyy-MM-dd", null), DatePlace.Folder), (entry.Date.Date, entry.Place));
    }

    [Theory]
    [InlineData("## Week 1: 28-07-2017", "2017-07-28")]
    [InlineData("# Week of 3 July 2017", "2017-07-03")]
    [InlineData("Notes of 28.07.2017\n---", "2017-07-28")]
    [InlineData("Some words first.\n\n### 2018 Week 14", "2018-04-06")]
    [InlineData("# [Week 14, 2018](https://example.org/2011-01-01)", "2018-04-06")]
    public void The_first_heading_dates_an_entry(string text, string expected)
    {
        var entry = Reading.Entry("3/index.md", $"{text}\n\nMore.");

        Assert.Equal((DateOnly.ParseExact(expected, "yyyy-MM-dd", null), DatePlace.Heading), (entry.Date.Date, entry.Place));
    }

    [Theory]
    [InlineData("3/index.md", "Text.")]
    [InlineData("2018/index.md", "# 2018\n\nText.")]
    [InlineData("2018/54/index.md", "Text.")]
    [InlineData("2018/53/index.md", "2018 has 52 weeks.")]
    [InlineData("notes/2018-14.md", "Text.")]
    [InlineData("2018/03/an-away-day.md", "Text.")]
    [InlineData("28-07-17.md", "Text.")]
    [InlineData("2023-02-30.md", "Text.")]
    [InlineData("notes.md", "```\n# 2018-01-01\n```\nText.")]
    public void Nothing_is_guessed_where_there_is_no_date(string path, string text) =>
        Assert.Contains("no date", Reading.Refusal(path, text), StringComparison.Ordinal);

    [Fact]
    public void Front_matter_goes_before_name_before_folder_before_heading()
    {
        const string Text = "# 28-07-2017\n\nText.";

        Assert.Equal(2023, Reading.Entry("2018/14/2020-01-01.md", $"---\ndate: 2023-03-31\n---\n{Text}").Date.Date.Year);
        Assert.Equal(2020, Reading.Entry("2018/14/2020-01-01.md", Text).Date.Date.Year);
        Assert.Equal(2018, Reading.Entry("2018/14/index.md", Text).Date.Date.Year);
    }

    [Fact]
    public void Two_places_that_name_different_weeks_are_remarked_on()
    {
        var entry = Reading.Entry("2018/46/index.md", "## 2018 Week 45\n\nText.");

        Assert.Equal(IsoWeek.Create(2018, 46), IsoWeek.Of(entry.Date.Date));
        Assert.Equal(["its first heading names another week, 2018-W45"], entry.Remarks);
    }

    [Fact]
    public void A_date_that_does_not_parse_is_said_and_the_next_place_is_asked()
    {
        var entry = Reading.Entry("2023-03-31.md", "---\ndate: 2023-02-30\n---\nText.");

        Assert.Equal((new DateOnly(2023, 3, 31), DatePlace.FileName), (entry.Date.Date, entry.Place));
        Assert.Contains("does not hold a date", Assert.Single(entry.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_that_can_be_read_either_way_follow_those_that_cannot()
    {
        var dayFirst = Reading.Plan(("1/index.md", "# 04-08-2017\n\nA."), ("2/index.md", "# 28-07-2017\n\nB."));
        var monthFirst = Reading.Plan(("1/index.md", "# 04-08-2017\n\nA."), ("2/index.md", "# 07-28-2017\n\nB."));

        Assert.Equal(new DateOnly(2017, 8, 4), dayFirst.Entries[0].Date);
        Assert.Equal(new DateOnly(2017, 4, 8), monthFirst.Entries[0].Date);
        Assert.Contains("month first, as 1 other", monthFirst.DateOrder.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void The_leader_has_the_last_word_on_the_order_of_day_and_month()
    {
        var plan = Reading.Plan(
            new ImportChoices { DateOrder = DayMonthOrder.MonthFirst }, ("1/index.md", "# 04-08-2017\n\nA."), ("2/index.md", "# 28-07-2017\n\nB."));

        Assert.Equal([new DateOnly(2017, 4, 8), new DateOnly(2017, 7, 28)], plan.Entries.Select(entry => entry.Date));
        Assert.Contains("as you said", plan.DateOrder.Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1899-12-31.md", "before 1900")]
    [InlineData("2027-11-21.md", "more than a year ahead")]
    public void A_date_outside_the_journal_is_skipped_with_the_reason(string path, string reason)
    {
        var skipped = Assert.Single(Reading.Plan((path, "Text.")).Skipped);

        Assert.Contains(reason, skipped.Reason, StringComparison.Ordinal);
    }
}
