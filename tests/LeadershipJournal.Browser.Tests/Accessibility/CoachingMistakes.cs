using Microsoft.Playwright;

namespace LeadershipJournal.Browser.Tests.Accessibility;

/// <summary>The forms of a coaching relationship sent with what is refused.</summary>
internal static class CoachingMistakes
{
    public static IReadOnlyList<(string Template, Func<IPage, Task> Make)> OfALeader { get; } =
    [
        ("/coaching/invite", InviteAsync),
        ("/coaching/{RelationshipId:guid}/agreement", AgreementAsync),
        ("/sharing", GrantAsync),
        ("/coaching/{RelationshipId:guid}/sessions", page => PressAsync(page, "Plan it")),
        ("/coaching/{RelationshipId:guid}/sessions/{Id:guid}", page => PressAsync(page, "Add")),
        ("/coaching/{RelationshipId:guid}/sessions/{Id:guid}", CommitmentAsync),
        ("/coaching/{RelationshipId:guid}/threads/{ThreadId:guid}", page => SendAsync(page, "Tobias Wren")),
    ];

    public static IReadOnlyList<(string Template, Func<IPage, Task> Make)> OfACoach { get; } =
    [
        ("/coachees/{Id:guid}/entries/{EntryId:guid}", page => SendAsync(page, "Hedda Storvik")),
        ("/coachees/{RelationshipId:guid}/notes", page => PressAsync(page, "Keep the note")),
    ];

    private static async Task InviteAsync(IPage page)
    {
        await page.GetByLabel("Email").FillAsync("hedda@example.org");
        await PressAsync(page, "Make the invitation");
    }

    private static async Task AgreementAsync(IPage page)
    {
        await page.GetByLabel("Purpose").FillAsync("");
        await page.GetByLabel("Weeks between sessions").FillAsync("many");
        await PressAsync(page, "Propose this");
    }

    private static async Task GrantAsync(IPage page)
    {
        await page.Locator("#g1-from").FillAsync("2026-11-20");
        await page.Locator("#g1-until").FillAsync("2026-01-01");
        await page.Locator("section.grant button[value=save]").First.ClickAsync();
    }

    private static async Task CommitmentAsync(IPage page)
    {
        await page.GetByText("Commit to something").ClickAsync();
        await PressAsync(page, "Commit");
    }

    private static Task SendAsync(IPage page, string to) => PressAsync(page, $"Send to {to}");

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
