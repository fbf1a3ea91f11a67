using LeadershipJournal.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journal;

/// <summary>What happens to machines while somebody types: no network for an hour, a crash, a full disk, another device.</summary>
public sealed class DraftMishaps(Chromium chromium, ServedJournal host) : IClassFixture<ServedJournal>, IAsyncLifetime
{
    private IBrowserContext _browser = null!;
    private Person _leader = null!;
    private IPage _page = null!;

    [Fact]
    public async Task After_an_hour_without_a_network_the_text_is_sent_by_itself()
    {
        await _page.Clock.InstallAsync();
        await OpenAsync(_page, "/journal/new");
        await _browser.SetOfflineAsync(true);
        await Text(_page).FillAsync("written in a tunnel");
        await _page.Clock.FastForwardAsync("00:05");
        await Expect(State(_page)).ToContainTextAsync("Offline since");
        await _page.Clock.FastForwardAsync("01:00:00");
        await Expect(State(_page)).ToContainTextAsync("Your words are kept in this browser");

        await _browser.SetOfflineAsync(false);
        await _page.Clock.FastForwardAsync("02:00");
        await Expect(State(_page)).ToContainTextAsync("Saved 15:02");
        Assert.Equal("written in a tunnel", await DraftedAsync());
    }

    [Fact]
    public async Task After_a_crash_of_the_page_the_text_is_offered()
    {
        await OpenAsync(_page, "/journal/new");
        await Text(_page).FillAsync("saved");
        await Expect(State(_page)).ToContainTextAsync("Saved 15:02");
        var address = _page.Url;
        await _browser.RouteAsync("**/drafts/*-*", route => route.AbortAsync());
        await Text(_page).FillAsync("saved, and more before the crash");
        await Expect(State(_page)).ToContainTextAsync("Your words are kept in this browser");
        await CrashAsync(_page);

        var next = await _browser.NewPageAsync();
        await next.GotoAsync(address);
        await next.GetByRole(AriaRole.Button, new() { Name = "Go on with the newer one" }).ClickAsync();
        await Expect(Text(next)).ToHaveValueAsync("saved, and more before the crash");
    }

    [Fact]
    public async Task With_a_full_disk_the_server_has_the_text_and_the_page_says_so()
    {
        await OpenAsync(_page, "/journal/new");
        var devtools = await _browser.NewCDPSessionAsync(_page);
        await devtools.SendAsync("Storage.overrideQuotaForOrigin", new() { ["origin"] = host.Address, ["quotaSize"] = 1 });
        await Text(_page).FillAsync(new string('x', 50_000));

        await Expect(State(_page)).ToHaveTextAsync("Saved 15:02 · on the server only, this browser keeps no drafts");
        Assert.Equal(50_000, (await DraftedAsync()).Length);
    }

    [Fact]
    public async Task Two_devices_at_one_entry_lose_neither_text_and_both_can_be_joined()
    {
        await OpenAsync(_page, "/journal/new");
        await Text(_page).FillAsync("begun at the desk");
        await Expect(State(_page)).ToContainTextAsync("Saved 15:02");
        await using var phone = await host.OpenBrowserAsync(chromium);
        var there = await ServedJournal.SignInAsync(phone, _leader);
        await OpenAsync(there, _page.Url);
        await Text(there).FillAsync("begun at the desk, ended on the train");
        await there.GetByRole(AriaRole.Button, new() { Name = "Keep the entry" }).ClickAsync();
        await Expect(there.Locator("article .prose")).ToHaveTextAsync("begun at the desk, ended on the train");

        await Text(_page).FillAsync("begun at the desk, ended there");
        await Expect(_page.Locator("[data-draft-notice]")).ToContainTextAsync("Nothing was written over; both texts are safe.");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Compare the two" }).ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Put both into the editor" }).ClickAsync();
        await Expect(Text(_page)).ToHaveValueAsync("begun at the desk, ended there\n\n---\n\nbegun at the desk, ended on the train");
    }

    public async ValueTask InitializeAsync()
    {
        _leader = await host.CreatePersonAsync();
        _browser = await host.OpenBrowserAsync(chromium);
        _page = await ServedJournal.SignInAsync(_browser, _leader);
    }

    public async ValueTask DisposeAsync() => await _browser.DisposeAsync();

    private static ILocator Text(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Text, Markdown" });

    private static ILocator State(IPage page) => page.Locator("[data-state-text]");

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Expect(page.Locator("entry-draft[data-ready]")).ToBeVisibleAsync();
    }

    // The page's process ends as if it had run out of memory: no event of the page is told.
    private static async Task CrashAsync(IPage page)
    {
        var crashed = new TaskCompletionSource();
        page.Crash += (_, _) => crashed.TrySetResult();
        var devtools = await page.Context.NewCDPSessionAsync(page);
        _ = devtools.SendAsync("Page.crash").ContinueWith(static sent => sent.Exception, TaskScheduler.Default);
        await crashed.Task.WaitAsync(TimeSpan.FromMilliseconds(Chromium.PatienceInMilliseconds));
    }

    private async Task<string> DraftedAsync()
    {
        await using var db = await host.OpenJournalAsync(_leader);
        var seal = db.Seal;
        return await db.Entries.OrderByDescending(entry => entry.ChangedAt).Select(entry => seal.Open(entry.Body, entry.Id)!).FirstAsync();
    }
}
