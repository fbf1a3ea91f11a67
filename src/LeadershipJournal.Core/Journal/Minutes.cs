using System.Globalization;

namespace LeadershipJournal.Core.Journal;

/// <summary>A whole, non-negative number of minutes, written the way hours are read: <c>37 h 30</c>.</summary>
public readonly record struct Minutes : IComparable<Minutes>
{
    /// <summary>Everybody has 1,440 minutes a day.</summary>
    public const int InADay = 1440;

    /// <summary>Seven days.</summary>
    public const int InAWeek = 7 * InADay;

    private const int InAnHour = 60;

    /// <summary>Takes whole minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Minutes(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Value = value;
    }

    /// <summary>How many.</summary>
    public int Value { get; }

    /// <summary>The same in hours.</summary>
    public double Hours => Value / (double)InAnHour;

    /// <inheritdoc/>
    public int CompareTo(Minutes other) => Value.CompareTo(other.Value);

    /// <summary>As a person reads them: <c>13 min</c>, <c>5 h</c>, <c>37 h 30</c>.</summary>
    public override string ToString()
    {
        var (hours, minutes) = Math.DivRem(Value, InAnHour);
        return (hours, minutes) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{minutes} min"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{hours:#,0} h"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{hours:#,0} h {minutes:00}"),
        };
    }

    /// <summary>Fewer than.</summary>
    public static bool operator <(Minutes left, Minutes right) => left.Value < right.Value;

    /// <summary>More than.</summary>
    public static bool operator >(Minutes left, Minutes right) => left.Value > right.Value;

    /// <summary>Not more than.</summary>
    public static bool operator <=(Minutes left, Minutes right) => left.Value <= right.Value;

    /// <summary>Not fewer than.</summary>
    public static bool operator >=(Minutes left, Minutes right) => left.Value >= right.Value;
}
