using LeadershipJournal.Tests;
using Microsoft.Playwright;

namespace LeadershipJournal.Checks.Live;

/// <summary>Somebody's browser with one page, which hears of changes; in a control it hears nothing.</summary>
internal sealed class LiveWindow(IBrowserContext context, IPage page, bool isDeaf) : IAsyncDisposable
{
    public static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static async Task<LiveWindow> OpenAsync(IBrowser browser, string origin, Person person, bool isDeaf)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = origin });
        var page = await context.NewPageAsync();
        if (isDeaf)
        {
            await page.RouteAsync("**/live", route => route.AbortAsync());
        }

        await page.GotoAsync("/sign-in");
        await page.Locator("[name='Form.Email']").FillAsync(person.Email);
        await page.Locator("[name='Form.Password']").FillAsync(person.Password);
        await page.Locator("form:has([name='Form.Password']) button[type=submit]").First.ClickAsync();
        await page.Locator(".avatar").WaitForAsync();
        return new LiveWindow(context, page, isDeaf);
    }

    /// <summary>Opens an address that shows a text, and waits until the page listens.</summary>
    public async Task ShowAsync(string address, string text)
    {
        await page.GotoAsync(address);
        await page.GetByText(text).First.WaitForAsync();
        await page.Locator(isDeaf ? "coaching-live" : "coaching-live[data-listening=yes]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Waits until something holds on the page, whatever the page does meanwhile; answers whether it came to hold.</summary>
    public async Task<bool> UntilAsync(string expression, int patience)
    {
        try
        {
            await page.WaitForFunctionAsync($"() => {expression}", null, new PageWaitForFunctionOptions { Timeout = patience });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
