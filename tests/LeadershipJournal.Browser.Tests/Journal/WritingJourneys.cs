using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journal;

public sealed class WritingJourneys(Chromium chromium, ServedJournal host) : IClassFixture<ServedJournal>
{
    [Fact]
    public async Task The_plain_form_works_with_JavaScript_off()
    {
        var page = await SignInAsync(options => options.JavaScriptEnabled = false);
        await page.GotoAsync("/journal/new");
        await Expect(page.Locator("[data-toolbar]")).ToBeHiddenAsync();
        await page.GetByLabel("Title").FillAsync("Without script");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Text, Markdown" }).FillAsync("It **works**.");
        await page.Locator("[data-choose=people]").CheckAsync();
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "People, minutes" }).FillAsync("50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the entry" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Without script");
        await Expect(page.Locator(".prose strong")).ToHaveTextAsync("works");
        await Expect(page.Locator("header .chip")).ToHaveTextAsync("People50 min");
    }

    [Fact]
    public async Task Minutes_step_by_a_quarter_of_an_hour_and_any_minute_can_be_typed()
    {
        var page = await SignInAsync();
        await page.GotoAsync("/journal/new");
        await page.Locator("[data-choose=people]").CheckAsync();
        var minutes = page.GetByRole(AriaRole.Spinbutton, new() { Name = "People, minutes", Exact = true });
        var handsOn = page.GetByRole(AriaRole.Spinbutton, new() { Name = "People, hands-on minutes" });

        await minutes.PressAsync("ArrowUp");
        await minutes.PressAsync("ArrowUp");
        await Expect(minutes).ToHaveValueAsync("30");
        await minutes.FillAsync("50");
        await minutes.PressAsync("ArrowUp");
        await Expect(minutes).ToHaveValueAsync("60");
        await minutes.FillAsync("50");
        await minutes.PressAsync("ArrowDown");
        await Expect(minutes).ToHaveValueAsync("45");
        await page.GetByRole(AriaRole.Button, new() { Name = "15 minutes more for People", Exact = true }).ClickAsync();
        await handsOn.PressAsync("ArrowUp");
        await Expect(page.Locator("[data-share]").Nth(1)).ToHaveTextAsync("15 of 60 min");
        await Expect(page.Locator("[data-sum-text]")).ToContainTextAsync("60 minutes here, 0 in other entries of this day: 60 of 1,440 in all. 25 % of it hands-on.");
        await minutes.FillAsync("1500");
        await Expect(page.Locator("[data-sum-text]")).ToContainTextAsync("That is 60 more than a day has.");
        await Expect(page.Locator("minutes-row[data-dim=people] [data-live-error]")).ToHaveTextAsync("A day has 1,440 minutes; 1,500 is more.");
    }

    [Fact]
    public async Task The_preview_stands_beside_the_text_where_there_is_room_and_behind_a_switch_where_there_is_not()
    {
        var page = await SignInAsync();
        await page.GotoAsync("/journal/new");
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Text, Markdown" });
        await text.FillAsync("let Elin speak");
        await text.SelectTextAsync();
        await page.Keyboard.PressAsync("Control+b");
        await Expect(text).ToHaveValueAsync("**let Elin speak**");
        await Expect(page.Locator("[data-html] strong")).ToHaveTextAsync("let Elin speak");

        await page.SetViewportSizeAsync(360, 780);
        await Expect(page.Locator("[data-view]")).ToBeHiddenAsync();
        await page.GetByText("Read", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator("[data-html] strong")).ToBeVisibleAsync();
        await Expect(text).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Trashing_can_be_undone_from_the_journal()
    {
        var page = await SignInAsync();
        await page.GotoAsync("/journal/new");
        await page.GetByLabel("Title").FillAsync("Too quick");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the entry" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "To the trash" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Too quick");
    }

    private async Task<IPage> SignInAsync(Action<BrowserNewContextOptions>? configure = null) =>
        await ServedJournal.SignInAsync(await host.OpenBrowserAsync(chromium, configure), await host.CreatePersonAsync());
}
