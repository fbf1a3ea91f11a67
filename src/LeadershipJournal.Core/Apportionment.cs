namespace LeadershipJournal.Core;

/// <summary>
/// Rounds fractions with a common divisor to whole numbers of a given sum: the method of largest remainders
/// (Hamilton), ties to the earlier place. Integer arithmetic, so the same on every machine.
/// </summary>
internal static class Apportionment
{
    /// <summary>Fills <paramref name="parts"/> with the fractions, each rounded down or up, so that they sum to the total.</summary>
    /// <param name="numerators">Not negative.</param>
    /// <param name="divisor">Positive.</param>
    /// <param name="total">What the parts sum to: the exact sum of the fractions, or that rounded down or up.</param>
    /// <param name="parts">As long as the numerators.</param>
    public static void ByLargestRemainder(ReadOnlySpan<long> numerators, long divisor, long total, Span<int> parts)
    {
        Span<long> remainders = stackalloc long[numerators.Length];
        var left = total;
        for (var i = 0; i < numerators.Length; i++)
        {
            var (quotient, remainder) = Math.DivRem(numerators[i], divisor);
            parts[i] = checked((int)quotient);
            remainders[i] = remainder;
            left -= quotient;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(left, nameof(total));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(left, numerators.Length, nameof(total));
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
