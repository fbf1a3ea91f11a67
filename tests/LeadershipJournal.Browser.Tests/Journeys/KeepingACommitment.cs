using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>A commitment from the review that makes it to the week in which it is kept, and one that is dropped.</summary>
public sealed class KeepingACommitment(Chromium chromium) : IAsyncDisposable
{
    private readonly ServedJournal _journal = new();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task A_commitment_made_in_a_review_resurfaces_is_carried_over_and_done(int width, bool script)
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width, script: script);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.GotoAsync("/review");
        await page.GetByText("Make a commitment", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("If …").FillAsync("Elin hesitates");
        await page.GetByLabel("then I …").FillAsync("wait until she has answered");
        await page.Locator("#c-dim").SelectOptionAsync("people");
        await page.Locator("#c-due").FillAsync("2026-11-25");
        await PressAsync(page, "Finish the review");
        await Expect(page.Locator("[aria-labelledby=committed]")).ToContainTextAsync("Elin hesitates");

        _journal.Clock.Advance(TimeSpan.FromDays(7));
        await page.GotoAsync("/review");
        await Expect(page.Locator("[aria-labelledby=promised]")).ToContainTextAsync("Elin hesitates");
        await page.GetByText("Carry over to week 49").ClickAsync();
        await PressAsync(page, "Finish the review");

        _journal.Clock.Advance(TimeSpan.FromDays(7));
        await page.GotoAsync("/");
        var plan = page.Locator(".plan", new() { HasText = "Elin hesitates" });
        await Expect(plan).ToContainTextAsync("Carried over from 25 November");
        await plan.GetByText("Note", new() { Exact = false }).First.ClickAsync();
        await plan.GetByRole(AriaRole.Textbox).FillAsync("Eleven seconds.");
        await plan.GetByRole(AriaRole.Button, new() { Name = "Done, with this line" }).ClickAsync();
        await Expect(page.Locator("main .toast")).ToContainTextAsync("Done.");
        await Expect(plan).ToHaveCountAsync(0);

        await page.GotoAsync("/commitments");
        await Expect(page.Locator("[aria-labelledby=dn]")).ToContainTextAsync("Eleven seconds.");
        await visitor.CheckWidthAsync();
        await (script ? visitor.CheckAccessibilityAsync() : Task.CompletedTask);
    }

    [Fact]
    public async Task One_is_dropped_with_a_reason_and_taken_back()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.GotoAsync("/commitments");
        await page.GetByLabel("If …").FillAsync("it is Thursday");
        await page.GetByLabel("then I …").FillAsync("run at noon");
        await page.Locator("#c-dim").SelectOptionAsync("self");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "More for: if it is Thursday" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Drop, with a reason" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Drop it" }).ClickAsync();
        await Expect(page.GetByLabel("Why do you drop it?")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("Say why you drop it", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GetByLabel("Why do you drop it?").FillAsync("It was a wish.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Drop it" }).ClickAsync();
        await Expect(page.Locator("main .toast")).ToContainTextAsync("Dropped, with its reason.");
        await visitor.CheckAccessibilityAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Drop it" })).ToBeVisibleAsync();
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).Last.ClickAsync();
        await Expect(page.Locator("article")).ToBeVisibleAsync();
    }
}
