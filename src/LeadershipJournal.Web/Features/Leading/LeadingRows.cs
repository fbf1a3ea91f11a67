using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>Between stored rows and the domain's words.</summary>
internal static class LeadingRows
{
    /// <summary>The decision a row holds; its rules were kept when it was written, and a day that was taken stays taken.</summary>
    public static Decision ToDecision(this LeadershipDecision row) =>
        Decision.Create(row.Date, row.Choice, row.CameBy, row.LookAgainOn, today: row.Date).Required();

    /// <summary>The steps of an item in the order in which they were made.</summary>
    public static IReadOnlyList<LettingGoStep> InOrder(this IEnumerable<LettingGoStep> steps) =>
        [.. steps.OrderBy(step => step.Date).ThenBy(step => step.Id)];

    /// <summary>The way of an item.</summary>
    public static LettingGoPath ToPath(this IEnumerable<LettingGoStep> steps) =>
        new(steps.InOrder().Select(step => new PathStep(step.Date, step.Stage, step.IsRelapse)));
}
