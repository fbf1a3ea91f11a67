using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Leading;

/// <summary>To lead or to contribute, from the first decision to a conversation with oneself, in a real browser.</summary>
public sealed class LeadingJourney(Chromium chromium) : IAsyncDisposable
{
    private readonly ServedJournal _journal = new();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task A_leader_decides_lets_go_takes_it_back_and_asks_themselves(int width, bool script)
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width, script: script);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;

        await page.GotoAsync("/leading");
        await page.GetByRole(AriaRole.Link, new() { Name = "Write it down" }).ClickAsync();
        await page.GetByText("To lead", new() { Exact = true }).ClickAsync();
        await page.GetByText("Promotion", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Why").FillAsync("Four people are **better** at it than I was.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this decision" }).ClickAsync();
        var decision = page.GetByRole(AriaRole.Region, new() { Name = "Your decision" });
        await Expect(decision).ToContainTextAsync("In force since 20 November 2026");
        await Expect(decision.Locator("strong")).ToHaveTextAsync("better");

        await page.GetByRole(AriaRole.Link, new() { Name = "Add a piece of work" }).ClickAsync();
        await page.GetByLabel("What it is").FillAsync("Keeping the roadmap");
        await page.GetByLabel("Dimension").SelectOptionAsync("value");
        await page.GetByLabel("Who takes over").FillAsync("Elin");
        await page.GetByLabel("Since").FillAsync("2026-09-07");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it to the register" }).ClickAsync();
        await MoveAsync(page, "Teaching", "2026-10-05");
        await MoveAsync(page, "StandingBeside", "2026-11-02");
        var relapse = page.GetByRole(AriaRole.Form, new() { Name = "Note a relapse" });
        await relapse.GetByLabel("Note").FillAsync("Rewrote it the night before.");
        await relapse.GetByRole(AriaRole.Button, new() { Name = "Note it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The way so far" })).ToContainTextAsync("Relapse, still standing beside");
        await MoveAsync(page, "LetGo", "2026-11-20");
        await page.GotoAsync("/leading");
        var card = page.Locator(".reg > li");
        await Expect(card.Locator("[aria-current=step]")).ToHaveTextAsync("Let go");
        await Expect(card).ToContainTextAsync("Week 47: Rewrote it the night before.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Answer the three" }).ClickAsync();
        await ChooseAsync(page, "Do I enjoy who I work for?", "7");
        await ChooseAsync(page, "Does my contribution make a difference?", "10");
        await InWords(page, "Do I enjoy who I work for?").FillAsync("Most of them.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the conversation" }).Last.ClickAsync();
        await Expect(page.Locator("article")).ToContainTextAsync("Do I enjoy who I work for? 7 of 10");
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        await ChooseAsync(page, "Do I enjoy who I work for?", "8");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the changes" }).Last.ClickAsync();
        await Expect(page.Locator("article")).ToContainTextAsync("Do I enjoy who I work for? 8 of 10");
        await page.GotoAsync("/leading");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "With myself" })).ToContainTextAsync("8 in November");
        await visitor.CheckWidthAsync();
    }

    [Fact]
    public async Task A_conversation_that_was_not_kept_is_there_when_one_comes_back()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.GotoAsync("/leading/conversations/with-management");
        await page.Locator("entry-draft[data-ready=yes]").WaitForAsync();
        await InWords(page, "What is of value here").FillAsync("Fewer appeals.");
        await Expect(page.Locator("[data-state]")).ToContainTextAsync("kept in this browser too");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/with-management/[0-9a-f-]{36}$", default, TimeSpan.FromSeconds(1)));

        await page.GotoAsync("/journal");
        await page.GetByRole(AriaRole.Link, new() { Name = "Conversation with management" }).First.ClickAsync();
        await Expect(InWords(page, "What is of value here")).ToHaveValueAsync("Fewer appeals.");
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static async Task MoveAsync(IPage page, string stage, string day)
    {
        var move = page.GetByRole(AriaRole.Form, new() { Name = "Move the stage" });
        await move.GetByLabel("To", new() { Exact = true }).SelectOptionAsync(stage);
        await move.GetByLabel("On", new() { Exact = true }).FillAsync(day);
        await move.GetByRole(AriaRole.Button, new() { Name = "Move it" }).ClickAsync();
        await Expect(page.Locator($"time[datetime='{day}']").First).ToBeVisibleAsync();
    }

    private static ILocator InWords(IPage page, string question) =>
        page.GetByRole(AriaRole.Region, new() { Name = question }).GetByRole(AriaRole.Textbox);

    private static async Task ChooseAsync(IPage page, string question, string score) =>
        await page.GetByRole(AriaRole.Region, new() { Name = question }).GetByText(score, new() { Exact = true }).ClickAsync();
}
