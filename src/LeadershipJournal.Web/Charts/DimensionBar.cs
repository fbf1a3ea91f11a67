using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Charts;

/// <summary>One bar of <see cref="BalanceBars"/>. All values are in the unit of the chart.</summary>
/// <param name="Dimension">Whose bar.</param>
/// <param name="Actual">How long it is, 0 or more.</param>
/// <param name="Intended">Where the tick stands, if there is one.</param>
/// <param name="Likely">The ends of the whisker, if one can be given.</param>
/// <param name="GapMinutes">The gap in minutes a week, for the table.</param>
public sealed record DimensionBar(
    Dimension Dimension,
    double Actual,
    double? Intended = null,
    (double Low, double High)? Likely = null,
    double? GapMinutes = null)
{
    /// <summary>Actual less intended.</summary>
    public double? Gap => Actual - Intended;
}
