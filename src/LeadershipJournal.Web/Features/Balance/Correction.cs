using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>
/// A step that a leader may take: the week as it is, with some minutes moved from the dimension furthest over
/// the intention to the one furthest under it.
/// </summary>
/// <param name="From">The dimension that gives minutes.</param>
/// <param name="To">The dimension that gets them.</param>
/// <param name="Minutes">How many a week, in whole quarters of an hour.</param>
/// <param name="Shares">The shares of such a week.</param>
public sealed record Correction(Dimension From, Dimension To, int Minutes, IntendedShares Shares)
{
    private const int Quarter = 15;
    private const int Most = 90;

    /// <summary>The first step towards the intention; null when less than a quarter of an hour a week lies elsewhere.</summary>
    public static Correction? Offer(IntentionComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (comparison.MinutesToMove.Moves is not [var move, ..] || move.Minutes.Value < Quarter)
        {
            return null;
        }

        var minutes = Math.Min(Most, move.Minutes.Value / Quarter * Quarter);
        var moved = minutes * comparison.Weeks;
        DimensionMinutes week = default;
        foreach (var dimension in DimensionList.All)
        {
            var recorded = comparison.Minutes[dimension].Minutes;
            week = week.Plus(dimension, new Invested(
                dimension == move.From ? recorded - moved : dimension == move.To ? recorded + moved : recorded));
        }

        return new Correction(move.From, move.To, minutes, IntendedShares.Nearest(week)!);
    }

    /// <summary>The intention form with these shares filled in.</summary>
    public string Address =>
        "/intention?" + string.Join('&', DimensionList.All.Select(dimension => FormattableString.Invariant($"{dimension.Key()}={Shares[dimension]}")));
}
