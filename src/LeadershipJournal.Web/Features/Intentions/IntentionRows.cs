using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Web.Features.Intentions;

/// <summary>Between a stored intention and the domain's.</summary>
internal static class IntentionRows
{
    /// <summary>The intention a row holds; its reason to change stays sealed in the row.</summary>
    /// <param name="row">A stored row, whose rules were kept when it was written.</param>
    /// <param name="today">The leader's own date.</param>
    public static Intention ToIntention(this IntentionRow row, DateOnly today) => Intention.Create(
        IsoWeek.FromNumber(row.StartsInWeek).Monday,
        IntendedShares.Create(row.SelfPercent, row.PeoplePercent, row.ImprovementPercent, row.ValuePercent, row.TimePercent).Required(),
        row.AgreedMinutes,
        row.Focus,
        row.FocusReason,
        row.ReviewOn,
        today).Required();

    /// <summary>Takes over everything but the week in which it starts.</summary>
    public static void Take(this IntentionRow row, Intention intention)
    {
        row.SelfPercent = intention.Shares[Dimension.Self];
        row.PeoplePercent = intention.Shares[Dimension.People];
        row.ImprovementPercent = intention.Shares[Dimension.Improvement];
        row.ValuePercent = intention.Shares[Dimension.Value];
        row.TimePercent = intention.Shares[Dimension.Time];
        row.AgreedMinutes = intention.AgreedHours.Value;
        row.Focus = intention.Focus?.Dimension;
        row.FocusReason = intention.Focus?.Reason;
        row.ReviewOn = intention.ReviewOn;
    }
}
