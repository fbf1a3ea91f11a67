using LeadershipJournal.Tests;
using Microsoft.Playwright;
using Xunit;

namespace LeadershipJournal.Browser.Tests;

/// <summary>The application on a port of its own, and a real Chromium to visit it with.</summary>
public sealed class BrowserHost : JournalHost, IAsyncLifetime
{
    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = $"http://localhost:{ClientOptions.BaseAddress.Port}";
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = s_arguments,
        });
    }

    /// <summary>A browser that nobody has used yet.</summary>
    public Task<IBrowserContext> NewBrowserAsync(Action<BrowserNewContextOptions>? configure = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            TimezoneId = TimeZone,
            Locale = "en-GB",
        };
        configure?.Invoke(options);
        return _browser!.NewContextAsync(options);
    }

    /// <summary>A person signed in, on an empty page.</summary>
    public static async Task<IPage> SignInAsync(IBrowserContext browser, Person person)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("[name='Form.Email']").FillAsync(person.Email);
        await page.Locator("[name='Form.Password']").FillAsync(person.Password);
        await page.Locator("form:has([name='Form.Password']) button[type=submit]").First.ClickAsync();
        await page.Locator(".avatar").WaitForAsync();
        return page;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await base.DisposeAsync();
    }
}
