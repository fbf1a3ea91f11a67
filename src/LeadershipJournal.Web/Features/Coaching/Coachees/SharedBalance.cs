using LeadershipJournal.Core;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Balance;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>
/// The balance of a leader as a grant lets a coach see it: whole weeks that have ended within the days shared, and
/// nothing of any other day.
/// </summary>
public sealed record SharedBalance
{
    /// <summary>What of a period a coach may ask for: so many weeks, or this for those since the last session.</summary>
    public const string SinceSession = "session";

    /// <summary>The weeks that exist.</summary>
    public required WeekWindow Window { get; init; }

    /// <summary>What the range picker shows as picked, as it stands in the address; null where dates were typed.</summary>
    public required string? Picked { get; init; }

    /// <summary>What is wrong with typed dates; the page shows its default period then.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The figures of the period; null while no whole week has ended within the days shared.</summary>
    public BalanceReport? Report { get; init; }

    /// <summary>Whether any of the weeks is recorded.</summary>
    public bool HasHistory { get; init; }

    /// <summary>The dimension in focus, without its reason.</summary>
    public Dimension? Focus { get; init; }

    /// <summary>The leader's date of the last session; null when there was none.</summary>
    public DateOnly? LastSession { get; init; }

    /// <summary>What changed since the last session, or in the period where there was none.</summary>
    public IReadOnlyList<SharedChange> Changes { get; init; } = [];

    /// <summary>The weeks that a grant holds and that have ended.</summary>
    /// <param name="terms">The grant's terms.</param>
    /// <param name="today">The leader's own date.</param>
    public static WeekWindow Weeks(GrantTerms terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var lastEnded = IsoWeek.Of(today).AddWeeks(-1);
        return new WeekWindow(terms.FirstWholeWeek, terms.LastWholeWeek < lastEnded ? terms.LastWholeWeek : lastEnded);
    }

    /// <summary>A report without what is no coach's: the running week, whose figures would tell of single days, and a verdict of neglect.</summary>
    public static BalanceReport Told(BalanceReport report) => report with { RunningWeek = null, FurthestBehind = null };
}

/// <summary>Something that changed, under the kind that shows it.</summary>
/// <param name="Under">The kind.</param>
/// <param name="Text">The fact.</param>
public sealed record SharedChange(SharedKinds Under, string Text)
{
    /// <summary>What changed in a balance, in short.</summary>
    public static IEnumerable<SharedChange> In(BalanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.WhatChanged
            .SelectMany(change => Words(change, report.Period.LastWeek))
            .Select(text => new SharedChange(SharedKinds.Balance, text));
    }

    private static IEnumerable<string> Words(Change change, IsoWeek beside) => change switch
    {
        Change.OutOfTheOrdinary found =>
            [$"Week {BalanceWords.Week(found.Week, beside)} out of the ordinary: {found.Dimension.Name()} {found.Share}"],
        Change.HasShifted shifted =>
            [$"{shifted.Dimension.Name()} has shifted: {(shifted.Shift.IsAbove ? "above" : "below")} its mean from week {BalanceWords.Week(shifted.Shift.From, beside)} to {BalanceWords.Week(shifted.Shift.Until, beside)}"],
        Change.IntentionChanged changed => OfIntention(changed),
        Change.HoursAboveAgreed above =>
            [$"Hours above the agreed ones in {InSentence(above.Weeks.Select(week => week.Week), beside)}"],
        Change.WeeksNotRecorded missing => [$"{BalanceWords.Weeks(missing.Weeks, beside)} not recorded"],
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "There are five kinds of change."),
    };

    private static IEnumerable<string> OfIntention(Change.IntentionChanged changed)
    {
        var (before, after) = (changed.Before, changed.After);
        if (before.Shares != after.Shares || before.AgreedHours != after.AgreedHours)
        {
            yield return $"New intention from {BalanceWords.Day(after.Starts.Monday)}";
        }

        if (before.Focus?.Dimension != after.Focus?.Dimension)
        {
            yield return $"Focus is {after.Focus?.Dimension.Name() ?? "none"}, was {before.Focus?.Dimension.Name() ?? "none"}";
        }
    }

    private static string InSentence(IEnumerable<IsoWeek> weeks, IsoWeek beside) => $"w{BalanceWords.Weeks([.. weeks], beside)[1..]}";
}
