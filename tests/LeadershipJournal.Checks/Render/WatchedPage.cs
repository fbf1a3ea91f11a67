using System.Text.Json;
using Microsoft.Playwright;

namespace LeadershipJournal.Checks.Render;

/// <summary>What a page did that its text must not be able to make it do.</summary>
internal sealed record Deeds(int Scripts, int Dialogs, int Requests)
{
    public bool AreNone => this is { Scripts: 0, Dialogs: 0, Requests: 0 };
}

/// <summary>A page in Chromium that counts scripts the application did not bring, dialogs, and requests to elsewhere.</summary>
internal sealed class WatchedPage
{
    // Everything in the text is touched the way a reader would, and links are followed unless they lead to the web or to mail.
    private const string Touch = """
        () => { for (const element of document.querySelectorAll(".prose *")) {
            for (const kind of ["mouseover", "mouseenter", "focus", "pointerdown", "click", "toggle", "load", "error", "animationstart"]) {
              if (kind === "click" && element.closest("a") && ["http:", "https:", "mailto:"].includes(element.closest("a").protocol)) continue;
              element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
            }
            if (element.matches("a[href]") && !["http:", "https:", "mailto:"].includes(element.protocol)) element.click();
            element.focus?.();
          }
          return document.querySelectorAll(".prose, .tl").length; }
        """;

    private readonly IPage _page;
    private readonly string _origin;
    private int _scripts;
    private int _dialogs;
    private int _requests;

    private WatchedPage(IPage page, string origin) => (_page, _origin) = (page, origin);

    public static async Task<WatchedPage> OpenAsync(IPage page, string origin)
    {
        var watched = new WatchedPage(page, origin);
        page.Dialog += (_, dialog) => _ = watched.DismissAsync(dialog);
        await page.RouteAsync("**/*", watched.GuardAsync);
        var debugger = await page.Context.NewCDPSessionAsync(page);
        debugger.Event("Debugger.scriptParsed").OnEvent += (_, script) => watched.Count(script);
        await debugger.SendAsync("Debugger.enable");
        return watched;
    }

    /// <summary>Shows an address and reports what happened; null when the text was not on the page at all.</summary>
    public async Task<Deeds?> ShowAsync(string address)
    {
        (_scripts, _dialogs, _requests) = (0, 0, 0);
        try
        {
            await _page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            if (await _page.EvaluateAsync<int>(Touch) == 0)
            {
                return null;
            }
        }
        catch (PlaywrightException)
        {
            // The text took the page elsewhere while it was looked at: as bad as a script of its own.
            _scripts++;
        }

        await _page.WaitForTimeoutAsync(50);
        return new Deeds(_scripts, _dialogs, _requests);
    }

    private void Count(JsonElement? script)
    {
        var url = script?.GetProperty("url").GetString() ?? "";
        if (url.Length > 0 && !(url.StartsWith(_origin, StringComparison.Ordinal) && url.Contains(".js", StringComparison.Ordinal))
            && !url.StartsWith("__playwright", StringComparison.Ordinal))
        {
            _scripts++;
        }
    }

    private async Task DismissAsync(IDialog dialog)
    {
        _dialogs++;
        await dialog.DismissAsync();
    }

    private async Task GuardAsync(IRoute route)
    {
        if (route.Request.Url.StartsWith(_origin + "/", StringComparison.Ordinal))
        {
            await route.ContinueAsync();
            return;
        }

        _requests++;
        await route.AbortAsync();
    }
}
