using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;

namespace LeadershipJournal.Core.Balance;

/// <summary>One dimension beside its intention, over the weeks that have one.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Share">p_d over the compared weeks.</param>
/// <param name="Intended">q_d = Σ_w M_w·q_wd / Σ_w M_w.</param>
/// <param name="Gap">p_d − q_d, from −1 to 1; times 100 in percentage points.</param>
/// <param name="GapMinutes">m_d − q_d·M, minutes over all compared weeks.</param>
/// <param name="GapMinutesAWeek">The same a week, in whole minutes that sum to 0 over the dimensions.</param>
/// <param name="Interval">Where p_d likely lies; null below four compared weeks.</param>
public sealed record DimensionGap(
    Dimension Dimension,
    Share Share,
    Share Intended,
    double Gap,
    double GapMinutes,
    int GapMinutesAWeek,
    ShareInterval? Interval);

/// <summary>Recorded weeks, each against the intention in force in it. Weeks before the first intention are left out.</summary>
public sealed record IntentionComparison
{
    private IntentionComparison(DimensionMinutes minutes, int weeks, Share kept, MinutesToMove toMove, IReadOnlyList<DimensionGap> dimensions)
    {
        Minutes = minutes;
        Weeks = weeks;
        KeptToIntention = kept;
        MinutesToMove = toMove;
        Dimensions = dimensions;
    }

    /// <summary>Recorded minutes of the compared weeks.</summary>
    public DimensionMinutes Minutes { get; }

    /// <summary>How many recorded weeks are compared.</summary>
    public int Weeks { get; }

    /// <summary>Σ min(p_d, q_d) = 1 − ½Σ|p_d − q_d|.</summary>
    public Share KeptToIntention { get; }

    /// <summary>½Σ|p_d − q_d| · M / n, and from where to where.</summary>
    public MinutesToMove MinutesToMove { get; }

    /// <summary>The five dimensions in the fixed order.</summary>
    public IReadOnlyList<DimensionGap> Dimensions { get; }

    /// <summary>One dimension of it.</summary>
    public DimensionGap this[Dimension dimension] => Dimensions[(int)dimension];

    /// <summary>Compares recorded weeks; null when none of them has an intention.</summary>
    /// <param name="recorded">Recorded weeks, earliest first.</param>
    /// <param name="intentions">All intentions of the leader.</param>
    public static IntentionComparison? Of(ReadOnlySpan<WeekMinutes> recorded, IntentionHistory intentions)
    {
        var weeks = recorded[LeftOut(recorded, intentions)..];
        if (weeks.IsEmpty)
        {
            return null;
        }

        DimensionMinutes minutes = default;
        Span<long> intended = stackalloc long[DimensionList.Count];
        foreach (ref readonly var week in weeks)
        {
            minutes += week.Minutes;
            var shares = intentions.InForce(week.Week)!.Shares;
            foreach (var dimension in DimensionList.All)
            {
                intended[(int)dimension] += (long)week.Minutes.Total * shares[dimension];
            }
        }

        return Of(weeks, minutes, intended);
    }

    /// <summary>How many of the recorded weeks lie before the first intention.</summary>
    internal static int LeftOut(ReadOnlySpan<WeekMinutes> recorded, IntentionHistory intentions)
    {
        var count = 0;
        while (count < recorded.Length && !(recorded[count].Week >= intentions.FirstWeek))
        {
            count++;
        }

        return count;
    }

    /// <summary>1 − ½Σ|p_d − q_d| of one week.</summary>
    internal static Share? Kept(DimensionMinutes minutes, IntendedShares shares)
    {
        if (!minutes.IsRecorded)
        {
            return null;
        }

        long apart = 0;
        foreach (var dimension in DimensionList.All)
        {
            apart += Math.Abs((100L * minutes[dimension].Minutes) - ((long)minutes.Total * shares[dimension]));
        }

        return Kept(apart, minutes.Total);
    }

    private static IntentionComparison Of(ReadOnlySpan<WeekMinutes> weeks, DimensionMinutes minutes, ReadOnlySpan<long> intended)
    {
        Span<long> gaps = stackalloc long[DimensionList.Count];
        long apart = 0;
        foreach (var dimension in DimensionList.All)
        {
            gaps[(int)dimension] = (100L * minutes[dimension].Minutes) - intended[(int)dimension];
            apart += Math.Abs(gaps[(int)dimension]);
        }

        var hundredfold = 100d * minutes.Total;
        var toMove = MinutesToMove.Of(gaps, weeks.Length);
        var intervals = RatioEstimate.Intervals(weeks);
        var dimensions = new DimensionGap[DimensionList.Count];
        for (var i = 0; i < dimensions.Length; i++)
        {
            var dimension = (Dimension)i;
            dimensions[i] = new DimensionGap(
                dimension,
                new Share((double)minutes[dimension].Minutes / minutes.Total),
                new Share(intended[i] / hundredfold),
                gaps[i] / hundredfold,
                gaps[i] / 100d,
                toMove.Gaps[i],
                intervals?[i]);
        }

        return new IntentionComparison(minutes, weeks.Length, Kept(apart, minutes.Total), toMove, dimensions);
    }

    private static Share Kept(long apart, int total) => new(1 - (apart / (200d * total)));
}
