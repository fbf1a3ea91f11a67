using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Charts;

/// <summary>One week of an <see cref="XmrPanel"/>. Absent values are gaps in the lines.</summary>
/// <param name="Week">Which.</param>
/// <param name="Share">The week's share, 0 to 1; absent when nothing was recorded or the week is running.</param>
/// <param name="Trend">The trend up to that week.</param>
/// <param name="Intended">The intention in force.</param>
/// <param name="Outside">The share lies outside the ordinary range.</param>
public sealed record XmrWeek(IsoWeek Week, double? Share, double? Trend, double? Intended, bool Outside = false);

/// <summary>The ordinary range of weekly shares.</summary>
public sealed record XmrLimits(double Mean, double Low, double High);

/// <summary>What an <see cref="XmrPanel"/> shows of one dimension.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Weeks">Consecutive weeks.</param>
/// <param name="Limits">Absent while there are too few recorded weeks.</param>
/// <param name="Finding">What the chart says in a sentence or two.</param>
public sealed record XmrSeries(Dimension Dimension, IReadOnlyList<XmrWeek> Weeks, XmrLimits? Limits, string Finding)
{
    /// <summary>The last known trend.</summary>
    public double? Trend => Weeks.LastOrDefault(week => week.Trend is not null)?.Trend;

    /// <summary>The last known intention.</summary>
    public double? Intended => Weeks.LastOrDefault(week => week.Intended is not null)?.Intended;

    /// <summary>The weeks outside the ordinary range.</summary>
    public IEnumerable<XmrWeek> Signals => Weeks.Where(week => week.Outside);
}
