using System.Globalization;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Charts;

/// <summary>Consecutive weeks side by side. Positions are fractions of the plot's width.</summary>
/// <param name="Weeks">The weeks in order, without holes.</param>
/// <param name="Extent">The part of the plot the weeks take, 0 to 1.</param>
public sealed record WeekAxis(IReadOnlyList<IsoWeek> Weeks, double Extent = 1)
{
    private const int FewestSlots = 8;
    private const int MostTicks = 7;
    private const double Air = .11;

    /// <summary>The width of one week with the air around it. Few weeks stay as narrow as eight would be.</summary>
    public double Slot => Extent / Math.Max(Weeks.Count, FewestSlots);

    /// <summary>The width of a bar.</summary>
    public double Bar => Slot * (1 - 2 * Air);

    /// <summary>Where the weeks end.</summary>
    public double End => Slot * Weeks.Count;

    /// <summary>Where a week's slot begins.</summary>
    public double Left(int index) => Slot * index;

    /// <summary>Where a week's bar begins.</summary>
    public double BarLeft(int index) => Slot * (index + Air);

    /// <summary>The middle of a week.</summary>
    public double Middle(int index) => Slot * (index + .5);

    /// <summary>The months that begin on the axis, thinned to what a phone can show.</summary>
    public IEnumerable<(int Index, string Text)> Ticks
    {
        get
        {
            var starts = Enumerable.Range(1, Math.Max(0, Weeks.Count - 1))
                .Where(i => Weeks[i].Monday.Month != Weeks[i - 1].Monday.Month)
                .Select(i => (i, Weeks[i].Monday.ToString("MMM", CultureInfo.InvariantCulture)))
                .ToList();
            var step = (starts.Count + MostTicks - 1) / MostTicks;
            return starts.Where((_, n) => n % step == 0);
        }
    }
}
