using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Features.DataExchange.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

public class ImportPagesTests : IAsyncLifetime
{
    private static readonly byte[] Notes = Reading.Zip(
        ("2023-03-31.md", "---\ntags: [ux]\n---\n# Desks\n\nA one-to-one with Ravi, and another one-to-one."u8.ToArray()),
        ("2023-04-07.md", "Nobody sat at them."u8.ToArray()),
        ("todo.md", "Buy plants."u8.ToArray()),
        ("photo.jpg", [1, 2]));

    private readonly JournalHost _host;
    private Person _person = null!;
    private PageClient _browser = null!;

    public ImportPagesTests()
        : this(new JournalHost())
    {
    }

    protected ImportPagesTests(JournalHost host) => _host = host;

    public async ValueTask InitializeAsync()
    {
        if (_host is IAsyncLifetime prepared)
        {
            await prepared.InitializeAsync();
        }

        _person = await _host.CreatePersonAsync();
        _browser = await _host.SignInAsync(_person);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_leader_without_imports_sees_that_and_where_to_begin()
    {
        await _browser.OpenAsync("/import");

        Assert.Contains("Nothing has been imported yet", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Import · LeadershipJournal", _browser.Page.Title);
        Assert.Contains("No upload waits here", (await _browser.OpenAsync("/import/preview")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_is_previewed_and_nothing_of_it_is_written()
    {
        await UploadAsync("notes.zip", Notes);

        var text = _browser.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("2 new · 0 duplicates · 2 skipped", text, StringComparison.Ordinal);
        Assert.Contains("suggested because it says “one-to-one” twice", text, StringComparison.Ordinal);
        Assert.Contains("not Markdown", text, StringComparison.Ordinal);
        await using var db = await _host.OpenJournalAsync(_person);
        Assert.False(await db.Entries.AnyAsync() || await db.Imports.AnyAsync());
    }

    [Fact]
    public async Task What_was_chosen_is_what_is_imported_and_undone()
    {
        await UploadAsync("notes.zip", Notes);
        var form = _browser.Page.QuerySelector<IHtmlFormElement>("main form")!;

        await _browser.SubmitAsync(
            form, ("take", "0"), ("accept", ChoicesForm.AcceptValue(0, Dimension.People)), ("tag-dimension", "value"), ("week-people", "300"), ("action", "import"));
        await WaitAsync();

        Assert.Contains("1 entry imported from 4 files; 3 skipped, 0 duplicates", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
        await using (var db = await _host.OpenJournalAsync(_person))
        {
            var entry = await db.Entries.Include(row => row.Tags).SingleAsync();
            Assert.Equal([Dimension.People, Dimension.Value], entry.Tags.Select(tag => tag.Dimension).Order());
            Assert.Equal(300, await db.Investments.SumAsync(row => row.Minutes));
            Assert.Equal("ux", await db.TagRules.Select(rule => db.Seal.Open(rule.Tag, rule.Id)).SingleAsync());
        }

        await _browser.SubmitAsync(_browser.Page.QuerySelector<IHtmlFormElement>("form[action='/import/undo']")!);

        Assert.Contains("Undone: 1 entry removed.", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
        await using var after = await _host.OpenJournalAsync(_person);
        Assert.False(await after.Entries.AnyAsync() || await after.Investments.AnyAsync());
    }

    [Fact]
    public async Task Accepting_all_suggestions_or_none_ticks_or_clears_them()
    {
        await UploadAsync("notes.zip", Notes);

        await _browser.SubmitAsync(_browser.Page.QuerySelector<IHtmlFormElement>("main form")!, ("action", "accept-all"));
        Assert.Single(_browser.Page.QuerySelectorAll("input[name=accept][checked]"));

        await _browser.SubmitAsync(_browser.Page.QuerySelector<IHtmlFormElement>("main form")!, ("action", "accept-none"));
        Assert.Empty(_browser.Page.QuerySelectorAll("input[name=accept][checked]"));
    }

    [Fact]
    public async Task A_typical_week_that_is_no_number_is_refused_beside_it_and_kept()
    {
        await UploadAsync("notes.zip", Notes);

        await _browser.SubmitAsync(_browser.Page.QuerySelector<IHtmlFormElement>("main form")!, ("week-people", "half"), ("action", "import"));

        Assert.Contains("People", _browser.Page.QuerySelector("#week-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("half", _browser.Page.QuerySelector("#week-people")!.GetAttribute("value"));
        await using var db = await _host.OpenJournalAsync(_person);
        Assert.False(await db.Imports.AnyAsync());
    }

    [Fact]
    public async Task Choices_on_one_page_survive_a_look_at_the_next()
    {
        var many = Reading.Zip([.. Enumerable.Range(0, 60).Select(i => ($"{new DateOnly(2023, 1, 1).AddDays(i):yyyy-MM-dd}.md", "Words."u8.ToArray()))]);
        await UploadAsync("notes.zip", many);

        var shown = _browser.Page.QuerySelectorAll("input[name=take]").Length;
        await _browser.SubmitAsync(_browser.Page.QuerySelector<IHtmlFormElement>("main form")!, ("take", "0"), ("page", "2"));

        Assert.Equal((50, 10), (shown, _browser.Page.QuerySelectorAll("input[name=take][checked]").Length));
        Assert.Contains("11 new · 0 duplicates · 49 skipped", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_markdown_files_come_without_a_zip()
    {
        await UploadAsync(("2023-03-31.md", "Words."u8.ToArray()), ("2023-04-07.md", "More."u8.ToArray()));

        Assert.Contains("2 new", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_zip_is_said_in_words()
    {
        await UploadAsync("notes.zip", "not at all"u8.ToArray());

        Assert.Contains("not a zip that can be read", _browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused_beside_the_field()
    {
        await UploadAsync();

        Assert.Contains("Choose a zip", _browser.Page.QuerySelector("#files-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_from_elsewhere_is_refused()
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Notes), "files", "notes.zip" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await _browser.Http.PostAsync(ImportEndpoints.Upload, content)).StatusCode);
    }

    [Fact]
    public async Task A_large_upload_is_never_put_on_the_disk()
    {
        using var watcher = new FileSystemWatcher(Path.GetTempPath(), "ASPNETCORE_*") { EnableRaisingEvents = true };
        var seen = 0;
        watcher.Created += (_, _) => Interlocked.Increment(ref seen);

        await UploadAsync("notes.zip", Reading.Zip(("2023-03-31.md", System.Security.Cryptography.RandomNumberGenerator.GetBytes(3_000_000))));

        Assert.Equal(0, seen);
        Assert.Empty(Directory.EnumerateFiles(Path.GetTempPath(), "ASPNETCORE_*"));
    }

    [Fact]
    public async Task Another_leader_sees_neither_the_upload_nor_the_report()
    {
        await UploadAsync("notes.zip", Notes);
        await _browser.SubmitAsync(_browser.Page.QuerySelector<IHtmlFormElement>("main form")!, ("action", "import"));
        await WaitAsync();
        var report = _browser.Page.QuerySelector($"a[href^='{ImportEndpoints.Report}/']")!.GetAttribute("href");
        Assert.Contains("read 4, imported 2, skipped 2, duplicates 0", await _browser.Http.GetStringAsync(report), StringComparison.Ordinal);

        using var other = await _host.SignInSomebodyAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync(report)).StatusCode);
        Assert.Contains("No upload waits here", (await other.OpenAsync("/import/preview")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_can_be_added_and_removed()
    {
        await AddRuleAsync("coach", "begins", "people");
        Assert.Contains("begins with “coach”", _browser.Page.Body!.TextContent, StringComparison.Ordinal);

        await _browser.PressAsync("button[name=Removed]", ("Removed", "coach*"));
        Assert.DoesNotContain("begins with “coach”", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_refused_says_why_and_keeps_what_was_typed()
    {
        await AddRuleAsync("***", "contains", "time");
        Assert.StartsWith("Write a tag", _browser.Page.QuerySelector("#tag-error")?.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("***", _browser.Page.QuerySelector("#tag")?.GetAttribute("value"));
        Assert.Equal(["contains", "time"], _browser.Page.QuerySelectorAll("form select option[selected]").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task An_hour_later_the_upload_is_forgotten()
    {
        await UploadAsync("notes.zip", Notes);
        _host.Clock.Advance(TimeSpan.FromMinutes(61));

        await _browser.OpenAsync("/import/preview");

        Assert.Contains("No upload waits here", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_ask_the_database_as_often_for_many_files_as_for_few()
    {
        var few = await CommandsAsync(files: 2, year: 2021);
        var many = await CommandsAsync(files: 45, year: 2022);

        Assert.Equal(few, many);
        Assert.NotEqual(0, many[^1]);
    }

    /// <summary>Commands of the preview, of the result, and of the list of imports with the report.</summary>
    private async Task AddRuleAsync(string tag, string match, string dimension)
    {
        await _browser.OpenAsync("/import");
        await _browser.SubmitAsync("tag-rule", ("Form.Tag", tag), ("Form.Match", match), ("Form.Dimension", dimension));
    }

    private async Task<int[]> CommandsAsync(int files, int year)
    {
        await UploadAsync("notes.zip", Reading.Zip([.. Enumerable.Range(0, files).Select(i =>
            ($"{new DateOnly(year, 1, 1).AddDays(i):yyyy-MM-dd}.md", "A one-to-one, and another one-to-one."u8.ToArray()))]));
        var preview = await CommandsAsync("/import/preview");
        await _browser.SubmitAsync(_browser.Page.QuerySelector<IHtmlFormElement>("main form")!, ("action", "import"));
        await WaitAsync();
        Assert.Contains($"{files} entries imported", _browser.Page.Body!.TextContent, StringComparison.Ordinal);
        return [preview, await CommandsAsync("/import/preview"), await CommandsAsync("/import")];
    }

    private async Task<int> CommandsAsync(string address)
    {
        _host.Commands.Reset();
        await _browser.OpenAsync(address);
        return _host.Commands.Texts.Count;
    }

    private Task UploadAsync(string name, byte[] content) => UploadAsync((name, content));

    private async Task UploadAsync(params (string Name, byte[] Content)[] files)
    {
        var page = await _browser.OpenAsync("/import");
        var token = page.QuerySelector("form[data-import] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "files", name);
        }

        var answer = await _browser.Http.PostAsync(ImportEndpoints.Upload, content);
        var address = answer.RequestMessage!.RequestUri!.PathAndQuery;
        await WaitAsync();
        await _browser.OpenAsync(address);
    }

    /// <summary>Until the work beside the requests is done; a page that is opened while it runs streams and ends with it.</summary>
    private async Task WaitAsync()
    {
        var uploads = _host.Services.GetRequiredService<PendingImports>();
        while (uploads.Find(_person.Id) is { IsBusy: true })
        {
            await Task.Yield();
        }

        await _browser.OpenAsync("/import/preview");
    }
}
