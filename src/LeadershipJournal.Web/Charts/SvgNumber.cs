using System.Globalization;

namespace LeadershipJournal.Web.Charts;

/// <summary>Numbers as SVG attributes want them: invariant, short and finite.</summary>
public static class SvgNumber
{
    private const int HundredthsAcross = 1;
    private const int HundredthsDown = 10;

    /// <summary>A fraction of the width, 0 to 1, as a percentage: <c>12.35%</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not finite.</exception>
    public static string Percent(double fraction) => Across(fraction) + "%";

    /// <summary>A fraction of the width, 0 to 1, in the hundred units of a stretched view box.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not finite.</exception>
    public static string Across(double fraction) => Write(Math.Clamp(Finite(fraction), 0, 1) * 100, HundredthsAcross);

    /// <summary>A length or position in pixels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not finite.</exception>
    public static string Px(double pixels) => Write(Finite(pixels), HundredthsDown);

    // Counted in whole hundredths: a page has thousands of these numbers, and formatting a double takes several times as long.
    private static string Write(double value, int step)
    {
        var hundredths = (long)Math.Round(value * 100 / step, MidpointRounding.AwayFromZero) * step;
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        var (tenths, last) = Math.DivRem(rest, 10);
        var sign = hundredths < 0 ? "-" : "";
        return (tenths, last) switch
        {
            (0, 0) => string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{tenths}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{tenths}{last}"),
        };
    }

    private static double Finite(double value) => double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A chart can only draw finite numbers.");
}
