using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Sessions;

namespace LeadershipJournal.Web.Tests.Features.Coaching;

/// <summary>Sessions as either side plans and writes them without script, and as rows.</summary>
internal static class SessionClient
{
    /// <summary>Plans a session through its page and answers its id.</summary>
    public static async Task<Guid> PlanSessionAsync(
        this PageClient side, Coached two, string date = "2026-11-26", string time = "10:00", string minutes = "60", string? place = null, string stance = "")
    {
        await side.OpenAsync($"/coaching/{two.RelationshipId}/sessions");
        await side.SubmitAsync("plan-session", ("Times.Date", date), ("Times.Time", time), ("Times.Minutes", minutes), ("Times.Place", place), ("Times.Stance", stance));
        var address = side.Response.RequestMessage!.RequestUri!.AbsolutePath;
        return Guid.TryParse(address.Split('/')[^1], out var id)
            ? id
            : throw new InvalidOperationException($"It was not planned: {side.Page.QuerySelector("main")?.TextContent}");
    }

    public static Task OpenSessionAsync(this PageClient side, Coached two, Guid id) => side.OpenAsync($"/coaching/{two.RelationshipId}/sessions/{id}");

    /// <summary>Presses a button of a session's page; its word alone names it where the word is enough.</summary>
    public static Task PressAsync(this PageClient side, Coached two, string word, params (string Name, string? Value)[] fields)
    {
        two.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var button = $"button[name={SessionAct.Field}][value='{word}'], button[name={SessionAct.Field}][value^='{word}:']";
        return side.PressAsync(button, [.. fields, (SessionAct.Field, side.Page.QuerySelector(button)?.GetAttribute("value"))]);
    }

    /// <summary>The words of the page.</summary>
    public static string Text(this PageClient side, string selector = "main") =>
        string.Join(' ', (side.Page.QuerySelector(selector)?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A session as a row.</summary>
    public static async Task<Guid> AddSessionAsync(this Coached two, DateTime startsAt, DateTime? heldAt = null)
    {
        await using var db = await two.Host.OpenJournalAsync(two.Leader);
        var id = Guid.CreateVersion7();
        db.CoachingSessions.Add(new CoachingSession
        {
            LeaderId = two.Leader.Id, Id = id, RelationshipId = two.RelationshipId, StartsAt = startsAt, Minutes = 60,
            PlannedBy = Core.Coaching.CoachingSide.Leader, HeldAt = heldAt,
        });
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>Proposes what the leader will do, on the session's page that is open.</summary>
    public static Task ProposeAsync(this PageClient side, Coached two, string @if) =>
        side.PressAsync(two, SessionAct.Propose, ("Plan.If", @if), ("Plan.Then", "write first"), ("Plan.Dimension", "people"), ("Plan.Due", ""));
}
