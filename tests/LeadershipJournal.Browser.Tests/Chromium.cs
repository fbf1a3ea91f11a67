using LeadershipJournal.Browser.Tests;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace LeadershipJournal.Browser.Tests;

/// <summary>One Chromium for all tests; started by the first that needs it, and each test gets a profile of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    public const float PatienceInMilliseconds = 30_000;

    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _turn = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A fresh profile. Without Chromium the test is skipped with the reason, and fails where CI=true.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        await _turn.WaitAsync();
        try
        {
            _browser ??= await StartAsync();
        }
        finally
        {
            _turn.Release();
        }

        return await _browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _turn.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        var path = (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? [named] : Places).FirstOrDefault(File.Exists);
        if (path is null)
        {
            const string Reason = "Chromium is not installed; tests/run-all.sh installs it, and CHROMIUM names another place.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is "true", Reason);
            Assert.Fail(Reason);
        }

        // How long a page may take says nothing about whether it is right: a busy machine must not fail a test.
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Switches });
    }
}
