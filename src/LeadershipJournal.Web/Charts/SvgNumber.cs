using System.Globalization;

namespace LeadershipJournal.Web.Charts;

/// <summary>Numbers as SVG attributes want them: invariant, short and finite.</summary>
public static class SvgNumber
{
    /// <summary>A fraction of the width, 0 to 1, as a percentage: <c>12.35%</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not finite.</exception>
    public static string Percent(double fraction) => Across(fraction) + "%";

    /// <summary>A fraction of the width, 0 to 1, in the hundred units of a stretched view box.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not finite.</exception>
    public static string Across(double fraction) =>
        Write(Math.Clamp(Finite(fraction), 0, 1) * 100, "0.##");

    /// <summary>A length or position in pixels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not finite.</exception>
    public static string Px(double pixels) => Write(Finite(pixels), "0.#");

    private static string Write(double value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    private static double Finite(double value) => double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A chart can only draw finite numbers.");
}
