using System.Globalization;
using System.Text.RegularExpressions;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Tests;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>
/// One quarter as a leader, at the screen: the model, the intention, eleven weekly reviews and two weeks without one,
/// work let go of, a contradiction whose commitment is kept, an assessment and a correction.
/// </summary>
public sealed partial class AQuarter(Chromium chromium) : IAsyncDisposable
{
    private const string Work = "Answering every pricing question";
    private const string If = "somebody asks both of us";
    private const string Then = "answer after Elin";
    private static readonly IsoWeek Afterwards = IsoWeek.Create(2026, 47);
    private readonly ServedJournal _journal = new();

    [Fact]
    public async Task Every_screen_shows_what_was_lived()
    {
        GoTo(OneQuarter.First.AddWeeks(-1).Friday);
        var leader = await _journal.CreatePersonAsync();
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        var page = visitor.Page;
        await visitor.SignInAsync(leader);
        await WriteTheModelAsync(page);
        await SetTheIntentionAsync(page);
        await DecideToLeadAsync(page);
        await AddTheWorkToLetGoOfAsync(page);
        await AddTheContextsAsync(page);

        for (var i = 0; i < OneQuarter.Reviewed.Length; i++)
        {
            var week = IsoWeek.Create(2026, OneQuarter.Reviewed[i]);
            GoTo(week.Friday);
            await ComeBackAsync(visitor, leader);
            await ReviewAsync(page, i);
            await LiveTheWeekAsync(page, week);
        }

        GoTo(Afterwards.Monday);
        await ComeBackAsync(visitor, leader);
        await AssessAsync(page);
        await CorrectTheIntentionAsync(page);

        await TheModelIsThereAsync(page);
        await TheBalanceShowsTheFiguresAsync(page);
        await LeadOrContributeShowsTheFiguresAsync(page);
        await TheContextsShowWhatHappenedAsync(page);
        await TheCommitmentIsCountedAsync(page);
        await ThisWeekShowsWhatIsInForceAsync(page);
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static async Task WriteTheModelAsync(IPage page)
    {
        foreach (var dimension in DimensionList.All)
        {
            await page.GotoAsync($"/model/{dimension.Key()}");
            await page.GetByLabel("In one word").FillAsync(Word(dimension));
            await page.GetByLabel("Meaning, Markdown").FillAsync($"What {dimension.Name()} means to me.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Keep this meaning" }).ClickAsync();
            await Expect(page.GetByText($"Kept. What {dimension.Name()} means for you is dated")).ToBeVisibleAsync();
        }
    }

    private static async Task SetTheIntentionAsync(IPage page)
    {
        await page.GotoAsync("/intention");
        await Expect(page.GetByLabel("From Monday")).ToHaveValueAsync("2026-08-17");
        await FillSharesAsync(page, OneQuarter.IntendedPercent);
        await page.GetByLabel("Agreed hours a week").FillAsync("37:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this intention" }).ClickAsync();
        await Expect(page.GetByText("Kept. It is in force from Monday 17 August 2026.")).ToBeVisibleAsync();
    }

    private static async Task DecideToLeadAsync(IPage page)
    {
        await page.GotoAsync("/leading/decide");
        await page.GetByText("To lead", new() { Exact = true }).ClickAsync();
        await page.GetByText("Own choice", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this decision" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Your decision" })).ToContainTextAsync("In force since 14 August 2026");
    }

    private static async Task AddTheWorkToLetGoOfAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a piece of work" }).ClickAsync();
        await page.GetByLabel("What it is").FillAsync(Work);
        await page.GetByLabel("Dimension").SelectOptionAsync("value");
        await page.GetByLabel("Who takes over").FillAsync("Elin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it to the register" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(Work);
    }

    private static async Task AddTheContextsAsync(IPage page)
    {
        await page.GotoAsync("/contexts");
        foreach (var name in new[] { "Customers", "Sales" })
        {
            await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
            await page.GetByLabel("Kind").SelectOptionAsync("Mission");
            await page.GetByRole(AriaRole.Button, new() { Name = "Keep this context", Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"{name} is kept." })).ToBeVisibleAsync();
        }
    }

    private static async Task ReviewAsync(IPage page, int number)
    {
        await page.GotoAsync("/review");
        await page.GetByLabel("What happened, Markdown").FillAsync($"Week {OneQuarter.Reviewed[number]} of a quarter.");
        await page.GetByText("Enter the whole week at once").ClickAsync();
        foreach (var dimension in DimensionList.All)
        {
            await page.Locator($"#w-{dimension.Key()}").FillAsync(Number(OneQuarter.ByReview[number][(int)dimension]));
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Fill the days" }).ClickAsync();
        await Expect(page.Locator("#m-1-self-minutes")).ToHaveValueAsync(Number(OneQuarter.ByReview[number][0] / 5));
        for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++)
        {
            await page.Locator(".daypick label").Filter(new() { HasText = day.ToString()[..3] }).ClickAsync();
            await page.Locator($"#m-{(int)day}-value-hands-on").FillAsync(Number(OneQuarter.HandsOnByReview[number] / 5));
        }

        await page.GetByLabel("Hours worked this week").FillAsync(HoursText.Of(new Minutes(OneQuarter.WorkedMinutes[number])));
        if (OneQuarter.Discomfort[number] is { } level)
        {
            await page.GetByLabel("What was uncomfortable?").FillAsync($"Discomfort of week {OneQuarter.Reviewed[number]}.");
            await page.GetByLabel("How uncomfortable, 0 to 10").FillAsync(Number(level));
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Finish the review" }).Last.ClickAsync();
        await Expect(page.Locator("article header")).ToContainTextAsync("weekly review");
    }

    private static async Task LiveTheWeekAsync(IPage page, IsoWeek week)
    {
        if (OneQuarter.LettingGo.TryGetValue(week.WeekOfYear, out var minutes))
        {
            await WriteAboutTheWorkAsync(page, minutes);
        }

        switch (week.WeekOfYear)
        {
            case 36:
                await MoveTheWorkAsync(page, "Teaching");
                break;
            case 39:
                await NoteTheContradictionAsync(page);
                break;
            case 41:
                await MoveTheWorkAsync(page, "StandingBeside");
                await KeepTheCommitmentAsync(page);
                break;
            case 45:
                await MoveTheWorkAsync(page, "LetGo");
                break;
        }
    }

    private static async Task WriteAboutTheWorkAsync(IPage page, int minutes)
    {
        await page.GotoAsync("/journal/new");
        await page.GetByLabel("Text, Markdown").FillAsync("The pricing question came to me again.");
        await page.Locator("label.pick[data-dim=value]").ClickAsync();
        await page.Locator("#m-value-minutes").FillAsync(Number(minutes));
        await page.Locator("#m-value-hands-on").FillAsync(Number(minutes));
        await page.Locator("#m-value-letting-go").SelectOptionAsync(new SelectOptionValue { Label = Work });
        await page.Locator("#m-value-context").SelectOptionAsync(new SelectOptionValue { Label = "Sales" });
        await page.GetByText("About value contexts").ClickAsync();
        await page.Locator("[data-contexts]").GetByText("Sales").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the entry" }).ClickAsync();
        await Expect(page.Locator("article")).ToBeVisibleAsync();
    }

    private static async Task MoveTheWorkAsync(IPage page, string stage)
    {
        await page.GotoAsync("/leading");
        await page.GetByRole(AriaRole.Link, new() { Name = Work, Exact = true }).ClickAsync();
        var move = page.GetByRole(AriaRole.Form, new() { Name = "Move the stage" });
        await move.GetByLabel("To", new() { Exact = true }).SelectOptionAsync(stage);
        await move.GetByRole(AriaRole.Button, new() { Name = "Move it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The way so far" }).Locator("time").First).ToBeVisibleAsync();
    }

    private static async Task NoteTheContradictionAsync(IPage page)
    {
        await page.GotoAsync("/contexts");
        await page.Locator("summary").Filter(new() { HasText = "Note a contradiction" }).ClickAsync();
        await page.GetByLabel("One context").SelectOptionAsync(new SelectOptionValue { Label = "Customers" });
        await page.GetByLabel("The other").SelectOptionAsync(new SelectOptionValue { Label = "Sales" });
        await page.GetByLabel("How they pull apart").FillAsync("A discount today is a promise broken tomorrow.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the contradiction", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Make it a commitment" }).ClickAsync();
        await Expect(page.GetByLabel("Dimension")).ToHaveValueAsync(Dimension.Improvement.Key());
        await page.GetByLabel("If …").FillAsync(If);
        await page.GetByLabel("then I …").FillAsync(Then);
        await page.GetByLabel("Due").FillAsync("2026-10-09");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Commitments" })).ToBeVisibleAsync();
        await Expect(page.Locator(".ifthen")).ToContainTextAsync($"If {If}, then I {Then}");
    }

    private static async Task KeepTheCommitmentAsync(IPage page)
    {
        await page.GotoAsync("/");
        await Expect(page.Locator("main")).ToContainTextAsync(Then);
        await page.GotoAsync("/commitments");
        await page.GetByRole(AriaRole.Link, new() { Name = Then }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Done 9 October");
    }

    private static async Task AssessAsync(IPage page)
    {
        await page.GotoAsync("/assessment");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a self-assessment" }).ClickAsync();
        foreach (var (group, keys) in new[] { ("self", "55554"), ("people", "56564"), ("improvement", "44444"), ("value", "22334"), ("time", "44554") })
        {
            await AnswerAsync(page, group, keys);
        }

        await AnswerAsync(page, "leading-profile", "445566776655");
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish it" }).ClickAsync();

        // Means of the keys pressed: 20/4, 22/4, 16/4, 10/4, 18/4; then of two each.
        await Expect(page.Locator(".scores .fig-num b")).ToHaveTextAsync(["5.0", "5.5", "4.0", "2.5", "4.5", "4.0", "5.0", "6.0", "7.0", "6.0", "5.0"]);
        await Expect(page.Locator("main")).ToContainTextAsync(
            $"You rate Value management lowest and gave it {OneQuarter.ShareOfFourWeeks((int)Dimension.Value)} of your time.");
        await Expect(page.Locator("main")).ToContainTextAsync("“value in a word”");
    }

    private static async Task AnswerAsync(IPage page, string group, string keys)
    {
        await Expect(page).ToHaveURLAsync(new Regex($"/assessment/answer/{group}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(page.Locator("assessment-answers[data-ready]")).ToHaveCountAsync(1);
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key.ToString());
        }

        await Expect(page.Locator("[data-next]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task CorrectTheIntentionAsync(IPage page)
    {
        await page.GotoAsync("/intention");
        await FillSharesAsync(page, [10, 30, 20, 28, 12]);
        await page.GetByLabel("Why it changes").FillAsync("Pricing takes its time.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this correction" }).ClickAsync();
        var history = page.GetByRole(AriaRole.Region, new() { Name = "History of corrections" }).Locator("ol.rows > li");
        await Expect(history).ToHaveCountAsync(2);
        await Expect(history.First).ToContainTextAsync("From 23 November 2026");
        await Expect(history.Last).ToContainTextAsync("17 August to 22 November 2026");
    }

    private static async Task FillSharesAsync(IPage page, int[] percent)
    {
        foreach (var dimension in DimensionList.All)
        {
            await page.Locator($"#q-{dimension.Key()}").FillAsync(Number(percent[(int)dimension]));
        }
    }

    // After two weeks away the sign-in may have run out, as it shall.
    private static async Task ComeBackAsync(Visitor visitor, Person leader)
    {
        await visitor.Page.GotoAsync("/");
        if (visitor.Page.Url.Contains("sign-in", StringComparison.Ordinal))
        {
            await visitor.SignInAsync(leader);
        }
    }

    private void GoTo(DateOnly day) => _journal.Clock.Set(new DateTimeOffset(day, new TimeOnly(14, 0), TimeSpan.Zero));

    private static string Word(Dimension dimension) => $"{dimension.Key()} in a word";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
