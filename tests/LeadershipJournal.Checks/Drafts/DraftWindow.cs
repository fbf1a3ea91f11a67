using LeadershipJournal.Checks.Live;
using Microsoft.Playwright;

namespace LeadershipJournal.Checks.Drafts;

/// <summary>A leader's Chromium in which one entry is typed. In the control it keeps nothing of a page's own.</summary>
internal sealed class DraftWindow : IAsyncDisposable
{
    private const string Ready = "entry-draft[data-ready=yes]";
    private const float Patience = 300_000;
    private const string Offer = "[data-offer] button.primary";
    private const string WithoutStorage = "Object.defineProperty(window, 'indexedDB', { get() { throw new Error('off'); } });";
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IBrowserContext _context;
    private IPage _page;

    private DraftWindow(IPlaywright playwright, IBrowser browser, IBrowserContext context, IPage page) =>
        (_playwright, _browser, _context, _page) = (playwright, browser, context, page);

    private ILocator Text => _page.Locator("[name='Form.Body']");

    public static async Task<DraftWindow> OpenAsync(string origin, bool withoutStorage)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = LiveWindow.Arguments,
        });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = origin });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        if (withoutStorage)
        {
            await context.AddInitScriptAsync(WithoutStorage);
        }

        return new DraftWindow(playwright, browser, context, await context.NewPageAsync());
    }

    public async Task SignInAsync(string email, string password)
    {
        await _page.GotoAsync("/sign-in");
        await _page.Locator("[name='Form.Email']").FillAsync(email);
        await _page.Locator("[name='Form.Password']").FillAsync(password);
        await _page.Locator("form:has([name='Form.Password']) button[type=submit]").First.ClickAsync();
        await _page.Locator(".avatar").WaitForAsync();
    }

    /// <summary>Opens the editor, and takes what this browser offers. Answers the text in it.</summary>
    public async Task<string> OpenEditorAsync(string address)
    {
        await _page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await _page.Locator($"{Ready}, {Offer}").First.WaitForAsync();
        if (await _page.Locator(Offer).CountAsync() > 0)
        {
            await _page.Locator(Offer).First.ClickAsync();
            await _page.Locator(Ready).WaitForAsync();
        }

        await Text.FocusAsync();
        await _page.Keyboard.PressAsync("Control+End");
        return await Text.InputValueAsync();
    }

    /// <summary>Key by key.</summary>
    public Task TypeAsync(string word) => _page.Keyboard.TypeAsync(word);

    /// <summary>Ends the page without another word to it, as a crash does, and answers where it was; the next one is empty.</summary>
    public async Task<string> CrashAsync()
    {
        var address = new Uri(_page.Url).AbsolutePath;
        var next = await _context.NewPageAsync();
        await _page.CloseAsync();
        _page = next;
        return address;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
