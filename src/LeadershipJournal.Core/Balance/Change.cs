using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>One of the five things that "What changed" may say; nothing else is called a change.</summary>
public abstract record Change
{
    private Change()
    {
    }

    /// <summary>A dimension held more or less of a week than its ordinary range.</summary>
    /// <param name="Week">The week.</param>
    /// <param name="Dimension">The dimension.</param>
    /// <param name="Share">What it held of that week.</param>
    /// <param name="Low">Where the ordinary range begins.</param>
    /// <param name="High">Where it ends.</param>
    public sealed record OutOfTheOrdinary(IsoWeek Week, Dimension Dimension, Share Share, Share Low, Share High) : Change;

    /// <summary>A dimension has shifted: eight or more recorded weeks in a row lie on one side of the mean.</summary>
    /// <param name="Dimension">The dimension.</param>
    /// <param name="Shift">The run.</param>
    public sealed record HasShifted(Dimension Dimension, Shift Shift) : Change;

    /// <summary>Another intention came into force.</summary>
    /// <param name="Before">The one before.</param>
    /// <param name="After">The one that started in the period.</param>
    public sealed record IntentionChanged(Intention Before, Intention After) : Change;

    /// <summary>More was worked than agreed.</summary>
    /// <param name="Weeks">The weeks in which it was, earliest first.</param>
    /// <param name="KnownWeeks">Of how many weeks whose hours are known.</param>
    public sealed record HoursAboveAgreed(IReadOnlyList<WeekHours> Weeks, int KnownWeeks) : Change;

    /// <summary>Weeks without any minutes: missing, not zero.</summary>
    /// <param name="Weeks">The weeks, earliest first.</param>
    public sealed record WeeksNotRecorded(IReadOnlyList<IsoWeek> Weeks) : Change;
}
