using LeadershipJournal.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Journal;

public sealed class DraftJourneys(Chromium chromium, ServedJournal host) : IClassFixture<ServedJournal>, IAsyncLifetime
{
    private const string Drafts = "**/drafts/*-*";
    private IBrowserContext _browser = null!;
    private Person _leader = null!;
    private IPage _page = null!;

    private ILocator Text => _page.GetByRole(AriaRole.Textbox, new() { Name = "Text, Markdown" });

    private ILocator State => _page.Locator("[data-state-text]");

    [Fact]
    public async Task Typing_is_kept_on_the_server_and_there_after_a_reload()
    {
        await OpenNewAsync();
        await Text.FillAsync("half a thought");

        await Expect(State).ToHaveTextAsync("Saved 15:02 · kept in this browser too");
        await Expect(_page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/journal/[0-9a-f-]{36}/edit$"));
        await Expect(_page.Locator(".skip")).ToHaveAttributeAsync("href", $"{new Uri(_page.Url).AbsolutePath}#main");
        await _page.ReloadAsync();
        await Expect(Text).ToHaveValueAsync("half a thought");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Keep the entry" }).ClickAsync();
        await Expect(_page.Locator("article .prose")).ToHaveTextAsync("half a thought");
    }

    [Fact]
    public async Task Typing_without_a_pause_is_kept_on_the_server_while_it_goes_on()
    {
        await OpenNewAsync();
        await Visitor.TypeWithoutPauseAsync(Text);
        await Expect(State).ToHaveTextAsync("Saved 15:02 · kept in this browser too");
    }

    [Fact]
    public async Task Without_the_server_the_text_stays_in_the_browser_and_is_offered_again()
    {
        await OpenNewAsync();
        await Text.FillAsync("first");
        await Expect(State).ToContainTextAsync("Saved 15:02");
        await _page.RouteAsync(Drafts, route => route.AbortAsync());
        await Text.FillAsync("first, and nobody else has this");
        await Expect(State).ToContainTextAsync("The server cannot be reached since");
        await Expect(State).ToContainTextAsync("Your words are kept in this browser");

        await _page.ReloadAsync();
        await Expect(_page.Locator("#offer")).ToContainTextAsync("This browser holds a newer draft, from today,");
        await Expect(_page.Locator("#offer")).ToContainTextAsync("The saved one is from");
        await Expect(Text).ToHaveValueAsync("first");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Go on with the newer one" }).ClickAsync();
        await Expect(Text).ToHaveValueAsync("first, and nobody else has this");

        await _page.UnrouteAsync(Drafts);
        await Text.PressSequentiallyAsync(".");
        await Expect(State).ToContainTextAsync("Saved 15:02", new() { Timeout = 20_000 });
        Assert.Equal("first, and nobody else has this.", await DraftedAsync());
    }

    [Fact]
    public async Task The_text_that_is_not_chosen_is_set_aside_and_not_lost()
    {
        await OpenNewAsync();
        await Text.FillAsync("on the server");
        await Expect(State).ToContainTextAsync("Saved 15:02");
        await _page.RouteAsync(Drafts, route => route.AbortAsync());
        await Text.FillAsync("only here");
        await Expect(State).ToContainTextAsync("cannot be reached");
        await _page.ReloadAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Use the saved one" }).ClickAsync();

        await Expect(Text).ToHaveValueAsync("on the server");
        await _page.GetByText("The text you did not choose").ClickAsync();
        await Expect(_page.GetByRole(AriaRole.Textbox, new() { Name = "The text you did not choose" })).ToHaveValueAsync("only here");
    }

    [Fact]
    public async Task A_new_entry_that_never_reached_the_server_is_offered_on_the_next_new_entry()
    {
        await _page.RouteAsync(Drafts, route => route.AbortAsync());
        await OpenNewAsync();
        await Text.FillAsync("written on a train");
        await Expect(State).ToContainTextAsync("cannot be reached");

        await _page.GotoAsync("/journal/new");
        await Expect(_page.Locator("#offer")).ToContainTextAsync("This browser holds an entry that never reached the server");
        await _page.UnrouteAsync(Drafts);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Go on with it" }).ClickAsync();
        await Expect(State).ToContainTextAsync("Saved 15:02", new() { Timeout = 20_000 });
        Assert.Equal("written on a train", await DraftedAsync());
    }

    [Fact]
    public async Task An_ended_sign_in_keeps_the_text_and_sends_it_after_the_next_one()
    {
        await OpenNewAsync();
        await Text.FillAsync("before");
        await Expect(State).ToContainTextAsync("Saved 15:02");
        await _browser.ClearCookiesAsync(new() { Name = "leadershipjournal" });
        await Text.FillAsync("typed while signed out");
        await Expect(State).ToContainTextAsync("You are signed out.");
        await Expect(_page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" })).ToHaveAttributeAsync("target", "_blank");
        await Expect(Text).ToHaveValueAsync("typed while signed out");

        await ServedJournal.SignInAsync(_browser, _leader);
        await _page.BringToFrontAsync();
        await _page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await Expect(State).ToContainTextAsync("Saved 15:02", new() { Timeout = 20_000 });
        Assert.Equal("typed while signed out", await DraftedAsync());
    }

    [Fact]
    public async Task A_change_elsewhere_stops_the_saving_and_shows_both_texts()
    {
        await OpenNewAsync();
        await Text.FillAsync("both knew this");
        await Expect(State).ToContainTextAsync("Saved 15:02");
        var other = await _browser.NewPageAsync();
        await other.GotoAsync(_page.Url);
        await other.GetByRole(AriaRole.Textbox, new() { Name = "Text, Markdown" }).FillAsync("both knew this, elsewhere");
        await Expect(other.Locator("[data-state-text]")).ToContainTextAsync("Saved 15:02");

        await Text.FillAsync("both knew this, here");
        await Expect(_page.Locator("[data-draft-notice]")).ToContainTextAsync("This entry was changed in another place at 15:02. Nothing was written over; both texts are safe.");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Compare the two" }).ClickAsync();
        await Expect(_page.Locator("[aria-labelledby=mine] ins")).ToHaveTextAsync("here");
        await Expect(_page.Locator("[aria-labelledby=theirs] ins")).ToHaveTextAsync("elsewhere");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Put both into the editor" }).ClickAsync();
        await Expect(Text).ToHaveValueAsync("both knew this, here\n\n---\n\nboth knew this, elsewhere");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Keep the entry" }).ClickAsync();
        await Expect(_page.Locator("article .prose hr")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_account_on_the_same_browser_is_never_offered_the_draft()
    {
        await _page.RouteAsync(Drafts, route => route.AbortAsync());
        await OpenNewAsync();
        await Text.FillAsync("mine alone");
        await Expect(State).ToContainTextAsync("cannot be reached");
        await _page.GotoAsync("/journal");
        await SignOutAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Sign out, keep them here" }).ClickAsync();
        await _page.Locator("[name='Form.Email']").WaitForAsync();

        var stranger = await ServedJournal.SignInAsync(_browser, await host.CreatePersonAsync("Bo Lind"));
        await stranger.GotoAsync("/journal/new");
        await Expect(stranger.GetByRole(AriaRole.Textbox, new() { Name = "Text, Markdown" })).ToHaveValueAsync("");
        await Expect(stranger.Locator("entry-draft[data-ready]")).ToBeVisibleAsync();
        await Expect(stranger.Locator("#offer")).ToHaveCountAsync(0);
        Assert.Equal(1, await KeptRowsAsync(stranger));
    }

    [Fact]
    public async Task Signing_out_deletes_what_the_server_has_without_asking()
    {
        await OpenNewAsync();
        await Text.FillAsync("safe");
        await Expect(State).ToContainTextAsync("kept in this browser too");
        await Expect(_page.Locator("entry-draft")).ToBeVisibleAsync();
        await _page.GotoAsync("/journal");
        await SignOutAsync();
        await _page.Locator("[name='Form.Email']").WaitForAsync();

        Assert.Equal(0, await KeptRowsAsync(_page));
    }

    [Fact]
    public async Task What_lies_in_the_browser_is_sealed()
    {
        await OpenNewAsync();
        await Text.FillAsync("zanzibarquartz");
        await Expect(State).ToContainTextAsync("kept in this browser too");

        var rows = await _page.EvaluateAsync<string>(
            """
            new Promise(done => { const open = indexedDB.open("leadershipjournal"); open.onsuccess = () => {
              const all = open.result.transaction("drafts").objectStore("drafts").getAll();
              all.onsuccess = () => done(all.result.map(row => JSON.stringify(row) + new TextDecoder("latin1").decode(row.sealed)).join()); }; })
            """);
        Assert.Contains(_leader.Id.ToString(), rows, StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibarquartz", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_says_that_only_the_server_has_the_text()
    {
        await _page.AddInitScriptAsync("Object.defineProperty(window, 'indexedDB', { value: { open() { throw new Error('no'); } } })");
        await OpenNewAsync();
        await Expect(State).ToContainTextAsync("This browser keeps no drafts");
        await Text.FillAsync("only there");

        await Expect(State).ToHaveTextAsync("Saved 15:02 · on the server only, this browser keeps no drafts");
        Assert.Equal("only there", await DraftedAsync());
    }

    [Fact]
    public async Task A_paste_of_a_megabyte_is_kept()
    {
        await OpenNewAsync();
        var large = new string('x', 1024 * 1024);
        await Text.EvaluateAsync("(element, text) => { element.value = text; element.dispatchEvent(new Event('input', { bubbles: true })); }", large);

        await Expect(State).ToContainTextAsync("Saved 15:02", new() { Timeout = 30_000 });
        Assert.Equal(large.Length, (await DraftedAsync()).Length);
    }

    public async ValueTask InitializeAsync()
    {
        _leader = await host.CreatePersonAsync();
        _browser = await host.OpenBrowserAsync(chromium);
        _page = await ServedJournal.SignInAsync(_browser, _leader);
    }

    public async ValueTask DisposeAsync() => await _browser.DisposeAsync();

    private async Task OpenNewAsync()
    {
        await _page.GotoAsync("/journal/new");
        await Expect(_page.Locator("entry-draft[data-ready]")).ToBeVisibleAsync();
    }

    private async Task SignOutAsync()
    {
        await _page.Locator(".avatar").ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
    }

    private static Task<int> KeptRowsAsync(IPage page) => page.EvaluateAsync<int>(
        """
        new Promise(done => { const open = indexedDB.open("leadershipjournal"); open.onsuccess = () => {
          if (!open.result.objectStoreNames.contains("drafts")) return done(0);
          const count = open.result.transaction("drafts").objectStore("drafts").count(); count.onsuccess = () => done(count.result); }; })
        """);

    private async Task<string> DraftedAsync()
    {
        await using var db = await host.OpenJournalAsync(_leader);
        var seal = db.Seal;
        return await db.Entries.OrderByDescending(entry => entry.ChangedAt).Select(entry => seal.Open(entry.Body, entry.Id)!).FirstAsync();
    }
}
