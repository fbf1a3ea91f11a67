using System.Globalization;
using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Balance;

/// <summary>The page as a browser without script sees it.</summary>
public class BalancePageTests(JournalHost host) : IClassFixture<JournalHost>
{
    private const int MostBytes = 25 * 1024;

    [Fact]
    public async Task Nothing_recorded_is_no_zero_and_the_page_says_how_to_begin()
    {
        var page = await OpenAsync(_ => { });

        Assert.Equal(["No minutes recorded yet", "There is no intention yet"], Texts(page, ".empty h2"));
        Assert.Empty(page.QuerySelectorAll(".figure, .dbars"));
    }

    [Fact]
    public async Task Below_four_recorded_weeks_there_are_minutes_and_no_verdict()
    {
        var page = await OpenAsync(journal => journal
            .Intend(IsoWeek.Create(2026, 1), 20, 20, 20, 20, 20)
            .RecordLast(2, 60, 120, 0, 240, 0));

        Assert.Equal("Two weeks recorded. Two more, and the range appears.", Text(page, ".empty h2"));
        Assert.Equal(["2 h", "4 h", "0 min", "8 h", "0 min"], Texts(page, ".dbars .fig-num b"));
        Assert.Equal("2 of 4 weeks recorded", page.QuerySelector(".wk-dots")?.GetAttribute("aria-label"));
        Assert.Empty(page.QuerySelectorAll(".figure, .c-target, .c-whisk, #move"));
    }

    [Fact]
    public async Task What_was_kept_to_the_intention_is_the_headline()
    {
        var page = await OpenAsync(journal => journal
            .Intend(IsoWeek.Create(2026, 1), 40, 40, 20, 0, 0)
            .RecordLast(5, 200, 200, 600, 0, 0));

        Assert.Equal("60 %", Text(page, ".figure"));
        Assert.Equal("5 recorded weeks, each against the intention in force.", Text(page, ".hero-fig .muted"));
        Assert.Equal("6 h 40 a week", Text(page, "[aria-labelledby=move] .big"));
        Assert.Equal(["20 %", "20 %", "60 %", "0 %", "0 %"], Texts(page, ".dbars .fig-num b"));
    }

    [Fact]
    public async Task A_correction_is_offered_with_shares_that_sum_to_a_hundred()
    {
        var page = await OpenAsync(journal => journal
            .Intend(IsoWeek.Create(2026, 1), 40, 40, 20, 0, 0)
            .RecordLast(5, 200, 200, 600, 0, 0));

        var offer = page.QuerySelector<IHtmlAnchorElement>("a[href^='/intention?']")!;
        Assert.Equal("Move 1 h 30 a week from Organisational improvement to Self…", Plain(offer));
        Assert.Equal("/intention?self=29&people=20&improvement=51&value=0&time=0", offer.GetAttribute("href"));
    }

    [Fact]
    public async Task The_running_week_is_shown_faded_and_counts_in_nothing()
    {
        var page = await OpenAsync(journal => journal
            .Intend(IsoWeek.Create(2026, 1), 100, 0, 0, 0, 0)
            .RecordLast(4, 600, 0, 0, 0, 0)
            .Record(JournalWeeks.Running.Monday, [0, 0, 0, 1400, 0]));

        Assert.Equal("100 %", Text(page, ".figure"));
        Assert.Contains("Week 47 is still running and is not counted.", Text(page, "[aria-labelledby=wk] figcaption"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=wk] rect.faded"));
    }

    [Fact]
    public async Task Weeks_before_the_first_intention_are_left_out_and_the_page_says_how_many()
    {
        var page = await OpenAsync(journal => journal
            .RecordLast(10, 100, 0, 0, 300, 0)
            .Intend(JournalWeeks.Running.AddWeeks(-6), 25, 0, 0, 75, 0));

        Assert.Equal("6 recorded weeks, each against the intention in force. Four weeks before the first intention are left out.", Text(page, ".hero-fig .muted"));
    }

    [Fact]
    public async Task Leave_names_a_gap_on_the_screen_and_not_on_paper()
    {
        var away = IsoWeek.Create(2026, 44);
        var page = await OpenAsync(journal =>
        {
            journal.Intend(IsoWeek.Create(2026, 1), 20, 20, 20, 20, 20).Away(away.Monday, away.Sunday);
            foreach (var week in Enumerable.Range(36, 11).Where(week => week is not (40 or 44)))
            {
                journal.Record(IsoWeek.Create(2026, week).Monday, [60, 60, 60, 60, 60]);
            }
        });

        var change = page.QuerySelectorAll(".changes li").Single(item => item.TextContent.Contains("not recorded", StringComparison.Ordinal));
        Assert.Equal("Weeks 40 and 44 were not recorded. They are missing here, not zero. Week 44 was leave.", Plain(change));
        Assert.Equal("Week 44 was leave.", Plain(change.QuerySelector(".no-print")!));
        Assert.Equal(["leave"], Texts(page, "[aria-labelledby=wk] svg text.no-print"));
    }

    [Fact]
    public async Task Hours_given_in_reviews_stand_beside_the_agreed_ones()
    {
        var page = await OpenAsync(journal => journal
            .Intend(IsoWeek.Create(2026, 1), 20, 20, 20, 20, 20, agreedMinutes: 2250)
            .RecordLast(4, 60, 60, 60, 60, 60)
            .Review(IsoWeek.Create(2026, 45), 2400)
            .Review(IsoWeek.Create(2026, 46), 2200));

        Assert.Equal("38 h 20a week, of 37 h 30 agreed", Text(page, ".stats dd"));
        Assert.Contains("1 of 2 weeks ran over the agreed 37 h 30.", Texts(page, ".changes .strong"));
    }

    [Fact]
    public async Task Typed_dates_count_their_own_days_of_the_weeks_they_cut()
    {
        var week = IsoWeek.Create(2026, 40);
        var page = await OpenAsync(
            journal => journal.Record(week.Monday, [100, 0, 0, 0, 0]).Record(week.Friday, [0, 30, 0, 0, 0]),
            Invariant($"?from={week.Friday:yyyy-MM-dd}&until={week.Sunday:yyyy-MM-dd}"));

        Assert.Equal(["0 min", "30 min", "0 min", "0 min", "0 min"], Texts(page, ".dbars .fig-num b"));
    }

    [Theory]
    [InlineData("2026-11-15", "2026-08-17", "until", "The last day is before the first.")]
    [InlineData("2026-02-30", "2026-08-17", "from", "There is no such date. Write year, month and day, such as 2026-11-15.")]
    [InlineData("1899-12-31", "2026-08-17", "from", "Sunday 31 December 1899 is before 1900. The journal begins on Monday 1 January 1900.")]
    [InlineData("2026-08-17", "", "until", "Give a date.")]
    public async Task Dates_that_make_no_period_are_kept_and_what_is_wrong_stands_beside_them(string from, string until, string field, string message)
    {
        var page = await OpenAsync(journal => journal.RecordLast(5, 60, 60, 60, 60, 60), $"?from={from}&until={until}");

        Assert.Equal(message, Text(page, $"#period-{field}-error"));
        var input = page.QuerySelector($"#period-{field}")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(field == "from" ? from : until, input.GetAttribute("value"));
        Assert.True(page.QuerySelector("details.dates")!.HasAttribute("open"));
    }

    [Fact]
    public async Task A_period_nobody_offers_is_the_default_one()
    {
        var page = await OpenAsync(journal => journal.RecordLast(5, 60, 60, 60, 60, 60), "?period=for-ever");

        Assert.Equal("13 weeks", Text(page, "nav[aria-label=Range] [aria-current]"));
    }

    [Fact]
    public async Task Tables_are_open_where_the_address_asks_for_them_and_the_range_keeps_that()
    {
        var page = await OpenAsync(journal => journal.RecordLast(9, 60, 60, 60, 60, 60), "?period=8w&view=tables");

        Assert.All(page.QuerySelectorAll(".as-table"), table => Assert.True(table.HasAttribute("open")));
        Assert.All(page.QuerySelectorAll("nav[aria-label=Range] a"), link => Assert.EndsWith("&view=tables", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_without_minutes_is_counted_by_what_it_is_about()
    {
        var monday = IsoWeek.Create(2026, 45).Monday;
        var page = await OpenAsync(journal => journal
            .Write(monday, Dimension.People, Dimension.Value)
            .Write(monday.AddDays(1), Dimension.People)
            .Write(monday.AddDays(2), trashed: true, Dimension.People));

        Assert.Equal(["0", "2", "0", "1", "0"], Texts(page, "[aria-labelledby=wr] .chip .num"));
        Assert.Empty(page.QuerySelectorAll(".figure"));
    }

    [Fact]
    public async Task Nobody_elses_minutes_are_in_it()
    {
        await OpenAsync(journal => journal.RecordLast(8, 0, 0, 0, 1000, 0));

        var page = await OpenAsync(journal => journal.RecordLast(8, 500, 0, 0, 0, 0));

        Assert.Equal(["100 %", "0 %", "0 %", "0 %", "0 %"], Texts(page, ".dbars .fig-num b"));
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_journal()
    {
        var few = await CommandsAsync(journal => Fill(journal, weeks: 5));
        var many = await CommandsAsync(journal => Fill(journal, weeks: 150));

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 14);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?period=all")]
    [InlineData("?period=year&view=tables")]
    public async Task A_page_of_years_stays_small_and_well_formed(string query)
    {
        var page = await OpenAsync(journal => Fill(journal, weeks: 150), query);

        Assert.InRange(Compressed(page.Source.Text), 1, MostBytes);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(page.QuerySelectorAll("[style]"));

        // A token may hold any letters.
        foreach (var hidden in page.QuerySelectorAll("input[type=hidden]"))
        {
            hidden.Remove();
        }

        Assert.DoesNotContain("NaN", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    // A journal with everything that makes the page long: every dimension, reviews, leave, missing weeks, noise.
    private static void Fill(JournalWeeks journal, int weeks)
    {
        var random = new Random(4);
        journal.Intend(JournalWeeks.Running.AddWeeks(-weeks), 10, 30, 20, 25, 15).Intend(JournalWeeks.Running.AddWeeks(-2), 10, 25, 25, 25, 15);
        for (var ago = weeks; ago >= 0; ago--)
        {
            var week = JournalWeeks.Running.AddWeeks(-ago);
            if (ago % 9 == 8)
            {
                journal.Away(week.Monday, week.Sunday);
                continue;
            }

            journal.Record(week.Monday, [.. DimensionList.All.Select(_ => random.Next(20, 280))], handsOnPercent: random.Next(80));
            journal.Review(week, random.Next(1800, 2800)).Write(week.Monday, Dimension.People);
        }
    }

    private async Task<int> CommandsAsync(Action<JournalWeeks> fill)
    {
        using var leader = await SignInAsync(fill);
        await leader.OpenAsync("/balance?period=year");
        host.Commands.Reset();
        await leader.OpenAsync("/balance?period=year");
        return host.Commands.Texts.Count;
    }

    private async Task<IHtmlDocument> OpenAsync(Action<JournalWeeks> fill, string query = "")
    {
        using var leader = await SignInAsync(fill);
        return await leader.OpenAsync("/balance" + query);
    }

    private async Task<PageClient> SignInAsync(Action<JournalWeeks> fill)
    {
        var person = await host.CreatePersonAsync();
        await using (var journal = await JournalWeeks.OfAsync(host, person))
        {
            fill(journal);
        }

        return await host.SignInAsync(person);
    }

    private static int Compressed(string html)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new StreamWriter(brotli))
        {
            writer.Write(html);
        }

        return (int)bytes.Length;
    }

    private static string Text(IHtmlDocument page, string selector) =>
        Plain(page.QuerySelector(selector) ?? throw new InvalidOperationException($"There is no {selector} on the page."));

    private static List<string> Texts(IHtmlDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(Plain)];

    private static string Plain(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[])[' ', '\u00a0', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
