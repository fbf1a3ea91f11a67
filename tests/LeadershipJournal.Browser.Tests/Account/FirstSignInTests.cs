using LeadershipJournal.Tests;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Account;

/// <summary>The way in: first run, signing out and in, settings.</summary>
public sealed class FirstSignInTests(Chromium chromium) : IAsyncDisposable
{
    private readonly ServedJournal _journal = new();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task The_first_account_is_made_signed_out_of_and_signed_in_to(int width, bool script)
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width, script: script);
        var page = visitor.Page;
        await page.GotoAsync("/");
        await Expect(page).ToHaveTitleAsync("First account · LeadershipJournal");
        await page.GetByLabel("Name").FillAsync("Ada Holm");
        await page.GetByLabel("Email").FillAsync("ada@journal.example");
        await page.GetByLabel("Password").FillAsync("seven quiet geese");
        await Expect(page.GetByLabel("Code")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("This week · LeadershipJournal");

        await page.GetByRole(AriaRole.Button, new() { Name = "account of Ada Holm" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Sign in · LeadershipJournal");
        await visitor.SignInAsync(new Person(Guid.Empty, "Ada Holm", "ada@journal.example", "seven quiet geese"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This week");
    }

    [Fact]
    public async Task The_browser_suggests_its_own_time_zone()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        await visitor.Page.GotoAsync("/first-run");
        await Expect(visitor.Page.GetByLabel("Time zone")).ToHaveValueAsync(JournalHost.TimeZone);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Settings_are_kept(bool script)
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, script: script);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.GotoAsync("/settings");
        await page.GetByLabel("Time zone").SelectOptionAsync("Asia/Tokyo");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Friday" }).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Time zone")).ToHaveValueAsync("Asia/Tokyo");
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Friday" })).Not.ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leave_is_removed_and_put_back_by_undo(bool script)
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, script: script);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.GotoAsync("/settings");
        await page.GetByLabel("First day").FillAsync("2026-07-13");
        await page.GetByLabel("Last day").FillAsync("2026-08-02");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add leave" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove leave of 13 July to 2 August 2026" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByText("Weeks 29 to 31")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/error")]
    public async Task Public_pages_have_no_accessibility_violation_and_fit_a_phone(string address)
    {
        await _journal.CreatePersonAsync();
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width: 360);
        visitor.Expected = complaint => complaint.Contains("404", StringComparison.Ordinal);
        await visitor.Page.GotoAsync(address);
        await visitor.CheckWidthAsync();
        await visitor.CheckAccessibilityAsync();
    }

    [Fact]
    public async Task First_run_has_no_accessibility_violation_even_when_everything_is_wrong()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width: 360);
        await visitor.Page.GotoAsync("/first-run");
        await visitor.CheckAccessibilityAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(visitor.Page.Locator(".error")).ToHaveCountAsync(3);
        await visitor.CheckWidthAsync();
        await visitor.CheckAccessibilityAsync();
    }

    [Fact]
    public async Task Settings_have_no_accessibility_violation_empty_full_and_in_error()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width: 360);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.GotoAsync("/settings");
        await visitor.CheckWidthAsync();
        await visitor.CheckAccessibilityAsync();
        await page.GetByLabel("First day").FillAsync("2026-07-13");
        await page.GetByLabel("Last day").FillAsync("2026-08-02");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add leave" }).ClickAsync();
        await Expect(page.GetByText("Weeks 29 to 31")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(page.Locator(".error")).ToHaveCountAsync(2);
        await visitor.CheckWidthAsync();
        await visitor.CheckAccessibilityAsync();
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();
}
