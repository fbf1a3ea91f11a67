using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Accessibility;

/// <summary>What a page shows only after something was done: axe finds nothing there either, in light and in dark.</summary>
public sealed class AxeOnTheWay(Chromium chromium, ServedJournal journal) : IClassFixture<ServedJournal>
{
    private const string Note = "---\ntags: [ux]\n---\n# Desks\n\nA one-to-one with Ravi, and another one-to-one.";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_entry_changed_in_a_second_window_has_no_violation(int width)
    {
        await using var visitor = await SignInAsync(width);
        visitor.Expected = complaint => complaint.Contains("409", StringComparison.Ordinal);
        var page = visitor.Page;
        await page.GotoAsync("/journal/new");
        await Expect(page.Locator("entry-draft[data-ready]")).ToBeVisibleAsync();
        await Text(page).FillAsync("both knew this");
        await Expect(State(page)).ToContainTextAsync("Saved 15:02");
        var second = await page.Context.NewPageAsync();
        await second.GotoAsync(page.Url);
        await Text(second).FillAsync("both knew this, elsewhere");
        await Expect(State(second)).ToContainTextAsync("Saved 15:02");
        await second.CloseAsync();

        await Text(page).FillAsync("both knew this, here");
        await Expect(page.Locator("[data-draft-notice]")).ToContainTextAsync("changed in another place");
        await CheckAsync(visitor);
        await PressAsync(page, "Compare the two");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "It was changed in two places" })).ToBeVisibleAsync();
        await CheckAsync(visitor);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_draft_that_only_this_browser_has_is_offered_without_violation(int width)
    {
        await using var visitor = await SignInAsync(width);
        visitor.Expected = complaint => complaint.Contains("ERR_FAILED", StringComparison.Ordinal);
        var page = visitor.Page;
        await page.GotoAsync("/journal/new");
        await Expect(page.Locator("entry-draft[data-ready]")).ToBeVisibleAsync();
        await Text(page).FillAsync("first");
        await Expect(State(page)).ToContainTextAsync("Saved 15:02");
        await page.RouteAsync("**/drafts/*-*", route => route.AbortAsync());
        await Text(page).FillAsync("first, and nobody else has this");
        await Expect(State(page)).ToContainTextAsync("The server cannot be reached since");
        await CheckAsync(visitor);

        await page.ReloadAsync();
        await Expect(page.Locator("#offer")).ToBeVisibleAsync();
        await CheckAsync(visitor);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_restore_that_a_full_day_refuses_has_no_violation(int width)
    {
        await using var visitor = await SignInAsync(width);
        var page = visitor.Page;
        await KeepEntryOfAThousandMinutesAsync(page, "first");
        await PressAsync(page, "To the trash");
        await Expect(page.GetByText("It is in the trash.")).ToBeVisibleAsync();
        await KeepEntryOfAThousandMinutesAsync(page, "second");

        await page.GotoAsync("/journal/trash");
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It stays in the trash");
        await CheckAsync(visitor);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete for good" }).First.ClickAsync();
        await Expect(page.GetByText("Delete it for good?")).ToBeVisibleAsync();
        await CheckAsync(visitor);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_import_has_no_violation_from_a_bad_rule_to_the_result(int width)
    {
        await using var visitor = await SignInAsync(width);
        var page = visitor.Page;
        await page.GotoAsync("/import");
        await page.GetByLabel("this text").FillAsync("***");
        await PressAsync(page, "Add the rule");
        await Expect(page.Locator("#tag-error")).ToBeVisibleAsync();
        await CheckAsync(visitor);

        await page.GetByLabel("A zip, or Markdown files").SetInputFilesAsync([File("2023-03-31.md", Note), File("todo.md", "Buy plants.")]);
        await PressAsync(page, "Look what is in it");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Import 1 entry" })).ToBeVisibleAsync();
        await page.GetByText("Offer a typical week for these weeks").ClickAsync();
        await CheckAsync(visitor);
        await page.GetByLabel("Self").FillAsync("many");
        await PressAsync(page, "Preview the typical week");
        await Expect(page.Locator("#week-error")).ToBeVisibleAsync();
        await CheckAsync(visitor);

        await page.GetByLabel("Self").FillAsync("300");
        await PressAsync(page, "Import 1 entry");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Report of every file" })).ToBeVisibleAsync();
        await CheckAsync(visitor);
        await PressAsync(page, "Undo this import");
        await Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        await CheckAsync(visitor);
    }

    private static async Task CheckAsync(Visitor visitor)
    {
        await visitor.CheckWidthAsync();
        await visitor.CheckAccessibilityAsync();
    }

    private static async Task KeepEntryOfAThousandMinutesAsync(IPage page, string title)
    {
        await page.GotoAsync("/journal/new");
        await page.GetByLabel("Title").FillAsync(title);
        await page.Locator(".pick[data-dim=people]").ClickAsync();
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "People, minutes" }).FillAsync("1000");
        await PressAsync(page, "Keep the entry");
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(text) };

    private static ILocator Text(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Text, Markdown" });

    private static ILocator State(IPage page) => page.Locator("[data-state-text]");

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private async Task<Visitor> SignInAsync(int width)
    {
        var visitor = await Visitor.AtAsync(chromium, journal, width);
        await visitor.SignInAsync(await journal.CreatePersonAsync());
        return visitor;
    }
}
