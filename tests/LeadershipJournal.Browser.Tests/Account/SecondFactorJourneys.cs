using LeadershipJournal.Tests;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Account;

/// <summary>An app is set up in the settings; then the door asks for its code, or for a recovery code.</summary>
public sealed class SecondFactorJourneys(Chromium chromium) : IAsyncDisposable
{
    private readonly ServedJournal _journal = new();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task An_app_is_set_up_and_its_code_and_a_recovery_code_open_the_door(int width, bool script)
    {
        var person = await _journal.CreatePersonAsync();
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width, script: script);
        await visitor.SignInAsync(person);
        var page = visitor.Page;
        await page.GotoAsync("/settings");
        await page.GetByRole(AriaRole.Link, new() { Name = "Set up an app" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        var key = await page.Locator("code.strong").InnerTextAsync();
        var app = new AuthenticatorApp(key.Replace(" ", "", StringComparison.Ordinal), _journal.Clock);
        await CheckAsync(visitor, script);
        await page.GetByLabel("The code it shows now").FillAsync(app.Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await Expect(page.Locator("#recovery-codes li")).ToHaveCountAsync(10);
        var recoveryCode = await page.Locator("#recovery-codes li").First.InnerTextAsync();
        await CheckAsync(visitor, script);

        await SignOutAsync(page, script);
        await GivePasswordAsync(page, person);
        await CheckAsync(visitor, script);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(app.NextCode());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.Locator(".avatar")).ToBeVisibleAsync();

        await SignOutAsync(page, script);
        await GivePasswordAsync(page, person);
        await page.GetByRole(AriaRole.Link, new() { Name = "Use a recovery code" }).ClickAsync();
        await page.GetByLabel("Recovery code", new() { Exact = true }).FillAsync("BBBBB-BBBBB");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.Locator(".error")).ToContainTextAsync("none of your recovery codes");
        await CheckAsync(visitor, script);
        await page.GetByLabel("Recovery code", new() { Exact = true }).FillAsync(recoveryCode);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.Locator(".avatar")).ToBeVisibleAsync();
        await page.GotoAsync(AuthenticatorApp.Page);
        await Expect(page.GetByText("9 of 10 recovery codes are left")).ToBeVisibleAsync();
        await CheckAsync(visitor, script);
    }

    [Fact]
    public async Task Recovery_codes_are_copied_line_by_line()
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(AuthenticatorApp.Page);
        var key = await page.Locator("code.strong").InnerTextAsync();
        await page.GetByLabel("The code it shows now").FillAsync(new AuthenticatorApp(key.Replace(" ", "", StringComparison.Ordinal), _journal.Clock).Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(await page.Locator("#recovery-codes li").AllInnerTextsAsync(), copied.Split('\n'));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static async Task CheckAsync(Visitor visitor, bool script)
    {
        if (script)
        {
            await visitor.CheckWidthAsync();
            await visitor.CheckAccessibilityAsync();
        }
    }

    private static async Task SignOutAsync(IPage page, bool script)
    {
        if (!script)
        {
            await page.Context.ClearCookiesAsync();
            return;
        }

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "account of Ada Holm" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Sign in · LeadershipJournal");
    }

    private static async Task GivePasswordAsync(IPage page, Person person)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email").FillAsync(person.Email);
        await page.GetByLabel("Password").FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("One more step · LeadershipJournal");
    }
}
