using System.Globalization;
using Microsoft.Playwright;

namespace LeadershipJournal.Checks.Screenshots;

/// <summary>What the demo's leader does at the screen between the pictures.</summary>
internal static class DemoLeader
{
    private const int HandsOnPart = 5;

    private static readonly (string Day, int[] Minutes)[] s_days =
    [
        ("Mon", [30, 150, 60, 150, 45]),
        ("Tue", [0, 180, 90, 120, 30]),
        ("Wed", [45, 135, 75, 165, 60]),
        ("Thu", [30, 165, 90, 105, 45]),
    ];

    public static Task SignInAsync(IPage page) => SignInAsync(page, "Hedda Storvik");

    public static Task SignInCoachAsync(IPage page) => SignInAsync(page, "Yrsa Holm");

    /// <summary>Life, what happened and four days of minutes; kept as a draft.</summary>
    public static async Task WriteHalfAReviewAsync(IPage page)
    {
        await page.GotoAsync("/review");
        await page.Locator("section[aria-labelledby=life] textarea").First.FillAsync(
            "Liv's band played in a garage on Sunday. I carried the amplifier and was told to stand further back.");
        await page.GetByLabel("What happened, Markdown").FillAsync(
            "Wanja ran the winter planning from the first slide to the last. I had agreed with myself to say two things, and said **one**.\n\n- Three valves moved from *should* to *will not*\n- Aksel asked what it does for the owners before anyone else did");
        foreach (var (day, minutes) in s_days)
        {
            await FillAsync(page, day, minutes);
        }

        await PressAsync(page, "Keep as draft");
        await page.GetByRole(AriaRole.Heading, new() { Name = "This week", Exact = true }).WaitForAsync();
    }

    /// <summary>The rest of the review; answers with the address of the finished one.</summary>
    public static async Task<string> FinishTheReviewAsync(IPage page)
    {
        await page.GotoAsync("/review");
        await page.GetByLabel("So what, Markdown").FillAsync("The room asked Wanja, and not me. It is what I wanted, and it stung until lunch.");
        await page.GetByLabel("Now what, Markdown").FillAsync("Give her the spring round as well, with the budget in it.");
        await FillAsync(page, "Fri", [45, 90, 30, 60, 75]);
        await page.GetByLabel("Hours worked this week").FillAsync("38:15");
        await page.GetByLabel("What was uncomfortable?").FillAsync("Being thanked for having said so little.");
        await page.GetByLabel("Next time").FillAsync("Leave the room before the questions.");
        await PressAsync(page, "Finish the review");
        await page.Locator("article").WaitForAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The address of the latest entry that is no review.</summary>
    public static async Task<string> LatestEntryAsync(IPage page)
    {
        await page.GotoAsync("/journal?kind=entries");
        return await page.Locator("main a[href^='/journal/']:not([href='/journal/new']):not([href='/journal/trash'])").First.GetAttributeAsync("href")
            ?? throw new CheckException("The journal lists no entry.");
    }

    private static async Task FillAsync(IPage page, string day, int[] minutes)
    {
        await page.Locator(".daypick label").Filter(new() { HasText = day }).ClickAsync();
        var rows = page.Locator("minutes-row:visible");
        foreach (var (index, value) in minutes.Index())
        {
            await rows.Nth(index).Locator("[data-minutes]").FillAsync(value.ToString(CultureInfo.InvariantCulture));
            await rows.Nth(index).Locator("[data-hands-on]").FillAsync((value / HandsOnPart).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/sign-in");
        await PressAsync(page, $"Sign in as {name}");
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Begins a self-assessment and answers some questions of its second screen, by keyboard.</summary>
    public static async Task AnswerAFewQuestionsAsync(IPage page)
    {
        await page.GotoAsync("/assessment");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin the next one" }).ClickAsync();
        await page.Locator("assessment-answers[data-ready]").WaitForAsync();
        foreach (var key in "54565")
        {
            await page.Keyboard.PressAsync(key.ToString());
        }

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/assessment/answer/people");
        await page.Locator("assessment-answers[data-ready]").WaitForAsync();
        foreach (var key in "565")
        {
            await page.Keyboard.PressAsync(key.ToString());
        }

        await page.Locator("[data-progress]", new() { HasText = "8 of 37 answered" }).WaitForAsync();
    }
}
