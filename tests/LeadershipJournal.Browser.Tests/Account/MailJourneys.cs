using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account.Confirming;
using LeadershipJournal.Web.Features.Account.Registering;
using LeadershipJournal.Web.Features.Account.Resetting;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Account;

/// <summary>What is done by links that arrive by mail: an account, a new password, a confirmed address.</summary>
public sealed class MailJourneys(Chromium chromium) : IAsyncDisposable
{
    private readonly MailedServedJournal _journal = new();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    [InlineData(360, false)]
    public async Task Somebody_registers_forgets_the_password_and_chooses_another(int width, bool script)
    {
        const string Email = "bo.lind@journal.example";
        await _journal.CreatePersonAsync();
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width, script: script);
        var page = visitor.Page;
        await page.GotoAsync("/sign-in");
        await page.Locator("a[href='/register']").ClickAsync();
        await AskAsync(visitor, script, "Make an account", Email);
        await page.GotoAsync(await _journal.Mail.LinkAsync(Email, Registration.AccountAddress));
        await ExpectAsync(visitor, script, "Make your account");
        await page.GetByLabel("Name").FillAsync("Bo Lind");
        await page.GetByLabel("Password").FillAsync("nine quiet geese");
        await page.GetByLabel("Time zone").SelectOptionAsync("Europe/Oslo");
        await PressAsync(page, "Make the account");
        await Expect(page.Locator(".avatar")).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Forgotten your password?" }).ClickAsync();
        await AskAsync(visitor, script, "Forgotten your password?", Email);
        await page.GotoAsync(await _journal.Mail.LinkAsync(Email, PasswordReset.Address));
        await ExpectAsync(visitor, script, "Choose a new password");
        await page.Locator("#password").FillAsync("eleven loud herons");
        await PressAsync(page, "Set the password");
        await ExpectAsync(visitor, script, "You have a new password");
        await visitor.SignInAsync(new Person(Guid.Empty, "Bo Lind", Email, "eleven loud herons"));
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task An_address_is_confirmed_from_the_settings(int width, bool script)
    {
        var person = await _journal.CreatePersonAsync();
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width, script: script);
        await visitor.SignInAsync(person);
        var page = visitor.Page;
        await page.GotoAsync("/settings");
        await PressAsync(page, "Mail me a link");
        await Expect(page.GetByText("On its way")).ToBeVisibleAsync();
        await CheckAsync(visitor, script);
        await page.GotoAsync(await _journal.Mail.LinkAsync(person.Email, EmailConfirmation.Address));
        await ExpectAsync(visitor, script, "Is this your address?");
        await PressAsync(page, "Yes, confirm it");
        await ExpectAsync(visitor, script, "Your address is confirmed");
        await page.GotoAsync("/settings");
        await Expect(page.GetByText("is not confirmed")).ToHaveCountAsync(0);
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static async Task AskAsync(Visitor visitor, bool script, string heading, string email)
    {
        await ExpectAsync(visitor, script, heading);
        await visitor.Page.GetByLabel("Email").FillAsync(email);
        await PressAsync(visitor.Page, "Mail me a link");
        await ExpectAsync(visitor, script, "Look into your mail");
    }

    private static async Task ExpectAsync(Visitor visitor, bool script, string heading)
    {
        await Expect(visitor.Page.Locator("h2")).ToHaveTextAsync(heading);
        await CheckAsync(visitor, script);
    }

    private static async Task CheckAsync(Visitor visitor, bool script)
    {
        await visitor.CheckWidthAsync();
        if (script)
        {
            await visitor.CheckAccessibilityAsync();
        }
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
