using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>A leader says what the dimensions mean, the context changes, and an entry answers a question.</summary>
public sealed class OwnModel(Chromium chromium) : IAsyncDisposable
{
    private readonly ServedJournal _journal = new();

    [Fact]
    public async Task Meanings_are_written_looked_at_again_and_a_question_is_answered_by_an_entry()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.GotoAsync("/model");
        await page.GetByRole(AriaRole.Link, new() { Name = "Write the first meaning of People" }).ClickAsync();
        await page.GetByLabel("In force since").FillAsync("2026-08-24");
        await page.GetByLabel("In one word").FillAsync("patience");
        await page.GetByLabel("Meaning, Markdown").FillAsync("I let people finish their *own* sentences.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this meaning" }).ClickAsync();
        var people = page.GetByRole(AriaRole.Region, new() { Name = "People" });
        await Expect(people).ToContainTextAsync("In force since 24 August 2026");
        await Expect(people.Locator(".prose em")).ToHaveTextAsync("own");

        await page.GetByText("Note a fact", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Since").FillAsync("2026-11-16");
        await page.GetByLabel("What it is about").SelectOptionAsync("Asked to lead");
        await page.GetByLabel("In your words").FillAsync("The merger of two sites");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note the fact" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "My context changed: look at your meanings" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "They still hold" }).ClickAsync();
        await Expect(page.GetByText("Noted: on 20 November 2026 your meanings still held.")).ToBeVisibleAsync();
        await Expect(people).ToContainTextAsync("looked at on 20 November, unchanged");

        await people.GetByText("Add a question about People").ClickAsync();
        await people.GetByLabel("Question about People").FillAsync("Whose sentence do I finish most often?");
        await people.GetByRole(AriaRole.Button, new() { Name = "Add the question" }).ClickAsync();
        await people.GetByRole(AriaRole.Link, new() { Name = "Answer it in an entry" }).ClickAsync();
        await Expect(page.GetByLabel("Answers an open question").Locator("option:checked")).ToHaveTextAsync("Whose sentence do I finish most often?");
        await page.GetByLabel("Text, Markdown").FillAsync("Tariq's, because he thinks before he speaks.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the entry" }).ClickAsync();
        await Expect(page.GetByText("Answers Whose sentence do I finish most often?")).ToBeVisibleAsync();

        await page.GotoAsync("/model");
        await Expect(people.GetByRole(AriaRole.Link, new() { Name = "20 November", Exact = true })).ToBeVisibleAsync();
        await visitor.CheckAccessibilityAsync();
    }

    [Fact]
    public async Task Nothing_typed_into_a_meaning_is_lost_and_what_is_kept_is_not_offered_again()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await OpenAsync(page);
        await page.GetByLabel("Meaning, Markdown").FillAsync("Half a thought about the end of the day");
        await Expect(page.Locator("[data-state-text]")).ToContainTextAsync("Saved on this device");

        await OpenAsync(page, isOffered: true);
        await Expect(page.Locator("#offer")).ToContainTextAsync("This browser holds a newer draft");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with the newer one" }).ClickAsync();
        await Expect(page.GetByLabel("Meaning, Markdown")).ToHaveValueAsync("Half a thought about the end of the day");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this meaning" }).ClickAsync();
        await Expect(page.GetByText("Kept. What Time means for you is dated")).ToBeVisibleAsync();
        await Expect(page.Locator("form-draft[data-done][data-ready]")).ToBeAttachedAsync();

        await OpenAsync(page);
        await Expect(page.Locator("#offer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_typed_into_a_meaning_without_a_pause_is_kept_while_the_typing_goes_on()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        await OpenAsync(visitor.Page);
        await Visitor.TypeWithoutPauseAsync(visitor.Page.GetByLabel("Meaning, Markdown"));
        await Expect(visitor.Page.Locator("[data-state-text]")).ToContainTextAsync("Saved on this device");
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static async Task OpenAsync(IPage page, bool isOffered = false)
    {
        await page.GotoAsync("/model/time");
        if (!isOffered)
        {
            await Expect(page.Locator("form-draft[data-ready]")).ToBeVisibleAsync();
        }
    }
}
