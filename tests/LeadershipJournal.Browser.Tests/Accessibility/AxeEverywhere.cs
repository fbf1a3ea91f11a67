using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account.Resetting;
using Microsoft.Playwright;
using Xunit;

namespace LeadershipJournal.Browser.Tests.Accessibility;

/// <summary>Every page there is, in light and in dark, on a desk and on a phone: axe finds nothing, nothing is wider than the window.</summary>
public sealed class AxeEverywhere(Chromium chromium, FullJournal full) : IClassFixture<FullJournal>
{
    [Fact]
    public void Every_page_with_a_parameter_has_a_sample_address() =>
        Assert.All(RoutedPage.All.Where(page => page.HasParameters), page => full.AddressOf(page.Template));

    [Fact]
    public async Task A_field_without_a_label_and_a_text_too_pale_in_the_dark_are_found()
    {
        await using var visitor = await VisitAsync(full.Demo, 360);
        await visitor.Page.SetContentAsync(
            """
            <!doctype html><html lang="en"><title>Faults</title>
            <style>p { color: #000; background: #fff } @media (prefers-color-scheme: dark) { p { color: #999 } }</style>
            <main><h1>Faults</h1><input><p>Pale in the dark</p></main></html>
            """);
        var faults = await visitor.ViolationsAsync();
        Assert.Contains(faults, fault => fault.StartsWith("light: label:", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("dark: color-contrast:", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.StartsWith("light: color-contrast:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_of_a_full_journal_have_no_violation(int width)
    {
        await using var visitor = await VisitAsync(full.Demo, width);
        List<string> faults = [];
        foreach (var page in RoutedPage.All.Where(page => page is { IsOpen: true, IsOnTheWayIn: false }))
        {
            faults.AddRange(await FaultsAsync(visitor, Address(page)));
        }

        await full.SignInAsync(visitor.Page);
        foreach (var page in RoutedPage.All.Where(page => !page.IsOpen))
        {
            faults.AddRange(await FaultsAsync(visitor, Address(page)));
        }

        faults.AddRange(await FaultsAsync(visitor, "/balance?view=tables&period=all"));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_of_a_coach_have_no_violation(int width)
    {
        await using var visitor = await VisitAsync(full.Demo, width);
        await visitor.SignInAsync(full.Coaching.Coach);
        var addresses = RoutedPage.All.Where(page => page is { IsOpen: false, IsOfCoaching: true }).Select(Address);
        List<string> faults = [];
        foreach (var address in (IEnumerable<string>)[.. addresses, .. full.Coaching.Elsewhere])
        {
            faults.AddRange(await FaultsAsync(visitor, address));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_of_coaching_in_error_have_no_violation(int width)
    {
        List<string> faults = [];
        await using var leader = await VisitAsync(full.Demo, width);
        await full.SignInAsync(leader.Page);
        foreach (var (template, mistake) in CoachingMistakes.OfALeader)
        {
            faults.AddRange(await FaultsAsync(leader, Address(template), mistake));
        }

        await using var coach = await VisitAsync(full.Demo, width);
        await coach.SignInAsync(full.Coaching.Coach);
        foreach (var (template, mistake) in CoachingMistakes.OfACoach)
        {
            faults.AddRange(await FaultsAsync(coach, Address(template), mistake));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_of_an_empty_journal_have_no_violation(int width)
    {
        await using var journal = new ServedJournal();
        await using var visitor = await VisitAsync(journal, width);
        List<string> faults = [.. await FaultsAsync(visitor, RoutedPage.FirstRun)];
        await visitor.SignInAsync(await journal.CreatePersonAsync());
        foreach (var page in RoutedPage.All.Where(page => page is { IsOpen: false, HasParameters: false }))
        {
            faults.AddRange(await FaultsAsync(visitor, page.Template));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_in_error_have_no_violation(int width)
    {
        await using var journal = new ServedJournal();
        await using var visitor = await VisitAsync(journal, width);
        List<string> faults = [];
        var person = await journal.CreatePersonAsync();
        faults.AddRange(await FaultsAsync(visitor, "/sign-in", Mistakes.SignInAsync));
        await visitor.Page.GotoAsync(await journal.IssueResetLinkAsync(person));
        faults.AddRange(await FaultsAsync(visitor, PasswordReset.Address, Mistakes.NewPasswordAsync));
        await visitor.SignInAsync(person);
        foreach (var (address, mistake) in Mistakes.All)
        {
            faults.AddRange(await FaultsAsync(visitor, address, mistake));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task<Visitor> VisitAsync(ServedJournal journal, int width)
    {
        var visitor = await Visitor.AtAsync(chromium, journal, width);
        visitor.Expected = complaint => complaint.Contains("404", StringComparison.Ordinal);
        return visitor;
    }

    private static async Task<IEnumerable<string>> FaultsAsync(Visitor visitor, string address, Func<IPage, Task>? mistake = null)
    {
        await visitor.Page.GotoAsync(address);
        Assert.Equal(address.Split('?')[0], new Uri(visitor.Page.Url).AbsolutePath);
        if (mistake is not null)
        {
            await mistake(visitor.Page);
            await Assertions.Expect(visitor.Page.Locator(".error:visible").First).ToBeVisibleAsync();
        }

        var faults = await visitor.ViolationsAsync();
        return (await visitor.FitsAsync() ? faults : [.. faults, "wider than the window"]).Select(fault => $"{address}: {fault}");
    }

    private string Address(RoutedPage page) => Address(page.Template);

    private string Address(string template) => template.Contains('{', StringComparison.Ordinal) ? full.AddressOf(template) : template;
}
