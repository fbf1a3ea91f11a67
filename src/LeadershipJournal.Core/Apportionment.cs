namespace LeadershipJournal.Core;

/// <summary>
/// Splits a whole number in proportion to weights, in whole numbers that sum to it exactly: the method of
/// largest remainders (Hamilton), ties to the earlier place. Integer arithmetic, so the same on every machine.
/// </summary>
internal static class Apportionment
{
    /// <summary>Fills <paramref name="parts"/> with parts of <paramref name="total"/>.</summary>
    /// <param name="weights">Not negative, not all zero unless the total is zero.</param>
    /// <param name="total">What the parts sum to; not negative.</param>
    /// <param name="parts">As long as the weights.</param>
    public static void ByLargestRemainder(ReadOnlySpan<long> weights, long total, Span<int> parts)
    {
        long sum = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            sum += weight;
        }

        parts.Clear();
        if (total == 0)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfZero(sum, nameof(weights));
        Span<long> remainders = stackalloc long[weights.Length];
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            parts[i] = (int)(weights[i] * total / sum);
            remainders[i] = weights[i] * total % sum;
            left -= parts[i];
        }

        for (; left > 0; left--)
        {
            var largest = 0;
            for (var i = 1; i < remainders.Length; i++)
            {
                largest = remainders[i] > remainders[largest] ? i : largest;
            }

            parts[largest]++;
            remainders[largest] = -1;
        }
    }
}
