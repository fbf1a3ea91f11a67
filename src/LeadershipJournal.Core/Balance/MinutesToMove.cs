using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>Minutes a week that went into one dimension and were meant for another.</summary>
/// <param name="From">The dimension with a surplus.</param>
/// <param name="To">The dimension with a shortfall.</param>
/// <param name="Minutes">Whole minutes a week, at least 1.</param>
public sealed record Move(Dimension From, Dimension To, Minutes Minutes);

/// <summary>How many minutes a week lie elsewhere than intended, and where. A picture of the arithmetic, not an instruction.</summary>
public sealed record MinutesToMove
{
    private MinutesToMove(double exact, Minutes aWeek, IReadOnlyList<int> gaps, IReadOnlyList<Move> moves)
    {
        Exact = exact;
        AWeek = aWeek;
        Gaps = gaps;
        Moves = moves;
    }

    /// <summary>½Σ|p_d − q_d| · M / n, minutes a week, before rounding.</summary>
    public double Exact { get; }

    /// <summary>The same in whole minutes.</summary>
    public Minutes AWeek { get; }

    /// <summary>Surplus (positive) or shortfall (negative) of each dimension in whole minutes a week, in the fixed order; they sum to 0.</summary>
    public IReadOnlyList<int> Gaps { get; }

    /// <summary>From where to where, in the order in which they were paired; the minutes sum to <see cref="AWeek"/>.</summary>
    public IReadOnlyList<Move> Moves { get; }

    /// <summary>
    /// Surpluses and shortfalls are rounded to the same whole total by largest remainder, then the largest
    /// surplus is paired with the largest shortfall until none is left, ties in dimension order.
    /// </summary>
    /// <param name="hundredfold">100 · (recorded − intended minutes) of each dimension over all weeks; sums to 0.</param>
    /// <param name="weeks">n, the recorded weeks compared; at least 1.</param>
    internal static MinutesToMove Of(ReadOnlySpan<long> hundredfold, int weeks)
    {
        Span<long> surplus = stackalloc long[DimensionList.Count];
        Span<long> shortfall = stackalloc long[DimensionList.Count];
        long sum = 0;
        for (var i = 0; i < DimensionList.Count; i++)
        {
            surplus[i] = Math.Max(0, hundredfold[i]);
            shortfall[i] = Math.Max(0, -hundredfold[i]);
            sum += surplus[i];
        }

        var divisor = 100L * weeks;
        var whole = (sum + (divisor / 2)) / divisor;
        Span<int> from = stackalloc int[DimensionList.Count];
        Span<int> to = stackalloc int[DimensionList.Count];
        Apportionment.ByLargestRemainder(surplus, divisor, whole, from);
        Apportionment.ByLargestRemainder(shortfall, divisor, whole, to);

        var gaps = new int[DimensionList.Count];
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = from[i] - to[i];
        }

        return new MinutesToMove((double)sum / divisor, new Minutes((int)whole), gaps, Pair(from, to));
    }

    private static List<Move> Pair(Span<int> surplus, Span<int> shortfall)
    {
        List<Move> moves = [];
        for (;;)
        {
            var from = Largest(surplus);
            var to = Largest(shortfall);
            var minutes = Math.Min(surplus[from], shortfall[to]);
            if (minutes == 0)
            {
                return moves;
            }

            moves.Add(new Move((Dimension)from, (Dimension)to, new Minutes(minutes)));
            surplus[from] -= minutes;
            shortfall[to] -= minutes;
        }
    }

    private static int Largest(ReadOnlySpan<int> values)
    {
        var largest = 0;
        for (var i = 1; i < values.Length; i++)
        {
            largest = values[i] > values[largest] ? i : largest;
        }

        return largest;
    }
}
