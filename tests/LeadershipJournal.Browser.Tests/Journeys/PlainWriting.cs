using System.Text.RegularExpressions;
using LeadershipJournal.Core.Dimensions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>The plain writing form, in a browser that runs no script.</summary>
public sealed class PlainWriting(Chromium chromium) : IAsyncDisposable
{
    // The gap between name and minutes is drawn, not written.
    private static readonly Regex PeopleFor75Minutes = new(@"^\s*People\s*1 h 15\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
    private static readonly Regex TimeFor30Minutes = new(@"^\s*Time\s*30 min\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
    private readonly ServedJournal _journal = new();

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_entry_is_written_edited_put_in_the_trash_and_brought_back_without_script(int width)
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width, script: false);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.GotoAsync("/journal/new");
        await page.GetByLabel("Date").FillAsync("2026-11-19");
        await page.GetByLabel("Title").FillAsync("A quiet handover");
        await page.GetByLabel("Text, Markdown").FillAsync("Jonas took the *rota*.");
        await ChooseAsync(page, Dimension.People, "75", "15");
        await KeepAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A quiet handover");
        await Expect(page.Locator("article em")).ToHaveTextAsync("rota");
        await Expect(page.Locator("article .chip")).ToHaveTextAsync(PeopleFor75Minutes);

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        await page.GetByLabel("Text, Markdown").FillAsync("Jonas took the *rota*, and I left the room.");
        await ChooseAsync(page, Dimension.Time, "30", "0");
        await KeepAsync(page);
        await Expect(page.Locator("article")).ToContainTextAsync("and I left the room.");
        await Expect(page.Locator("article .chip")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Button, new() { Name = "To the trash" }).ClickAsync();
        await Expect(page.GetByText("It is in the trash.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A quiet handover");
        await Expect(page.Locator("article .chip")).ToHaveTextAsync([PeopleFor75Minutes, TimeFor30Minutes]);
    }

    [Fact]
    public async Task What_is_refused_without_script_comes_back_as_it_was_typed()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, script: false);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.GotoAsync("/journal/new");
        await page.GetByLabel("Text, Markdown").FillAsync("Too much for a day.");
        await ChooseAsync(page, Dimension.Self, "1500", "");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the entry" }).ClickAsync();

        var minutes = page.GetByRole(AriaRole.Spinbutton, new() { Name = "Self, minutes" });
        await Expect(minutes).ToHaveValueAsync("1500");
        await Expect(minutes).ToHaveAccessibleDescriptionAsync("A day has 1,440 minutes; 1,500 is more.");
        await Expect(page.GetByLabel("Text, Markdown")).ToHaveValueAsync("Too much for a day.");
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static async Task ChooseAsync(IPage page, Dimension dimension, string minutes, string handsOn)
    {
        await page.Locator($".pick[data-dim={dimension.Key()}]").ClickAsync();
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = $"{dimension.Name()}, minutes" }).FillAsync(minutes);
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = $"{dimension.Name()}, hands-on minutes" }).FillAsync(handsOn);
    }

    private static async Task KeepAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the entry" }).ClickAsync();
        await Expect(page.Locator("article")).ToBeVisibleAsync();
    }
}
