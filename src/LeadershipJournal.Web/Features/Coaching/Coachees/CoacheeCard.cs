using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>One coachee in the overview, with nothing but what that one shares.</summary>
public sealed record CoacheeCard
{
    /// <summary>About whom, and on what terms.</summary>
    public required Coachee Coachee { get; init; }

    /// <summary>What the two agreed on; null while no agreement is in force.</summary>
    public required AgreedTerms? Agreement { get; init; }

    /// <summary>Since when, in UTC.</summary>
    public required DateTime BeganAt { get; init; }

    /// <summary>When the next session begins, in UTC.</summary>
    public required DateTime? NextAt { get; init; }

    /// <summary>The balance within the grant; null when it is not shared.</summary>
    public required SharedBalance? Balance { get; init; }

    /// <summary>The leader's date of the last session; null when there was none.</summary>
    public required DateOnly? LastSession { get; init; }

    /// <summary>What changed since then, each under its kind.</summary>
    public required IReadOnlyList<SharedChange> Changes { get; init; }

    /// <summary>The week of the last weekly review that is shared.</summary>
    public required IsoWeek? LastReview { get; init; }

    /// <summary>What waits between the coach and this one.</summary>
    public required CoacheeWaiting Waiting { get; init; }

    /// <summary>Kept to intention, where there is a verdict.</summary>
    public double? Kept => Balance?.Report is { HasVerdict: true, Comparison: { Weeks: >= Core.Balance.RatioEstimate.FewestWeeks } comparison }
        ? comparison.KeptToIntention.Value
        : null;

    /// <summary>The gap of a dimension, where there is a verdict; −1 to 1.</summary>
    public double? Gap(Dimension dimension) => Kept is null ? null : Balance!.Report!.Comparison![dimension].Gap;

    /// <summary>Whether the relationship has begun, but nothing is shared.</summary>
    public bool SharesNothing => Coachee.Kinds is SharedKinds.None;
}

/// <summary>The weeks that the overview shows of everybody.</summary>
public enum OverviewPeriod
{
    /// <summary>The last 13 weeks that have ended.</summary>
    ThirteenWeeks,

    /// <summary>Those since the last session with each.</summary>
    SinceSession,
}
