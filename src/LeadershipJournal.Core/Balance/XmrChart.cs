using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>Eight or more recorded weeks in a row on one side of the mean.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Until">The last of them.</param>
/// <param name="SeenIn">The eighth of them, in which the rule first held.</param>
/// <param name="IsAbove">Above the mean, or below it.</param>
public sealed record Shift(IsoWeek From, IsoWeek Until, IsoWeek SeenIn, bool IsAbove);

/// <summary>The XmR chart of one dimension's weekly shares; neighbours are neighbours in the recorded sequence.</summary>
public sealed record XmrChart
{
    /// <summary>From so many recorded weeks on a chart is given.</summary>
    public const int FewestWeeks = 8;

    private const int RunLength = 8;
    private const double Spread = 2.66;

    // Shares are quotients: two that are equal on paper may differ in the last bits, and a bit is no signal.
    private const double RoundingError = 1e-12;

    private XmrChart(Dimension dimension, double mean, double movingRange, IReadOnlyList<IsoWeek> beyond, IReadOnlyList<Shift> shifts)
    {
        Dimension = dimension;
        Mean = new Share(mean);
        MeanMovingRange = movingRange;
        Low = new Share(Math.Max(0, mean - (Spread * movingRange)));
        High = new Share(Math.Min(1, mean + (Spread * movingRange)));
        OutOfTheOrdinary = beyond;
        Shifts = shifts;
    }

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; }

    /// <summary>The mean of the weekly shares.</summary>
    public Share Mean { get; }

    /// <summary>The mean difference between neighbours.</summary>
    public double MeanMovingRange { get; }

    /// <summary>Mean − 2.66 · mean moving range, cut to 0.</summary>
    public Share Low { get; }

    /// <summary>Mean + 2.66 · mean moving range, cut to 1.</summary>
    public Share High { get; }

    /// <summary>The weeks beyond the ordinary range.</summary>
    public IReadOnlyList<IsoWeek> OutOfTheOrdinary { get; }

    /// <summary>The runs of eight or more recorded weeks on one side of the mean.</summary>
    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>The chart of recorded weeks; null below 8 of them.</summary>
    /// <param name="recorded">Recorded weeks, earliest first.</param>
    /// <param name="dimension">The dimension.</param>
    public static XmrChart? Of(ReadOnlySpan<WeekMinutes> recorded, Dimension dimension)
    {
        if (recorded.Length < FewestWeeks)
        {
            return null;
        }

        var (sum, ranges) = (0d, 0d);
        for (var i = 0; i < recorded.Length; i++)
        {
            sum += ShareOf(recorded[i], dimension);
            ranges += i > 0 ? Math.Abs(ShareOf(recorded[i], dimension) - ShareOf(recorded[i - 1], dimension)) : 0;
        }

        var mean = sum / recorded.Length;
        var movingRange = ranges / (recorded.Length - 1);
        return new XmrChart(
            dimension,
            mean,
            movingRange,
            Beyond(recorded, dimension, mean, (Spread * movingRange) + RoundingError),
            Runs(recorded, dimension, mean));
    }

    private static List<IsoWeek> Beyond(ReadOnlySpan<WeekMinutes> recorded, Dimension dimension, double mean, double distance)
    {
        List<IsoWeek> beyond = [];
        foreach (ref readonly var week in recorded)
        {
            if (Math.Abs(ShareOf(week, dimension) - mean) > distance)
            {
                beyond.Add(week.Week);
            }
        }

        return beyond;
    }

    private static List<Shift> Runs(ReadOnlySpan<WeekMinutes> recorded, Dimension dimension, double mean)
    {
        List<Shift> shifts = [];
        var (start, side) = (0, 0);
        for (var i = 0; i <= recorded.Length; i++)
        {
            var here = i < recorded.Length ? SideOf(ShareOf(recorded[i], dimension) - mean) : 0;
            if (here == side && side != 0)
            {
                continue;
            }

            if (side != 0 && i - start >= RunLength)
            {
                shifts.Add(new Shift(recorded[start].Week, recorded[i - 1].Week, recorded[start + RunLength - 1].Week, side > 0));
            }

            (start, side) = (i, here);
        }

        return shifts;
    }

    private static int SideOf(double distance) => Math.Abs(distance) <= RoundingError ? 0 : Math.Sign(distance);

    private static double ShareOf(in WeekMinutes week, Dimension dimension) =>
        (double)week.Minutes[dimension].Minutes / week.Minutes.Total;
}
