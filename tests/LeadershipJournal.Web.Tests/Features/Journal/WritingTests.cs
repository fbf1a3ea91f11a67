using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LeadershipJournal.Web.Tests.Features.Journal.Writer;

namespace LeadershipJournal.Web.Tests.Features.Journal;

public class WritingTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private Person _leader = null!;
    private PageClient _client = null!;

    [Fact]
    public async Task An_entry_is_kept_with_text_tags_and_minutes()
    {
        var page = await _client.WriteAsync([("Form.Title", "A walk"), ("Form.Body", "He wants **hard** problems."), .. About("people", "45", "15"), .. About("value", "30")]);

        Assert.Equal("A walk", page.Text("h1"));
        Assert.Equal("hard", page.Text(".prose strong"));
        Assert.Equal(["People45 min", "Value management30 min"], page.QuerySelectorAll("header .chip").Select(chip => chip.TextContent));
        await using var db = await host.OpenJournalAsync(_leader);
        Assert.Equal([(Dimension.People, 45, 15), (Dimension.Value, 30, 0)],
            (await db.Investments.OrderBy(row => row.Dimension).ToListAsync()).Select(row => (row.Dimension, row.Minutes, row.HandsOn)));
    }

    [Fact]
    public async Task The_title_of_the_page_names_kind_and_date_and_never_the_entrys_title()
    {
        await _client.WriteAsync(("Form.Title", "Secret plans"), ("Form.Body", "x"));
        Assert.Equal("Entry, 20 November 2026 · LeadershipJournal", _client.Page.Title);

        await _client.OpenAsync($"/journal/{_client.OpenEntry()}/edit");
        Assert.Equal("Edit entry, 20 November 2026 · LeadershipJournal", _client.Page.Title);
    }

    [Theory]
    [InlineData("-5", null, "Minutes cannot be negative.")]
    [InlineData("1441", null, "A day has 1,440 minutes; 1,441 is more.")]
    [InlineData("12.5", null, "Only whole minutes, please.")]
    [InlineData("abc", null, "Write minutes as a whole number, such as 45.")]
    [InlineData("30", "31", "Hands-on minutes are part of the minutes: 31 is more than 30.")]
    [InlineData("30", "-1", "Hands-on minutes cannot be negative.")]
    [InlineData("99999999999999999999", null, "A day has 1,440 minutes; this is more.")]
    public async Task Wrong_minutes_are_refused_beside_their_field_and_nothing_typed_is_lost(string minutes, string? handsOn, string message)
    {
        var page = await _client.WriteAsync([("Form.Title", "T"), ("Form.Body", "typed text"), .. About("people", minutes, handsOn)]);

        Assert.Equal(message, page.Text("minutes-row[data-dim=people] .error"));
        Assert.Equal(minutes, page.QuerySelector("#m-people-minutes")!.GetAttribute("value"));
        Assert.Equal("typed text", page.Value("#body"));
        Assert.Equal("T", page.Value("#title"));
        Assert.NotNull(page.QuerySelector(".chip.pick[data-dim=people] input:checked"));
        Assert.Empty(await TitlesAsync());
    }

    [Theory]
    [InlineData("2026-02-30", "This is no date of the calendar. Write it as year, month and day: 2026-11-20.")]
    [InlineData("", "Choose a date.")]
    [InlineData("1899-12-31", "Sunday 31 December 1899 is before 1900. The journal begins on Monday 1 January 1900.")]
    [InlineData("2027-11-21", "Sunday 21 November 2027 is more than a year ahead. The last possible date is Saturday 20 November 2027.")]
    public async Task A_wrong_date_is_refused_beside_its_field(string date, string message)
    {
        var page = await _client.WriteAsync(("Form.Date", date), ("Form.Body", "typed text"));

        Assert.Equal(message, page.Text("#Date-error"));
        Assert.Equal("Date-error", page.QuerySelector("#date")!.GetAttribute("aria-describedby"));
        Assert.Equal("typed text", page.Value("#body"));
    }

    [Fact]
    public async Task A_day_that_would_be_too_full_is_refused_with_day_sum_and_entries()
    {
        await _client.WriteAsync([("Form.Title", "Away day, notes"), ("Form.Body", "x"), .. About("people", "1020")]);
        var page = await _client.WriteAsync([("Form.Body", "typed text"), .. About("time", "465")]);

        Assert.Equal(
            "Friday 20 November 2026 would hold 1,485 minutes. A day has 1,440. 465 from this entry and 1,020 from the entry “Away day, notes”.",
            page.Text("#Minutes-error"));
        Assert.Equal("typed text", page.Value("#body"));
    }

    [Fact]
    public async Task Editing_an_entry_does_not_count_its_own_minutes_twice()
    {
        await _client.WriteAsync([("Form.Body", "x"), .. About("people", "1000")]);
        await _client.OpenAsync($"/journal/{_client.OpenEntry()}/edit");
        var page = await _client.SendAsync(About("people", "1100"));

        Assert.Equal("People18 h 20", page.Text("header .chip"));
    }

    [Fact]
    public async Task A_body_of_a_megabyte_is_kept_and_a_larger_one_refused_with_its_size()
    {
        var large = new string('x', 1024 * 1024);
        await _client.WriteAsync(("Form.Title", "large"), ("Form.Body", large));
        Assert.Equal("large", _client.Page.Text("h1"));

        var page = await _client.WriteAsync(("Form.Body", large + "y"));
        Assert.StartsWith("This text is 1.01 MB.", page.Text("#body-error"), StringComparison.Ordinal);
        Assert.Equal(large.Length + 1, page.Value("#body").Length);
    }

    [Theory]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("שלום \u202Eabc 👩‍👩‍👧", "שלום \u202Eabc 👩‍👩‍👧")]
    public async Task A_body_is_kept_clean_and_otherwise_as_typed(string typed, string kept)
    {
        await _client.WriteAsync(("Form.Title", "t"), ("Form.Body", typed));

        await using var db = await host.OpenJournalAsync(_leader);
        var entry = await db.Entries.SingleAsync();
        Assert.Equal(kept, db.Seal.Open(entry.Body, entry.Id));
    }

    [Fact]
    public async Task A_first_blank_line_survives_being_edited()
    {
        await _client.WriteAsync(("Form.Title", "t"), ("Form.Body", "\n\n    code"));
        await _client.OpenAsync($"/journal/{_client.OpenEntry()}/edit");

        Assert.Equal("\n\n    code", _client.Page.Value("#body"));
    }

    [Fact]
    public async Task Nothing_at_all_is_not_an_entry() =>
        Assert.Equal("Write at least a word, or a title.", (await _client.WriteAsync(("Form.Body", " \n"))).Text("#body-error"));

    [Fact]
    public async Task Deeply_nested_text_is_kept_and_shown_as_it_was_written()
    {
        var page = await _client.WriteAsync(("Form.Title", "t"), ("Form.Body", new string('>', 10_000)));

        Assert.Contains("nested too deeply", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal(10_000, page.Text(".prose pre").Length);
    }

    [Fact]
    public async Task A_stale_save_is_refused_and_both_texts_are_shown()
    {
        await _client.WriteAsync(("Form.Title", "t"), ("Form.Body", "one two"));
        var edit = $"/journal/{_client.OpenEntry()}/edit";
        using var elsewhere = await host.SignInAsync(_leader);
        await elsewhere.OpenAsync(edit);
        await _client.OpenAsync(edit);
        await elsewhere.SendAsync(("Form.Body", "one two from elsewhere"));

        var page = await _client.SendAsync(("Form.Body", "one two from here"));

        Assert.Contains("It was changed in two places", page.Text("#conflict"), StringComparison.Ordinal);
        Assert.Equal("one two from here", page.Text("[aria-labelledby=mine] .prose"));
        Assert.Equal("one two from elsewhere", page.Text("[aria-labelledby=theirs] .prose"));
        Assert.Equal("one two from here", page.Value("#body"));

        await _client.SendAsync();
        Assert.Equal("one two from here", _client.Page.Text(".prose"));
        await _client.OpenAsync($"/journal/{_client.OpenEntry()}/history?version=2");
        Assert.Contains("elsewhere", _client.Page.Text(".diff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_save_sent_twice_is_one_save()
    {
        await _client.OpenAsync("/journal/new");
        var editor = _client.Page.QuerySelector("entry-draft form") as AngleSharp.Html.Dom.IHtmlFormElement;
        await _client.SubmitAsync(editor!, ("Form.Body", "once"), ("Do", Keep));
        await _client.SubmitAsync(editor!, ("Form.Body", "once"), ("Do", Keep));

        Assert.Single(await TitlesAsync());
    }

    [Fact]
    public async Task A_draft_kept_without_script_waits_in_the_journal_and_its_minutes_count()
    {
        var page = await _client.WriteAsync([("Form.Body", "half a thought"), .. About("self", "30"), ("Do", "draft")]);
        Assert.Equal("Entry · draft · 30 min", page.Text(".tl .meta"));

        await _client.OpenAsync(page.QuerySelector(".tl h3 a")!.GetAttribute("href")!);
        Assert.Equal("half a thought", _client.Page.Value("#body"));
        await _client.SendAsync();
        Assert.Equal("half a thought", _client.Page.Text(".prose"));
    }

    [Fact]
    public async Task An_entry_of_somebody_else_is_not_there()
    {
        await _client.WriteAsync(("Form.Title", "mine"), ("Form.Body", "x"));
        var id = _client.OpenEntry();
        using var stranger = await host.SignInSomebodyAsync();

        foreach (var address in new[] { $"/journal/{id}", $"/journal/{id}/edit", $"/journal/{id}/history", $"/journal/{id}/series" })
        {
            await stranger.OpenAsync(address);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, stranger.Response.StatusCode);
        }
    }

    [Fact]
    public async Task Nothing_written_reaches_log_or_database_in_plain()
    {
        const string Secret = "zanzibarquartz";
        await _client.WriteAsync(("Form.Title", Secret), ("Form.Body", $"the {Secret} " + new string('>', 200)));
        await _client.OpenAsync($"/journal/{_client.OpenEntry()}");

        Assert.Empty(host.PlacesOf(Secret));
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _leader = await host.CreatePersonAsync();
        _client = await host.SignInAsync(_leader);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<List<string?>> TitlesAsync()
    {
        await using var db = await host.OpenJournalAsync(_leader);
        var seal = db.Seal;
        return await db.Entries.Select(entry => seal.Open(entry.Title, entry.Id)).ToListAsync();
    }
}
