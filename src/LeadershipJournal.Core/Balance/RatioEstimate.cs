using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Balance;

/// <summary>Where a share likely lies: a 95 % interval, cut to 0–1.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="StandardError">SE_d, before anything is cut.</param>
public sealed record ShareInterval(Share Low, Share High, double StandardError);

/// <summary>How sure the share of a dimension is, as a ratio estimator over weeks (Cochran, <i>Sampling Techniques</i>).</summary>
public static class RatioEstimate
{
    /// <summary>From so many recorded weeks on an interval is given.</summary>
    public const int FewestWeeks = 4;

    /// <summary>SE_d = √( n/(n−1) · Σ_w (m_wd − p_d·M_w)² ) / M.</summary>
    /// <param name="weeks">At least two recorded weeks.</param>
    /// <param name="dimension">The dimension d.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two weeks, or nothing is recorded in them.</exception>
    public static double StandardError(ReadOnlySpan<WeekMinutes> weeks, Dimension dimension)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks.Length, 2, nameof(weeks));
        long minutes = 0;
        long total = 0;
        foreach (ref readonly var week in weeks)
        {
            minutes += week.Minutes[dimension].Minutes;
            total += week.Minutes.Total;
        }

        ArgumentOutOfRangeException.ThrowIfZero(total, nameof(weeks));
        var share = (double)minutes / total;
        var squares = 0d;
        foreach (ref readonly var week in weeks)
        {
            var residual = week.Minutes[dimension].Minutes - (share * week.Minutes.Total);
            squares += residual * residual;
        }

        return Math.Sqrt((double)weeks.Length / (weeks.Length - 1) * squares) / total;
    }

    /// <summary>p_d ± t(.975, n−1)·SE_d, cut to 0–1; five in the fixed order, or null below four recorded weeks.</summary>
    /// <param name="weeks">The recorded weeks.</param>
    public static IReadOnlyList<ShareInterval>? Intervals(ReadOnlySpan<WeekMinutes> weeks)
    {
        if (weeks.Length < FewestWeeks)
        {
            return null;
        }

        DimensionMinutes sum = default;
        foreach (ref readonly var week in weeks)
        {
            sum += week.Minutes;
        }

        var t = StudentT.Quantile(.975, weeks.Length - 1);
        var intervals = new ShareInterval[DimensionList.Count];
        foreach (var dimension in DimensionList.All)
        {
            var share = (double)sum[dimension].Minutes / sum.Total;
            var error = StandardError(weeks, dimension);
            intervals[(int)dimension] = new ShareInterval(
                new Share(Math.Max(0, share - (t * error))),
                new Share(Math.Min(1, share + (t * error))),
                error);
        }

        return intervals;
    }
}
