using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>A small tree of value contexts with all that belongs to it, without the mouse.</summary>
public sealed class ContextsByKeyboard(Chromium chromium) : IAsyncDisposable
{
    private readonly ServedJournal _journal = new();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task A_tree_is_built_arranged_and_drawn_with_a_contradiction_and_a_hypothesis(int width, bool script)
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width, script: script);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await WriteAnEntryAsync(page, "Two keys, one door");

        await page.GotoAsync("/contexts");
        await AddAsync(page, "City", "Political", null);
        await AddAsync(page, "Family", "Private", null);
        await AddAsync(page, "Housing", "Mission", "City");
        await AddAsync(page, "Schools", "Mission", "City");
        await Expect(Names(page)).ToHaveTextAsync(["City", "Housing", "Schools", "Family"]);

        await FollowAsync(page, "Arrange");
        await PressAsync(page, "Move Schools up");
        await Expect(page.Locator(".arrange-row a.strong")).ToHaveTextAsync(["City", "Schools", "Housing", "Family"]);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move Schools up" })).ToBeFocusedAsync();

        await FollowAsync(page, "Schools");
        await page.GetByLabel("Lies in").SelectOptionAsync(new SelectOptionValue { Label = "Family" });
        await PressAsync(page, "Keep the change");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Kept." })).ToBeVisibleAsync();
        await page.GotoAsync("/contexts");
        await Expect(Names(page)).ToHaveTextAsync(["City", "Housing", "Family", "Schools"]);

        await OpenAsync(page, "Note a contradiction");
        await page.GetByLabel("One context").SelectOptionAsync(new SelectOptionValue { Label = "City" });
        await page.GetByLabel("The other").SelectOptionAsync(new SelectOptionValue { Label = "Family" });
        await page.GetByLabel("How they pull apart").FillAsync("Thursday evenings.");
        await PressAsync(page, "Keep the contradiction");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Contradiction");

        await page.GotoAsync("/contexts");
        await Expect(page.GetByRole(AriaRole.Img)).ToHaveAccessibleNameAsync("Contradictions between value contexts 1: City against Family.");
        await FollowAsync(page, "Housing");
        await OpenAsync(page, "Write a hypothesis");
        await page.GetByLabel("If we …").FillAsync("hand over both keys at once");
        await page.GetByLabel("… and measure …").FillAsync("second visits");
        await page.GetByLabel("… we should see …").FillAsync("half as many");
        await PressAsync(page, "Keep the hypothesis");
        await Expect(page.Locator(".quote")).ToHaveTextAsync("If we hand over both keys at once and measure second visits, we should see half as many.");

        await page.GetByLabel("Entry", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("for it", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await PressAsync(page, "Take as evidence");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Two keys, one door" })).ToBeVisibleAsync();
        await visitor.CheckWidthAsync();
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static ILocator Names(IPage page) => page.Locator(".vnode a.strong");

    private static async Task WriteAnEntryAsync(IPage page, string title)
    {
        await page.GotoAsync("/journal/new");
        await page.GetByLabel("Title").FillAsync(title);
        await page.GetByLabel("Text, Markdown").FillAsync("The second visit was for the second key.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the entry" }).ClickAsync();
        await Expect(page.Locator("article")).ToBeVisibleAsync();
    }

    private static async Task AddAsync(IPage page, string name, string kind, string? parent)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Kind").SelectOptionAsync(kind);
        await page.GetByLabel("Lies in").SelectOptionAsync(parent is null ? new SelectOptionValue { Index = 0 } : new SelectOptionValue { Label = parent });
        await PressAsync(page, "Keep this context");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"{name} is kept." })).ToBeVisibleAsync();
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task FollowAsync(IPage page, string link)
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = link })).ToBeVisibleAsync();
    }

    private static async Task OpenAsync(IPage page, string summary)
    {
        await page.Locator("summary").Filter(new() { HasText = summary }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
