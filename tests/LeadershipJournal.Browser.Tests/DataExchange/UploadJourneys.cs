using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.DataExchange;

/// <summary>Files on their way from a browser into the journal.</summary>
public sealed class UploadJourneys(Chromium chromium, ServedJournal journal) : IClassFixture<ServedJournal>
{
    private const int SlowBytesASecond = 16 * 1024;
    private const int PictureBytes = 512 * 1024;
    private const string Progress = "[data-sending] progress";

    private static readonly FilePayload Desks = Markdown("2023-03-31.md", "# Desks\n\nNobody sat at them.");
    private static readonly FilePayload Todo = Markdown("todo.md", "Buy plants.");

    [Fact]
    public async Task An_upload_shows_how_much_was_sent_and_reaches_the_result()
    {
        await using var visitor = await SignInAsync(script: true);
        var page = visitor.Page;
        await page.GotoAsync("/import");
        await Files(page).SetInputFilesAsync([Desks, Todo, Noise()]);
        await Expect(page.Locator(Progress)).ToBeHiddenAsync();
        var slowness = await SlowDownAsync(page);
        await Look(page).ClickAsync();

        await Expect(page.Locator(Progress)).ToBeVisibleAsync();
        await Expect(page.Locator("[data-sending] [role=status]")).ToHaveTextAsync("Sending");
        await Expect(Look(page)).ToBeDisabledAsync();
        await page.WaitForFunctionAsync("bar => { const value = document.querySelector(bar)?.value; return value > 0 && value < 100; }", Progress);
        await slowness.DetachAsync();
        await ImportAsync(page);
    }

    [Fact]
    public async Task An_upload_works_without_script()
    {
        await using var visitor = await SignInAsync(script: false);
        var page = visitor.Page;
        await page.GotoAsync("/import");
        await Files(page).SetInputFilesAsync([Desks, Todo]);
        await Look(page).ClickAsync();

        await LookAgainAsync(page);
        await ImportAsync(page);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_travels()
    {
        await using var visitor = await SignInAsync(script: true);
        var page = visitor.Page;
        var sent = 0;
        page.Request += (_, request) => sent += request.Url.EndsWith("/import/upload", StringComparison.Ordinal) ? 1 : 0;
        await page.GotoAsync("/import");
        await page.Locator("form[data-import]").EvaluateAsync("form => form.dataset.most = '10'");
        await Files(page).SetInputFilesAsync(Desks);
        await Look(page).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This is larger than an import takes. Leave pictures out, or bring it in parts.");
        await Expect(Files(page)).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Equal(0, sent);
        await Files(page).SetInputFilesAsync(Markdown("2023-04-07.md", "x"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task An_upload_that_breaks_off_says_so_and_can_be_sent_again()
    {
        await using var visitor = await SignInAsync(script: true);
        visitor.Expected = complaint => complaint.Contains("ERR_FAILED", StringComparison.Ordinal);
        var page = visitor.Page;
        await page.GotoAsync("/import");
        await page.RouteAsync("**/import/upload", route => route.AbortAsync());
        await Files(page).SetInputFilesAsync([Desks, Todo]);
        await Look(page).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The upload did not get through. Try again.");
        await Expect(page.Locator(Progress)).ToBeHiddenAsync();

        await page.UnrouteAsync("**/import/upload");
        await Look(page).ClickAsync();
        await ImportAsync(page);
    }

    private static async Task ImportAsync(IPage page)
    {
        await Expect(page.GetByText("1 new · 0 duplicates")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 1 entry" }).ClickAsync();
        await LookAgainAsync(page);
        await Expect(page.GetByText("1 entry imported from")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the journal" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Desks");
    }

    // Without script a page cannot follow what goes on; its link looks again.
    private static async Task LookAgainAsync(IPage page)
    {
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Look again" });
        while (await link.CountAsync() > 0)
        {
            await page.GotoAsync("/import/preview");
        }
    }

    // Until it is detached.
    private static async Task<ICDPSession> SlowDownAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 0,
            ["downloadThroughput"] = -1,
            ["uploadThroughput"] = SlowBytesASecond,
        });
        return session;
    }

    private static ILocator Files(IPage page) => page.GetByLabel("A zip, or Markdown files");

    private static ILocator Look(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Look what is in it" });

    private static FilePayload Markdown(string name, string text) => new() { Name = name, MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(text) };

    private static FilePayload Noise() => new() { Name = "photo.jpg", MimeType = "image/jpeg", Buffer = RandomNumberGenerator.GetBytes(PictureBytes) };

    private async Task<Visitor> SignInAsync(bool script)
    {
        var visitor = await Visitor.AtAsync(chromium, journal, script: script);
        await visitor.SignInAsync(await journal.CreatePersonAsync());
        return visitor;
    }
}
