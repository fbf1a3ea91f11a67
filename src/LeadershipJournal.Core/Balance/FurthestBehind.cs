using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;

namespace LeadershipJournal.Core.Balance;

/// <summary>The dimension with the largest shortfall over the last 8 recorded weeks, when chance hardly explains it.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Gap">p_d − q_d over those 8 weeks, below 0.</param>
/// <param name="AtMost">p_d − q_d + t(.99, 7)·SE_d, below 0 too.</param>
public sealed record FurthestBehind(Dimension Dimension, double Gap, double AtMost)
{
    /// <summary>Exactly so many recorded weeks are looked at.</summary>
    public const int Weeks = 8;

    /// <summary>Null when no dimension is clearly behind, or there are not yet 8 recorded weeks with an intention.</summary>
    /// <param name="recorded">Recorded weeks, earliest first; the last 8 that have an intention are looked at.</param>
    /// <param name="intentions">All intentions of the leader.</param>
    public static FurthestBehind? Of(ReadOnlySpan<WeekMinutes> recorded, IntentionHistory intentions)
    {
        var compared = recorded[IntentionComparison.LeftOut(recorded, intentions)..];
        if (compared.Length < Weeks)
        {
            return null;
        }

        var last = compared[^Weeks..];
        var comparison = IntentionComparison.Of(last, intentions)!;
        var behind = comparison.Dimensions.MinBy(dimension => dimension.Gap)!;
        var atMost = behind.Gap + (StudentT.Quantile(.99, Weeks - 1) * RatioEstimate.StandardError(last, behind.Dimension));
        return atMost < 0 ? new FurthestBehind(behind.Dimension, behind.Gap, atMost) : null;
    }
}
