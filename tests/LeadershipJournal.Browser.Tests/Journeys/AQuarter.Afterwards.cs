using LeadershipJournal.Core.Dimensions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <content>What every screen shows afterwards.</content>
public sealed partial class AQuarter
{
    private static async Task TheModelIsThereAsync(IPage page)
    {
        await page.GotoAsync("/model");
        foreach (var dimension in DimensionList.All)
        {
            var card = page.GetByRole(AriaRole.Region, new() { Name = dimension.Name(), Exact = true });
            await Expect(card).ToContainTextAsync($"“{Word(dimension)}”");
            await Expect(card).ToContainTextAsync("In force since 14 August 2026");
        }
    }

    private static async Task TheBalanceShowsTheFiguresAsync(IPage page)
    {
        await page.GotoAsync("/balance?view=tables");
        await Expect(page.Locator(".headline .figure")).ToHaveTextAsync(OneQuarter.Figures.KeptToIntention);
        await Expect(page.Locator("section[aria-labelledby=move] .big")).ToHaveTextAsync($"{OneQuarter.Figures.MinutesToMove} a week");
        await Expect(page.Locator(".stats dd").Nth(0)).ToHaveTextAsync($"{OneQuarter.Figures.HoursWorked}a week, of 37 h 30 agreed");
        await Expect(page.Locator(".stats dd").Nth(1)).ToHaveTextAsync(OneQuarter.Figures.LeadingShare);
        foreach (var dimension in DimensionList.All)
        {
            var row = page.Locator("section[aria-labelledby=act] tbody tr").Nth((int)dimension);
            await Expect(row.Locator("td")).ToHaveTextAsync(OneQuarter.Figures.Row((int)dimension));
        }
    }

    private static async Task LeadOrContributeShowsTheFiguresAsync(IPage page)
    {
        await page.GotoAsync("/leading");
        var pulled = page.GetByRole(AriaRole.Region, new() { Name = "Pulled both ways" });
        await Expect(pulled).ToContainTextAsync("None of the three rules holds at the moment.");
        await Expect(pulled).ToContainTextAsync($"{OneQuarter.HandsOnOfEightWeeks} of the minutes of the last 8 recorded weeks were hands-on.");
        await Expect(pulled).ToContainTextAsync($"The leading share changed by {OneQuarter.MeanSwing} points from week to week on average");
        await Expect(pulled).ToContainTextAsync("Above the agreed hours in 1 of the last 4 known weeks: 38 h of 37 h 30 in week 45.");
        var card = page.Locator(".reg > li");
        await Expect(card.Locator("[aria-current=step]")).ToHaveTextAsync("Let go");
        await Expect(card).ToContainTextAsync("Nothing since week 41");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Discomfort, and what it gave" })).ToContainTextAsync("Discomfort of week 46.");
    }

    private static async Task TheContextsShowWhatHappenedAsync(IPage page)
    {
        await page.GotoAsync("/contexts");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Sales", Exact = true }).First.ClickAsync();
        var record = page.GetByRole(AriaRole.Region, new() { Name = "Entries and minutes" });
        await Expect(record).ToContainTextAsync($"{WeeksByHand.Duration(OneQuarter.LettingGo.Values.Sum())} recorded here");
        await Expect(record).ToContainTextAsync("2 entries are about it");
    }

    private static async Task TheCommitmentIsCountedAsync(IPage page)
    {
        await page.GotoAsync("/commitments?state=done");
        await Expect(page.Locator(".ifthen").First).ToContainTextAsync($"If {If}, then I {Then}");
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "State" })).ToContainTextAsync("Done 1");
    }

    private static async Task ThisWeekShowsWhatIsInForceAsync(IPage page)
    {
        await page.GotoAsync("/");
        await Expect(page.Locator("main")).ToContainTextAsync("week 47");
        await Expect(page.Locator("main")).ToContainTextAsync("Begin the review");
    }
}
