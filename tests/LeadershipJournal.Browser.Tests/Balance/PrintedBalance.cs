using LeadershipJournal.Browser.Tests.Accessibility;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Balance;

/// <summary>The balance as Chromium prints it on A4.</summary>
public sealed class PrintedBalance(Chromium chromium, FullJournal full) : IClassFixture<FullJournal>
{
    private const string LongerThanA4 = "<!DOCTYPE html><div style='height: 1500px'>one page and a bit</div>";

    [Theory]
    [InlineData("")]
    [InlineData("?period=year")]
    [InlineData("?period=all")]
    [InlineData("?view=tables")]
    public async Task The_balance_is_one_page(string query)
    {
        await using var visitor = await Visitor.AtAsync(chromium, full.Demo);
        await full.SignInAsync(visitor.Page);
        await visitor.Page.GotoAsync("/balance" + query);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Balance", Exact = true })).ToBeVisibleAsync();
        Assert.Equal(1, await visitor.PrintedPagesAsync());
    }

    [Fact]
    public async Task What_is_longer_than_a_page_counts_as_two()
    {
        await using var visitor = await Visitor.AtAsync(chromium, full.Demo);
        await visitor.Page.SetContentAsync(LongerThanA4);
        Assert.Equal(2, await visitor.PrintedPagesAsync());
    }
}
