using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>What a leader does about their coach, at the leader's own browser.</summary>
internal sealed class LeaderAtTheScreen(IPage page)
{
    private ILocator Grant => page.Locator("section.grant");

    /// <summary>Makes an invitation and answers its link.</summary>
    public async Task<string> InviteAsync()
    {
        await page.GotoAsync("/sharing");
        await page.GetByRole(AriaRole.Link, new() { Name = "Invite a coach" }).First.ClickAsync();
        await PressAsync("Make the invitation");
        await Expect(page.GetByLabel("Its link")).ToBeVisibleAsync();
        return await page.GetByLabel("Its link").InputValueAsync();
    }

    /// <summary>Confirms who accepted, and answers the relationship.</summary>
    public async Task<Guid> ConfirmAsync(string coach)
    {
        await page.GotoAsync("/coaching/invite");
        await page.GetByRole(AriaRole.Region, new() { Name = "Invitations so far" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.Locator("dl.kv")).ToContainTextAsync(coach);
        await PressAsync($"Confirm {coach}");
        await Expect(page.Locator("h1")).ToHaveTextAsync($"The agreement with {coach}");
        return Guid.Parse(new Uri(page.Url).Segments[2].TrimEnd('/'));
    }

    public async Task ProposeAgreementAsync(string purpose)
    {
        await page.GetByLabel("Purpose").FillAsync(purpose);
        await page.GetByText("Coach", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Confidentiality").FillAsync("Nothing leaves the room.");
        await page.GetByLabel("Weeks between sessions").FillAsync("4");
        await PressAsync("Propose this");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The agreement" })).ToContainTextAsync("has not accepted it yet");
    }

    /// <summary>Shares exactly these kinds from a day on.</summary>
    public async Task ShareAsync(DateOnly from, params string[] kinds)
    {
        await page.GotoAsync("/sharing");
        foreach (var scope in await Grant.Locator(".scope").AllAsync())
        {
            var kind = await scope.Locator(".strong").InnerTextAsync();
            await scope.GetByRole(AriaRole.Checkbox).SetCheckedAsync(kinds.Contains(kind));
        }

        await Grant.GetByLabel("From", new() { Exact = true }).FillAsync(from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Grant.Locator("button[value=save]").ClickAsync();
        await Expect(page.Locator("main .toast")).ToContainTextAsync($"Kept. {CoachAtTheScreen.Name} sees {kinds[0].ToLowerInvariant()}");
    }

    /// <summary>Marks an entry for the coach, on its own page.</summary>
    public async Task MarkAsync(Guid entry)
    {
        await page.GotoAsync($"/journal/{entry}");
        await PressAsync($"Share with {CoachAtTheScreen.Name}");
        await Expect(page.Locator("main .toast")).ToContainTextAsync($"Marked for {CoachAtTheScreen.Name}.");
    }

    public async Task OpenCoachingAsync(Guid relationship)
    {
        await page.GotoAsync($"/coaching/{relationship}");
        await ListensAsync(page);
    }

    /// <summary>What the coach asks appears on the open page; the leader goes there.</summary>
    public async Task SeesQuestionAsync(string question)
    {
        var threads = page.GetByRole(AriaRole.Region, new() { Name = "Comments and questions" });
        await Expect(threads).ToContainTextAsync(question);
        await page.GotoAsync((await threads.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"))!);
        await Expect(page.Locator("ol.thread")).ToContainTextAsync(question);
        await ListensAsync(page);
    }

    public Task AnswerAsync(string text) => AnswerAsync(page, CoachAtTheScreen.Name, text);

    public Task SeesAnswerAsync(string text) => Expect(page.Locator("ol.thread")).ToContainTextAsync(text);

    /// <summary>Plans a session and answers its address.</summary>
    public async Task<string> PlanSessionAsync(DateOnly day, string time)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(CoachAtTheScreen.Name);
        await page.GotoAsync($"{page.Url}/sessions");
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("Time", new() { Exact = true }).FillAsync(time);
        await PressAsync("Plan it");
        await Expect(page.Locator("h1")).ToContainTextAsync("Session on");
        await ListensAsync(page);
        return new Uri(page.Url).AbsolutePath;
    }

    public Task AddTopicAsync(string topic) => AddTopicAsync(page, topic);

    public Task SeesTopicAsync(string topic) => Expect(page.Locator("#topics")).ToContainTextAsync(topic);

    public async Task SayItTookPlaceAsync()
    {
        await page.ReloadAsync();
        await PressAsync("It took place");
        await Expect(page.Locator("#times")).ToContainTextAsync("Held");
    }

    public async Task KeepOutcomeAsync(string text)
    {
        await page.GetByLabel("Outcome, Markdown").FillAsync(text);
        await PressAsync("Keep the outcome");
        await Expect(page.Locator("main .toast")).ToBeVisibleAsync();
    }

    /// <summary>Says yes to what the coach proposed.</summary>
    public async Task AgreeAsync(string session)
    {
        await page.GotoAsync(session);
        await PressAsync("Yes, I will");
        await Expect(page.Locator("#agreed")).ToContainTextAsync("To the commitment");
    }

    public async Task HasCommitmentAsync(string text)
    {
        await page.GotoAsync("/commitments");
        await Expect(page.Locator("main")).ToContainTextAsync(text);
    }

    public async Task FindsAccessesAsync(string coach)
    {
        await page.GotoAsync("/sharing");
        await Expect(page.Locator("table.access tbody")).ToContainTextAsync(coach);
    }

    /// <summary>Stops all sharing.</summary>
    public async Task StopSharingAsync()
    {
        await page.GotoAsync("/sharing");
        await PressAsync("Stop sharing");
        await PressAsync("Stop sharing now");
        await Expect(page.Locator("main .toast")).ToContainTextAsync("sees nothing of yours now");
    }

    /// <summary>Waits until a page is told what happens.</summary>
    internal static Task ListensAsync(IPage page) => Expect(page.Locator("coaching-live[data-listening=yes]").First).ToBeAttachedAsync();

    internal static async Task AnswerAsync(IPage page, string other, string text)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Your answer" }).FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = $"Send to {other}" }).ClickAsync();
        await Expect(page.Locator("ol.thread > li.reply").Last).ToBeVisibleAsync();
        await ListensAsync(page);
    }

    internal static async Task AddTopicAsync(IPage page, string topic)
    {
        await page.GetByLabel("Add a topic").FillAsync(topic);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator("#topics")).ToContainTextAsync(topic);
        await ListensAsync(page);
    }

    private Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
