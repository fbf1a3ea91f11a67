using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LeadershipJournal.Browser.Tests.Account;

/// <summary>Asking to be erased, and keeping the journal after all.</summary>
public sealed class ErasureJourneys(Chromium chromium) : IAsyncDisposable
{
    private readonly ServedJournal _journal = new();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task Somebody_asks_to_be_erased_reads_it_on_every_page_and_keeps_the_journal(int width, bool script)
    {
        await using var visitor = await Visitor.AtAsync(chromium, _journal, width, script: script);
        await visitor.SignInAsync(await _journal.CreatePersonAsync());
        var page = visitor.Page;
        await page.GotoAsync("/settings");
        await page.GetByLabel("Your password, to erase").FillAsync("seven quiet geese");
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase everything on 4 December 2026" }).ClickAsync();
        await Expect(page.GetByText("will be erased on 4 December 2026.").First).ToBeVisibleAsync();

        await page.GotoAsync("/journal");
        var banner = page.GetByRole(AriaRole.Region, new() { Name = "Your journal will be erased" });
        await Expect(banner).ToContainTextAsync("4 December 2026");
        await visitor.CheckWidthAsync();
        if (script)
        {
            await visitor.CheckAccessibilityAsync();
        }

        await banner.GetByRole(AriaRole.Button, new() { Name = "Keep my journal" }).ClickAsync();
        await Expect(page.GetByText("Your journal stays. Nothing was erased.")).ToBeVisibleAsync();
        await page.GotoAsync("/journal");
        await Expect(banner).ToHaveCountAsync(0);
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();
}
