namespace LeadershipJournal.Core.Coaching;

/// <summary>When a side is asked "do we click?": after the first session, and each quarter from then on.</summary>
public static class FitCheckRhythm
{
    /// <summary>From one answer to the next question: a quarter.</summary>
    public const int WeeksBetween = 13;

    /// <summary>The lowest answer: not at all.</summary>
    public const int LowestPoint = 1;

    /// <summary>The highest answer: fully.</summary>
    public const int HighestPoint = 5;

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 1000;

    private const int DaysAWeek = 7;

    /// <summary>The day from which a side is asked; null as long as no session was held.</summary>
    /// <param name="firstHeldOn">The day of the first session that took place.</param>
    /// <param name="lastAnsweredOn">The day of this side's last answer; null before the first.</param>
    public static DateOnly? DueOn(DateOnly? firstHeldOn, DateOnly? lastAnsweredOn) =>
        firstHeldOn is null ? null : lastAnsweredOn?.AddDays(WeeksBetween * DaysAWeek) ?? firstHeldOn;

    /// <summary>Whether a side is asked on a day.</summary>
    /// <param name="firstHeldOn">The day of the first session that took place.</param>
    /// <param name="lastAnsweredOn">The day of this side's last answer; null before the first.</param>
    /// <param name="today">The side's own date.</param>
    public static bool IsDue(DateOnly? firstHeldOn, DateOnly? lastAnsweredOn, DateOnly today) => DueOn(firstHeldOn, lastAnsweredOn) <= today;
}
