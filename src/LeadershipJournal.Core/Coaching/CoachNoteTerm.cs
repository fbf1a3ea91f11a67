namespace LeadershipJournal.Core.Coaching;

/// <summary>How long a coach may keep notes once the coaching has ended.</summary>
public static class CoachNoteTerm
{
    /// <summary>Days after the end.</summary>
    public const int DaysAfterEnd = 30;

    /// <summary>The last date on which a note may be deleted after an end.</summary>
    /// <param name="end">The day it ended.</param>
    public static DateOnly LatestAfter(DateOnly end) => end.AddDays(DaysAfterEnd);
}
