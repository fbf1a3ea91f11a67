using System.Globalization;
using Microsoft.Playwright;

namespace LeadershipJournal.Checks.Screenshots;

/// <summary>Windows of every width and theme, and the pictures taken in them. Without a directory nothing is written.</summary>
internal sealed class Album(string? directory, Findings findings) : IAsyncDisposable
{
    private const int Height = 900;

    // What a reader of the docs looks at; the rest of a long page says the same more often.
    private const int TallestPicture = 1600;
    private readonly List<(IPage Page, string Suffix)> _windows = [];
    private IPage? _desk;

    /// <summary>The window in which the leader writes; no picture is taken in it, so its size never changes.</summary>
    public IPage Desk => _desk ?? throw new InvalidOperationException("No window is open yet.");

    public int Taken { get; private set; }

    public long Bytes { get; private set; }

    public async Task OpenAsync(IBrowser browser, string origin, int width, ColorScheme theme, Func<IPage, Task> signIn)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = origin,
            ViewportSize = new ViewportSize { Width = width, Height = Height },
            ColorScheme = theme,
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "Europe/Oslo",
            Locale = "en-GB",
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => findings.Expect(message.Type is not "error", $"the console is silent: {message.Text}");
        await signIn(page);
        await page.Locator(".avatar").WaitForAsync();
        _desk ??= await context.NewPageAsync();
        _windows.Add((page, string.Create(CultureInfo.InvariantCulture, $"{width}-{(theme is ColorScheme.Dark ? "dark" : "light")}")));
    }

    /// <summary>Signs somebody else in, in every window.</summary>
    public async Task SwitchAsync(Func<IPage, Task> signIn)
    {
        foreach (var (page, _) in _windows)
        {
            await page.Context.ClearCookiesAsync();
            await signIn(page);
            await page.Locator(".avatar").WaitForAsync();
        }
    }

    /// <summary>Opens an address in every window and takes it from the top or its anchor on, once the page holds what it is a picture of.</summary>
    public async Task TakeAsync(string name, string address, string mustHold)
    {
        foreach (var (page, suffix) in _windows)
        {
            await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await page.EvaluateAsync("document.fonts.ready");
            var text = await page.Locator("main").InnerTextAsync();
            findings.Expect(text.Contains(mustHold, StringComparison.Ordinal), $"{name}-{suffix} holds “{mustHold}”");
            var size = await page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight]");
            findings.Expect(size[0] <= 0, $"{name}-{suffix} is no wider than the window");
            await KeepAsync(page, $"{name}-{suffix}.png", address.Contains('#', StringComparison.Ordinal) ? Height : Math.Min(size[1], TallestPicture));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (page, _) in _windows)
        {
            await page.Context.DisposeAsync();
        }
    }

    private async Task KeepAsync(IPage page, string file, int height)
    {
        if (directory is null)
        {
            return;
        }

        // A window as tall as the picture, so that what is fixed to its edges is not drawn across the middle.
        var width = page.ViewportSize!.Width;
        await page.SetViewportSizeAsync(width, height);
        await page.EvaluateAsync("location.hash && document.querySelector(location.hash).scrollIntoView()");
        var picture = await page.ScreenshotAsync();
        await page.SetViewportSizeAsync(width, Height);
        Directory.CreateDirectory(directory);
        await File.WriteAllBytesAsync(Path.Combine(directory, file), picture);
        Taken++;
        Bytes += picture.Length;
    }
}
