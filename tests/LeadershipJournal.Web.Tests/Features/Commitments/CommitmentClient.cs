using AngleSharp.Dom;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Commitments;

namespace LeadershipJournal.Web.Tests.Features.Commitments;

/// <summary>Commitments as somebody makes and keeps them without script, and as rows.</summary>
internal static class CommitmentClient
{
    /// <summary>Makes a commitment through its page and answers its id; the clock moves on, as it does between two clicks.</summary>
    public static async Task<Guid> MakeAsync(
        this PageClient leader, JournalHost host, string @if, string then, string? due = null, string dimension = "people", string query = "")
    {
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await leader.OpenAsync($"/commitments/new{query}");
        await leader.SubmitAsync("commitment", ("Form.If", @if), ("Form.Then", then), ("Form.Dimension", dimension), ("Form.Due", due));
        var made = leader.Page.QuerySelector(".toast button")?.GetAttribute("value");
        return ActButton.Parse(made)?.Id ?? throw new InvalidOperationException($"It was not made: {leader.Page.QuerySelector("main")?.TextContent}");
    }

    /// <summary>Presses the button for a step, on whichever page stands open.</summary>
    public static Task<AngleSharp.Html.Dom.IHtmlDocument> TakeAsync(
        this PageClient leader, JournalHost host, CommitmentEvent step, Guid id, params (string Name, string? Value)[] fields)
    {
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var button = $"button[name={ActButton.Field}][value^='{step}:{id}']";
        return leader.PressAsync(button, [.. fields, (ActButton.Field, leader.Page.QuerySelector(button)?.GetAttribute("value"))]);
    }

    public static Task<AngleSharp.Html.Dom.IHtmlDocument> UndoAsync(this PageClient leader) =>
        leader.PressAsync(".toast button", (ActButton.Field, leader.Page.QuerySelector(".toast button")?.GetAttribute("value")));

    /// <summary>The line of a commitment in the list.</summary>
    public static IElement Plan(this PageClient leader, string words) =>
        leader.Page.QuerySelectorAll("li.plan").Single(item => item.TextContent.Contains(words, StringComparison.Ordinal));

    /// <summary>The heading above the commitment.</summary>
    public static string? Group(this PageClient leader, string words) =>
        leader.Plan(words).ParentElement?.PreviousElementSibling?.TextContent;

    public static Commitment AddCommitment(
        this JournalDb db, string @if, string then, Dimension dimension, DateOnly? due, DateOnly madeOn, OriginKey? origin = null) =>
        CommitmentRows.Add(db, Guid.CreateVersion7(), IfThenPlan.Create(@if, then, dimension, due, madeOn).Required(), origin, madeOn);

    /// <summary>A review of a week as a row, to come from.</summary>
    public static Guid AddReview(this JournalDb db, IsoWeek week)
    {
        var id = Guid.CreateVersion7();
        Web.Features.WeeklyReviews.ReviewRows.Add(db, id, week, new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc)).IsDraft = false;
        return id;
    }

    /// <summary>A letting-go item with minutes of a day that name it.</summary>
    public static Guid AddTouched(this JournalDb db, string what, DateOnly on, int minutes, int handsOn)
    {
        var id = Guid.CreateVersion7();
        db.LettingGoItems.Add(new LettingGoItem
        {
            LeaderId = db.LeaderId,
            Id = id,
            Dimension = Dimension.People,
            AddedOn = on.AddDays(-30),
            What = db.Seal.Close(Purposes.LettingGoWhat, id, what),
        });
        db.Investments.Add(new TimeInvestmentRow
        {
            LeaderId = db.LeaderId,
            Id = Guid.CreateVersion7(),
            Date = on,
            Week = IsoWeek.Of(on).Number,
            Dimension = Dimension.People,
            Minutes = minutes,
            HandsOn = handsOn,
            Estimated = false,
            Source = InvestmentSource.Entry,
            LettingGoItemId = id,
        });
        return id;
    }
}
