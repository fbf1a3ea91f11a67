using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>Hours worked in a week beside the agreed ones.</summary>
/// <param name="Week">The week.</param>
/// <param name="Worked">Hours worked.</param>
/// <param name="Agreed">The agreed hours of the intention in force in that week.</param>
public sealed record WeekHours(IsoWeek Week, Minutes Worked, Minutes Agreed)
{
    /// <summary>What went over the agreed hours.</summary>
    public Minutes Over => new(Math.Max(0, Worked.Value - Agreed.Value));

    /// <summary>Whether more was worked than agreed.</summary>
    public bool IsAbove => Worked > Agreed;
}

/// <summary>Hours worked against the agreed hours, by week.</summary>
public sealed record HoursKept
{
    private HoursKept(IReadOnlyList<WeekHours> weeks)
    {
        Weeks = weeks;
        Worked = Mean(weeks, week => week.Worked);
        Agreed = Mean(weeks, week => week.Agreed);
    }

    /// <summary>The weeks whose hours are known and that have an intention, earliest first; at least one.</summary>
    public IReadOnlyList<WeekHours> Weeks { get; }

    /// <summary>Hours worked a week, the mean over those weeks to the nearest minute.</summary>
    public Minutes Worked { get; }

    /// <summary>Agreed hours a week, the mean over the same weeks.</summary>
    public Minutes Agreed { get; }

    /// <summary>The weeks above the agreed hours.</summary>
    public IEnumerable<WeekHours> Above => Weeks.Where(week => week.IsAbove);

    /// <summary>Gathers weeks; null when the hours of none are known.</summary>
    internal static HoursKept? Of(IReadOnlyList<WeekHours> weeks) => weeks.Count > 0 ? new(weeks) : null;

    private static Minutes Mean(IReadOnlyList<WeekHours> weeks, Func<WeekHours, Minutes> minutes)
    {
        var sum = weeks.Sum(week => (long)minutes(week).Value);
        return new Minutes((int)((sum + (weeks.Count / 2)) / weeks.Count));
    }
}
