using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>What a coach does and sees, at the coach's own browser.</summary>
internal sealed class CoachAtTheScreen(IPage page, string leader)
{
    public const string Name = "Tobias Wren";
    private const string Email = "tobias@journal.example";
    private const string Password = "nine quiet herons";
    private static readonly string[] Paths =
        ["", "/balance", "/balance?period=all", "/entries", "/assessments", "/model", "/letting-go", "/contexts", "/commitments", "/pack", "/notes"];

    private string _own = "";

    /// <summary>Opens the link of an invitation as somebody without an account, makes one, and accepts.</summary>
    public async Task AcceptAsync(string link)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("Name").FillAsync(Name);
        await page.GetByLabel("Email").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await PressAsync("Make the account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in and see the invitation" }).ClickAsync();
        await page.GetByLabel("Email").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await PressAsync("Sign in");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{leader} invites you" })).ToBeVisibleAsync();
        await PressAsync("Accept");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "You have accepted" })).ToBeVisibleAsync();
    }

    public async Task AcceptAgreementAsync(Guid relationship)
    {
        _own = $"/coachees/{relationship}";
        await page.GotoAsync($"/coaching/{relationship}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read and answer it" }).ClickAsync();
        await PressAsync("Accept version 1");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The agreement" })).ToContainTextAsync("From doing the work to leading it.");
        await OpenAsync();
    }

    /// <summary>Opens the page about the leader, which then hears what happens.</summary>
    public async Task OpenAsync()
    {
        await page.GotoAsync(_own);
        await LeaderAtTheScreen.ListensAsync(page);
    }

    /// <summary>The tabs on the page as it stands there, untouched.</summary>
    public Task SeesTabsAsync(params string[] tabs) => Expect(page.Locator("nav.tabs a")).ToHaveTextAsync(tabs);

    /// <summary>Asks for every page there could be of the leader, and finds no word of these on any, nor on the open one.</summary>
    public async Task FindsNothingOfAsync(params string[] words)
    {
        foreach (var path in Paths)
        {
            var answer = await page.APIRequest.GetAsync(_own + path);
            var text = await answer.TextAsync();
            Assert.All(words, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }

        var shown = await page.ContentAsync();
        Assert.All(words, word => Assert.DoesNotContain(word, shown, StringComparison.OrdinalIgnoreCase));
    }

    public async Task SeesTheFiguresAsync(WeeksByHand figures)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Balance", Exact = true }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Tables" }).ClickAsync();
        await Expect(page.Locator(".headline .figure")).ToHaveTextAsync(figures.KeptToIntention);
        await Expect(page.Locator("section[aria-labelledby=move] .big")).ToHaveTextAsync($"{figures.MinutesToMove} a week");
        await Expect(page.Locator("dl.kv")).ToContainTextAsync(figures.LeadingShare);
        await Expect(page.Locator("dl.kv")).ToContainTextAsync($"{figures.HoursWorked} of 37 h 30");
        for (var dimension = 0; dimension < figures.IntendedPercent.Length; dimension++)
        {
            var row = page.Locator("section[aria-labelledby=bal] tbody tr").Nth(dimension);
            await Expect(row.Locator("td")).ToHaveTextAsync(figures.Row(dimension));
        }
    }

    public async Task SeesCommitmentAsync(string text)
    {
        await page.GotoAsync($"{_own}/commitments");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Commitments" })).ToContainTextAsync(text);
    }

    public async Task ReadsTheOnlyEntryAsync(string title, string text)
    {
        await page.GotoAsync($"{_own}/entries");
        var entries = page.GetByRole(AriaRole.Region, new() { Name = "Shared entries" }).GetByRole(AriaRole.Heading, new() { Level = 3 });
        await Expect(entries).ToHaveTextAsync([title]);
        await page.GotoAsync((await entries.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!);
        await Expect(page.Locator("article")).ToContainTextAsync(text);
        await LeaderAtTheScreen.ListensAsync(page);
    }

    public async Task AskAboutTheEntryAsync(string question)
    {
        await page.GotoAsync($"{_own}/entries");
        await page.GetByRole(AriaRole.Region, new() { Name = "Shared entries" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByLabel("A comment or a question").Last.FillAsync(question);
        await page.GetByText("It is a question, and waits for an answer").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Send to {leader}" }).ClickAsync();
        await Expect(page.Locator("ol.thread")).ToContainTextAsync(question);
        await LeaderAtTheScreen.ListensAsync(page);
    }

    public Task SeesAnswerAsync(string text) => Expect(page.Locator("ol.thread")).ToContainTextAsync(text);

    public Task AnswerAsync(string text) => LeaderAtTheScreen.AnswerAsync(page, leader, text);

    public async Task OpenSessionAsync(string address)
    {
        await page.GotoAsync(address);
        await LeaderAtTheScreen.ListensAsync(page);
    }

    public Task AddTopicAsync(string topic) => LeaderAtTheScreen.AddTopicAsync(page, topic);

    public Task SeesTopicAsync(string topic) => Expect(page.Locator("#topics")).ToContainTextAsync(topic);

    public async Task SeesOutcomeAsync(string address, string text)
    {
        await page.GotoAsync(address);
        await Expect(page.GetByLabel("Outcome, Markdown")).ToHaveValueAsync(text);
    }

    public async Task ProposeCommitmentAsync(string when, string then)
    {
        await page.GetByText($"Propose a commitment to {leader}").ClickAsync();
        await page.GetByLabel("If …").FillAsync(when);
        await page.GetByLabel("then I …").FillAsync(then);
        await page.Locator("#c-dim").SelectOptionAsync("people");
        await PressAsync("Propose");
        await Expect(page.Locator("#agreed")).ToContainTextAsync($"Waits for {leader}");
    }

    /// <summary>Ends when a text is gone from the open page, without the coach doing anything.</summary>
    public Task IsGoneAsync(string text) => page.EvaluateAsync(
        """
        text => new Promise(resolve => {
          new MutationObserver(() => document.body.textContent.includes(text) || resolve())
            .observe(document.body, { childList: true, subtree: true });
        })
        """,
        text);

    public Task IsToldAsync(string why) => Expect(page.GetByRole(AriaRole.Heading, new() { Name = why })).ToBeVisibleAsync();

    private Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
