using System.Globalization;

namespace LeadershipJournal.Core.Dimensions;

/// <summary>A part of a whole, from 0 to 1.</summary>
public readonly record struct Share : IComparable<Share>
{
    private const double RoundingError = 1e-9;

    /// <summary>Takes a part of a whole; what lies outside by no more than a rounding error is cut to 0 or 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public Share(double value)
    {
        if (!(value >= -RoundingError && value <= 1 + RoundingError))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A share lies between 0 and 1.");
        }

        Value = Math.Clamp(value, 0, 1);
    }

    /// <summary>From 0 to 1.</summary>
    public double Value { get; }

    /// <summary>In per cent, from 0 to 100.</summary>
    public double Percent => Value * 100;

    /// <inheritdoc/>
    public int CompareTo(Share other) => Value.CompareTo(other.Value);

    /// <summary>Whole per cent as a person reads them: <c>83 %</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(Percent, MidpointRounding.AwayFromZero):0} %");

    /// <summary>Smaller than.</summary>
    public static bool operator <(Share left, Share right) => left.Value < right.Value;

    /// <summary>Larger than.</summary>
    public static bool operator >(Share left, Share right) => left.Value > right.Value;

    /// <summary>Not larger than.</summary>
    public static bool operator <=(Share left, Share right) => left.Value <= right.Value;

    /// <summary>Not smaller than.</summary>
    public static bool operator >=(Share left, Share right) => left.Value >= right.Value;
}
