namespace LeadershipJournal.Core.Dimensions;

/// <summary>Minutes recorded for one dimension, and how many of them were hands-on.</summary>
public readonly record struct Invested
{
    /// <summary>Takes whole minutes.</summary>
    /// <param name="minutes">All minutes, not negative.</param>
    /// <param name="handsOn">Those spent in the work rather than on it; part of <paramref name="minutes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or hands-on exceeds the minutes.</exception>
    public Invested(int minutes, int handsOn = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentOutOfRangeException.ThrowIfNegative(handsOn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(handsOn, minutes);
        Minutes = minutes;
        HandsOn = handsOn;
    }

    /// <summary>All minutes.</summary>
    public int Minutes { get; }

    /// <summary>Minutes in the work: individual contribution, tactical firefighting.</summary>
    public int HandsOn { get; }

    /// <summary>Minutes on the work: minutes − hands-on minutes.</summary>
    public int Leading => Minutes - HandsOn;

    /// <summary>The sum of two.</summary>
    public static Invested operator +(Invested left, Invested right) =>
        new(checked(left.Minutes + right.Minutes), left.HandsOn + right.HandsOn);

    /// <summary>The sum of two.</summary>
    public static Invested Add(Invested left, Invested right) => left + right;
}
