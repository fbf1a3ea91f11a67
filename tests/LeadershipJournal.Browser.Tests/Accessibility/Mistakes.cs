using Microsoft.Playwright;

namespace LeadershipJournal.Browser.Tests.Accessibility;

/// <summary>Forms sent with everything wrong that can be.</summary>
internal static class Mistakes
{
    public static IReadOnlyList<(string Address, Func<IPage, Task> Make)> All { get; } =
    [
        ("/journal/new", EntryAsync),
        ("/review", ReviewAsync),
        ("/intention", IntentionAsync),
        ("/model", FactAsync),
        ("/model/time", page => PressAsync(page, "Keep this meaning")),
        ("/contexts", page => PressAsync(page, "Keep this context")),
        ("/assessment", AssessmentAsync),
        ("/commitments/new", page => PressAsync(page, "Add")),
        ("/leading/decide", page => PressAsync(page, "Keep this decision")),
        ("/leading/items/new", page => PressAsync(page, "Add it to the register")),
        ("/leading/conversations/with-myself", ConversationAsync),
        ("/settings", page => PressAsync(page, "Add leave")),
        ("/settings", page => PressAsync(page, "Change the password")),
        ("/settings/authenticator", page => PressAsync(page, "Turn it on")),
        ("/balance?from=2026-11-20&until=2026-01-01", _ => Task.CompletedTask),
        ("/import?refused=no-file", _ => Task.CompletedTask),
        ("/import", RuleAsync),
    ];

    public static Task SignInAsync(IPage page) => PressAsync(page, "Sign in");

    public static Task NewPasswordAsync(IPage page) => PressAsync(page, "Set the password");

    private static async Task RuleAsync(IPage page)
    {
        await page.GetByLabel("this text").FillAsync("***");
        await PressAsync(page, "Add the rule");
    }

    private static async Task EntryAsync(IPage page)
    {
        await page.GetByLabel("Date").FillAsync("2029-01-01");
        await page.Locator(".pick[data-dim=people]").ClickAsync();
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "People, minutes" }).FillAsync("30");
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "People, hands-on minutes" }).FillAsync("45");
        await PressAsync(page, "Keep the entry");
        await Assertions.Expect(page.Locator("#refused")).ToBeVisibleAsync();
    }

    private static async Task ReviewAsync(IPage page)
    {
        await page.Locator("#m-5-people-minutes").FillAsync("1500");
        await page.GetByText("Enter the whole week at once").ClickAsync();
        await page.Locator("#w-self").FillAsync("-5");
        await page.GetByLabel("Hours worked this week").FillAsync("long");
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish the review" }).Last.ClickAsync();
        await Assertions.Expect(page.Locator("#refused")).ToBeVisibleAsync();
    }

    private static async Task ConversationAsync(IPage page)
    {
        await page.GetByLabel("On", new() { Exact = true }).FillAsync("2029-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the conversation" }).Last.ClickAsync();
        await Assertions.Expect(page.Locator("#refused")).ToBeVisibleAsync();
    }

    private static async Task IntentionAsync(IPage page)
    {
        await page.Locator("#q-self").FillAsync("90");
        await page.Locator("#q-people").FillAsync("90");
        await page.GetByLabel("Agreed hours a week").FillAsync("many");
        await page.GetByLabel("Review on").FillAsync("1900-01-01");
        await PressAsync(page, "Keep this intention");
    }

    private static async Task FactAsync(IPage page)
    {
        await page.GetByText("Note a fact", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Since").FillAsync("2030-01-01");
        await PressAsync(page, "Note the fact");
    }

    private static async Task AssessmentAsync(IPage page)
    {
        await PressAsync(page, "Begin a self-assessment");
        await PressAsync(page, "Leading profile");
        await PressAsync(page, "To the end");
        await PressAsync(page, "Finish it");
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
