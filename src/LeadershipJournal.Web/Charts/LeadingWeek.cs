using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Charts;

/// <summary>One week of <see cref="LeadingTrend"/>.</summary>
/// <param name="Week">Which.</param>
/// <param name="Minutes">All recorded minutes; absent when nothing was recorded.</param>
/// <param name="Leading">Those spent leading.</param>
/// <param name="Running">The week has not ended: it is drawn faded.</param>
/// <param name="Missing">Why there are no minutes, in a word or two.</param>
public sealed record LeadingWeek(IsoWeek Week, int? Minutes, int Leading = 0, bool Running = false, string Missing = ChartText.NotRecorded)
{
    /// <summary>Leading minutes as a part of all, 0 to 1.</summary>
    public double? Share => Minutes is > 0 ? (double)Leading / Minutes : null;
}

/// <summary>One week of <see cref="HoursChart"/>.</summary>
/// <param name="Week">Which.</param>
/// <param name="Worked">Minutes worked; absent when not known.</param>
/// <param name="Agreed">Minutes agreed for the week, when there was an intention.</param>
/// <param name="Running">The week has not ended: it is drawn faded.</param>
/// <param name="Missing">Why the minutes are not known, in a word or two.</param>
public sealed record HoursWeek(IsoWeek Week, int? Worked, int? Agreed, bool Running = false, string Missing = ChartText.NotRecorded)
{
    /// <summary>Minutes above the agreed ones; 0 when within them.</summary>
    public int? Over => Worked is { } worked && Agreed is { } agreed ? Math.Max(0, worked - agreed) : null;
}

/// <summary>One day of <see cref="EntryHeatmap"/> on which something was written.</summary>
public sealed record WrittenDay(DateOnly Date, int Entries, bool HasReview);
