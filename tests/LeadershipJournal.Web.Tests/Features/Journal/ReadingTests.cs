using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Journal.Reading;
using Xunit;
using static LeadershipJournal.Web.Tests.Features.Journal.Writer;

namespace LeadershipJournal.Web.Tests.Features.Journal;

public class ReadingTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private PageClient _client = null!;

    [Fact]
    public async Task A_series_reads_as_one_oldest_first_with_its_dimensions()
    {
        var first = await WriteAsync("first", "2026-10-01", null, About("people", "30"));
        var second = await WriteAsync("second", "2026-10-08", first, About("value", "15"));
        await WriteAsync("third", "2026-10-15", second, []);
        await WriteAsync("alone", "2026-10-16", null, []);

        var page = await _client.OpenAsync($"/journal/{second}/series");

        Assert.Equal(["first", "second", "third"], page.QuerySelectorAll("article h2").Select(heading => heading.TextContent));
        Assert.Equal(["", "30 min", "", "", ""], page.QuerySelectorAll(".trail tbody tr:first-child td").Select(cell => cell.TextContent));
        Assert.Equal("Series of 3 entries", (await _client.OpenAsync($"/journal/{first}")).Text("#series"));
    }

    [Fact]
    public async Task An_entry_cannot_follow_on_from_one_that_follows_on_from_it()
    {
        var first = await WriteAsync("first", "2026-10-01", null, []);
        var second = await WriteAsync("second", "2026-10-08", first, []);
        await _client.OpenAsync($"/journal/{first}/edit");

        var page = await _client.SendAsync(("Form.FollowsOn", second.ToString()));

        Assert.Equal("That entry follows on from this one already. Choose an earlier one.", page.Text("#FollowsOn-error"));
    }

    [Fact]
    public async Task Earlier_and_later_lead_through_the_journal_by_date()
    {
        var middle = await WriteAsync("middle", "2026-10-08", null, []);
        var late = await WriteAsync("late", "2026-10-09", null, []);
        var early = await WriteAsync("early", "2026-10-01", null, []);
        var same = await WriteAsync("same day, written later", "2026-10-08", null, []);

        Assert.Equal((null, $"/journal/{middle}"), await NeighboursAsync(early));
        Assert.Equal(($"/journal/{early}", $"/journal/{same}"), await NeighboursAsync(middle));
        Assert.Equal(($"/journal/{middle}", $"/journal/{late}"), await NeighboursAsync(same));
        Assert.Equal(($"/journal/{same}", null), await NeighboursAsync(late));
    }

    [Fact]
    public async Task An_earlier_text_is_compared_and_brought_back_without_losing_the_later_one()
    {
        await WriteAsync("t", "2026-10-01", null, []);
        var id = _client.OpenEntry();
        await _client.OpenAsync($"/journal/{id}/edit");
        await _client.SendAsync(("Form.Body", "another text"));
        await _client.OpenAsync($"/journal/{id}/history");
        Assert.Equal("another", _client.Page.Text(".diff ins"));
        Assert.Equal("a", _client.Page.Text(".diff del"));

        await _client.OpenAsync($"/journal/{id}/history?version=1");
        await _client.SubmitAsync("bring-back");

        Assert.Equal("a text", _client.Page.Text(".prose"));
        await _client.OpenAsync($"/journal/{id}/history");
        Assert.Equal(3, _client.Page.QuerySelectorAll("aside li").Length);
    }

    [Fact]
    public async Task The_timeline_names_weeks_without_entries_and_those_the_filter_hides()
    {
        await WriteAsync("a", "2026-11-19", null, About("people", "15"));
        await WriteAsync("hidden", "2026-11-11", null, About("value", "15"));
        await WriteAsync("b", "2026-10-22", null, About("people", "15"));

        var page = await _client.OpenAsync("/journal?dim=people");

        Assert.Equal(
            ["Week 46 · 9 November to 15 November: 1 entry hidden by your filters", "Weeks 44 to 45 · 26 October to 8 November: nothing written"],
            page.QuerySelectorAll(".gap").Select(gap => gap.TextContent));
        Assert.Contains("2 of 3 entries: People.", page.Text("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_this_day_brings_back_earlier_years_and_three_months_ago()
    {
        await WriteAsync("a year", "2025-11-20", null, []);
        await WriteAsync("three months", "2026-08-20", null, []);
        await WriteAsync("neither", "2026-09-20", null, []);

        var page = await _client.OpenAsync("/journal");

        Assert.Equal(["20 August 2026, three months ago", "20 November 2025, a year ago"], page.QuerySelectorAll(".memory .meta").Select(line => line.TextContent));
    }

    [Fact]
    public async Task The_calendar_leads_to_entries_and_other_months()
    {
        var id = await WriteAsync("t", "2026-10-01", null, []);

        var page = await _client.OpenAsync("/journal?month=2026-10");

        Assert.Equal($"/journal/{id}", page.QuerySelector(".cal a")!.GetAttribute("href"));
        Assert.Equal("1 October, 1 entry", page.QuerySelector(".cal a")!.GetAttribute("aria-label"));
        Assert.Equal("/journal?month=2026-09", page.QuerySelector("[aria-label='September 2026']")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("one two three", "one 2 three", "one [-two][+2] three")]
    [InlineData("", "new", "[+new]")]
    [InlineData("gone", "", "[-gone]")]
    [InlineData("same", "same", "same")]
    [InlineData("abc", "abcd", "[-abc][+abcd]")]
    public void A_comparison_shows_words_that_came_and_went(string before, string after, string shown) =>
        Assert.Equal(shown, string.Concat(TextDiff.Compare(before, after).Select(part => part.Kind switch
        {
            DiffKind.Added => $"[+{part.Text}]",
            DiffKind.Removed => $"[-{part.Text}]",
            _ => part.Text,
        })));

    [Fact]
    public void A_comparison_holds_both_texts_whatever_they_are() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.Elements("a", "b", "ab", " ", "\n", "\t", "é").ListOf().Select(string.Concat).Two().ToArbitrary(),
            texts =>
            {
                var parts = TextDiff.Compare(texts.Item1, texts.Item2);
                return string.Concat(parts.Where(part => part.Kind != DiffKind.Added).Select(part => part.Text)) == texts.Item1
                    && string.Concat(parts.Where(part => part.Kind != DiffKind.Removed).Select(part => part.Text)) == texts.Item2;
            }));

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _client = await host.SignInSomebodyAsync();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Guid> WriteAsync(string title, string date, Guid? followsOn, (string Name, string? Value)[] about)
    {
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await _client.WriteAsync([("Form.Title", title), ("Form.Body", "a text"), ("Form.Date", date), ("Form.FollowsOn", followsOn?.ToString() ?? ""), .. about]);
        return _client.OpenEntry();
    }

    private async Task<(string?, string?)> NeighboursAsync(Guid id)
    {
        var page = await _client.OpenAsync($"/journal/{id}");
        return (page.QuerySelector("a[rel=prev]")?.GetAttribute("href"), page.QuerySelector("a[rel=next]")?.GetAttribute("href"));
    }
}
