using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Account;

/// <summary>Passkeys in a real browser, with an authenticator that the browser makes up.</summary>
public sealed class PasskeyJourneys(Chromium chromium) : IAsyncDisposable
{
    private readonly ServedJournal _journal = new();

    [Fact]
    public async Task A_passkey_is_added_in_the_settings_and_then_signs_in_without_a_name()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width: 360);
        await using var device = await VirtualAuthenticator.AddAsync(visitor.Page);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await AddAsync(page, "Laptop");
        await Expect(page.GetByText("Added Laptop. You can sign in with it from now on.")).ToBeVisibleAsync();
        await visitor.CheckWidthAsync();
        await visitor.CheckAccessibilityAsync();

        await SignOutAsync(page);
        await visitor.CheckAccessibilityAsync();
        await PressAsync(page, "Sign in with a passkey");
        await Expect(page).ToHaveTitleAsync("This week · LeadershipJournal");
        await Expect(page.Locator(".avatar")).ToContainTextAsync("Ada Holm");
    }

    [Fact]
    public async Task A_second_passkey_on_the_same_device_is_refused_in_words()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        await using var device = await VirtualAuthenticator.AddAsync(visitor.Page);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        await AddAsync(visitor.Page, "Laptop");
        await Expect(visitor.Page.GetByText("Added Laptop.")).ToBeVisibleAsync();
        await AddAsync(visitor.Page, "Laptop again");
        await Expect(visitor.Page.GetByText("There is a passkey of yours on this device already.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_passkey_is_renamed_and_removed_and_then_not_known_any_more()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width: 360);
        await using var device = await VirtualAuthenticator.AddAsync(visitor.Page);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await AddAsync(page, "Laptop");
        await page.GetByText("Change Laptop").ClickAsync();
        await visitor.CheckWidthAsync();
        await visitor.CheckAccessibilityAsync();
        await page.GetByLabel("Name", new() { Exact = true }).Last.FillAsync("Work laptop");
        await PressAsync(page, "Rename Laptop");
        await page.GetByText("Change Work laptop").ClickAsync();
        await PressAsync(page, "Remove Work laptop");
        await Expect(page.GetByText("Removed Work laptop.")).ToBeVisibleAsync();

        await SignOutAsync(page);
        await PressAsync(page, "Sign in with a passkey");
        await Expect(page.GetByText("This passkey is not known here.")).ToBeVisibleAsync();
        await visitor.CheckWidthAsync();
        await visitor.CheckAccessibilityAsync();
    }

    [Fact]
    public async Task A_passkey_shows_once_more_who_it_is_and_what_was_typed_stays()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width: 360);
        await using var device = await VirtualAuthenticator.AddAsync(visitor.Page);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await AddAsync(page, "Laptop");
        await Expect(page.GetByText("Added Laptop.")).ToBeVisibleAsync();
        await page.GetByLabel("Name of a new passkey").FillAsync("Phone");
        _journal.Clock.Advance(TimeSpan.FromMinutes(10));
        await PressAsync(page, "Add a passkey");
        await Expect(page.GetByText("Show once more that it is you.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Name of a new passkey")).ToHaveValueAsync("Phone");
        await visitor.CheckWidthAsync();
        await visitor.CheckAccessibilityAsync();

        await page.GetByText("Change Laptop").ClickAsync();
        await PressAsync(page, "Use a passkey instead");
        await Expect(page.GetByText("Removed Laptop.")).ToBeVisibleAsync();
        await page.GotoAsync("/settings");
        await Expect(page.Locator("[data-proof]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_device_that_says_no_is_told_from_an_error()
    {
        await _journal.CreatePersonAsync();
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width: 360);
        await using var device = await VirtualAuthenticator.AddAsync(visitor.Page);
        await visitor.Page.GotoAsync("/sign-in");
        await PressAsync(visitor.Page, "Sign in with a passkey");
        await Expect(visitor.Page.GetByText("No passkey was used: it was cancelled, or took too long.")).ToBeVisibleAsync();
        await visitor.CheckWidthAsync();
        await visitor.CheckAccessibilityAsync();
    }

    [Fact]
    public async Task A_browser_without_passkeys_says_so()
    {
        await _journal.CreatePersonAsync();
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        await visitor.Page.AddInitScriptAsync("delete globalThis.PublicKeyCredential");
        await visitor.Page.GotoAsync("/sign-in");
        await PressAsync(visitor.Page, "Sign in with a passkey");
        await Expect(visitor.Page.GetByText("This browser has no passkeys")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_only_the_password_is_offered()
    {
        await _journal.CreatePersonAsync();
        await using var visitor = await Visitor.AtAsync(chromium, _journal, script: false);
        await visitor.Page.GotoAsync("/sign-in");
        await Expect(visitor.Page.GetByText("Sign in with a passkey")).ToBeHiddenAsync();
        await Expect(visitor.Page.GetByLabel("Password")).ToBeVisibleAsync();
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static async Task AddAsync(IPage page, string name)
    {
        await page.GotoAsync("/settings");
        await page.GetByLabel("Name of a new passkey").FillAsync(name);
        await PressAsync(page, "Add a passkey");
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static async Task SignOutAsync(IPage page)
    {
        await PressAsync(page, "account of Ada Holm");
        await PressAsync(page, "Sign out");
        await Expect(page).ToHaveTitleAsync("Sign in · LeadershipJournal");
    }
}
