using LeadershipJournal.Tests;
using Microsoft.Playwright;

namespace LeadershipJournal.Browser.Tests;

/// <summary>The real application behind a real port, for a browser on this machine.</summary>
public class ServedJournal : JournalHost
{
    public ServedJournal()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>By name, as a person types it; an IP address could not have a passkey.</summary>
    public string Address => $"http://localhost:{ClientOptions.BaseAddress.Port}";

    /// <summary>A browser that nobody has used yet.</summary>
    public async Task<IBrowserContext> OpenBrowserAsync(Chromium chromium, Action<BrowserNewContextOptions>? configure = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = TimeZone,
            Locale = "en-GB",
        };
        configure?.Invoke(options);
        var browser = await chromium.OpenAsync(options);
        browser.SetDefaultTimeout(Chromium.PatienceInMilliseconds);
        return browser;
    }

    /// <summary>A new page on which a person has signed in through the real form.</summary>
    public static async Task<IPage> SignInAsync(IBrowserContext browser, Person person)
    {
        var page = await browser.NewPageAsync();
        await SignInAsync(page, person);
        return page;
    }

    /// <inheritdoc cref="SignInAsync(IBrowserContext, Person)"/>
    public static async Task SignInAsync(IPage page, Person person)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email").FillAsync(person.Email);
        await page.GetByLabel("Password").FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".avatar")).ToBeVisibleAsync();
    }
}
