using System.Globalization;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Journal.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeadershipJournal.Checks.Render;

/// <summary>Each line of a file becomes an entry and is read in Chromium, with the content security policy and without it.</summary>
internal sealed class RenderCheck : Check
{
    private static readonly string[] s_arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public override string Name => "render";

    public override string Usage => "[--payloads FILE]: no line of the file, read as an entry, runs a script, opens a dialog or asks another server";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var file = options.Text("payloads") ?? Path.Combine(AppContext.BaseDirectory, "Render", "payloads.txt");
        if (!File.Exists(file))
        {
            throw new CheckException($"There is no file {file}.");
        }

        var payloads = (await File.ReadAllLinesAsync(file)).Where(line => line.Length > 0).ToList();
        await using var host = new RenderHost(options.IsControl);
        var origin = host.Start();
        var leader = await host.CreatePersonAsync();
        var entries = await WriteAsync(host, leader, payloads, findings);

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = s_arguments,
        });
        findings.Figure("payloads", payloads.Count);
        foreach (var withoutPolicy in new[] { false, true })
        {
            await ReadAsync(browser, origin, leader, entries, withoutPolicy, findings);
        }
    }

    private static async Task<List<(Guid Id, int Line)>> WriteAsync(RenderHost host, Person leader, List<string> payloads, Findings findings)
    {
        List<(Guid Id, int Line)> entries = [];
        foreach (var (line, payload) in payloads.Index())
        {
            await using var scope = host.ActFor(leader);
            var form = new EntryForm { Id = Guid.CreateVersion7(), Date = "2026-11-20", Title = payload.Length <= 300 ? payload : null, Body = payload };
            var result = await scope.ServiceProvider.GetRequiredService<EntryWriter>().KeepAsync(form, CancellationToken.None);
            findings.Expect(result is SaveResult.Saved, $"line {line + 1} is kept as an entry");
            entries.Add((form.Id, line + 1));
        }

        return entries;
    }

    private static async Task ReadAsync(
        IBrowser browser, string origin, Person leader, List<(Guid Id, int Line)> entries, bool withoutPolicy, Findings findings)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = origin, BypassCSP = withoutPolicy });
        var page = await context.NewPageAsync();
        await SignInAsync(page, leader);
        var watched = await WatchedPage.OpenAsync(page, origin);
        var policy = withoutPolicy ? "without policy" : "with policy";
        var sum = new Deeds(0, 0, 0);
        IEnumerable<(string Address, string What)> shown =
        [
            .. entries.Select(entry => ($"{origin}/journal/{entry.Id}", $"line {entry.Line}")),
            .. Enumerable.Range(1, ((entries.Count - 1) / 20) + 1).Select(number => (string.Create(CultureInfo.InvariantCulture, $"{origin}/journal?page={number}"), $"page {number} of the journal")),
        ];
        foreach (var (address, what) in shown)
        {
            var deeds = await watched.ShowAsync(address);
            findings.Expect(deeds is { AreNone: true }, $"{what}, {policy}: {(deeds is null ? "the text is not on the page" : deeds)}");
            sum = deeds is null ? sum : new Deeds(sum.Scripts + deeds.Scripts, sum.Dialogs + deeds.Dialogs, sum.Requests + deeds.Requests);
        }

        findings.Figure($"script executions {policy}", sum.Scripts);
        findings.Figure($"dialogs {policy}", sum.Dialogs);
        findings.Figure($"off-origin requests {policy}", sum.Requests);
    }

    private static async Task SignInAsync(IPage page, Person leader)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("[name='Form.Email']").FillAsync(leader.Email);
        await page.Locator("[name='Form.Password']").FillAsync(leader.Password);
        await page.Locator("form:has([name='Form.Password']) button[type=submit]").First.ClickAsync();
        await page.Locator(".avatar").WaitForAsync();
    }
}
