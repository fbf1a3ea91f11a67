using LeadershipJournal.Web.Features.Account;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Account;

/// <summary>A device that somebody no longer holds is signed out from another one.</summary>
public sealed class DeviceJourneys(Chromium chromium) : IAsyncDisposable
{
    private readonly ServedJournal _journal = new();

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task A_lost_phone_is_signed_out_from_the_laptop(int width, bool script)
    {
        var person = await _journal.CreatePersonAsync();
        await using var laptop = await Visitor.AtAsync(chromium, _journal, width, script: script);
        await using var phone = await Visitor.AtAsync(chromium, _journal, 360);
        await laptop.SignInAsync(person);
        await phone.SignInAsync(person);

        await laptop.Page.GotoAsync("/settings");
        var devices = laptop.Page.Locator("form:has(button[name=Device]) li");
        await Expect(devices).ToHaveCountAsync(2);
        await laptop.CheckWidthAsync();
        if (script)
        {
            await laptop.CheckAccessibilityAsync();
        }

        await devices.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(laptop.Page.GetByText("Signed out", new() { Exact = true })).ToBeVisibleAsync();
        _journal.Clock.Advance(AccountFeature.SignInCheckedEvery + TimeSpan.FromSeconds(1));
        await phone.Page.GotoAsync("/journal");
        await Expect(phone.Page).ToHaveTitleAsync("Sign in · LeadershipJournal");
        await laptop.Page.GotoAsync("/journal");
        await Expect(laptop.Page.Locator(".avatar")).ToBeVisibleAsync();
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();
}
