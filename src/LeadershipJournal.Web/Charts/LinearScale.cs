namespace LeadershipJournal.Web.Charts;

/// <summary>A vertical scale: values between two ends, as pixels from the top of the plot.</summary>
public readonly record struct LinearScale(double Low, double High, double Height)
{
    /// <summary>A scale from zero that leaves a little air above the largest value and ends on a whole step.</summary>
    public static LinearScale FromZero(IEnumerable<double> values, double step, double height) =>
        new(0, Math.Max(step, Math.Ceiling(values.DefaultIfEmpty().Max() * 1.05 / step) * step), height);

    /// <summary>A scale around the values, both ends on a whole step.</summary>
    public static LinearScale Around(IReadOnlyCollection<double> values, double step, double height)
    {
        var low = Math.Floor(values.DefaultIfEmpty().Min() / step) * step;
        var high = Math.Ceiling(values.DefaultIfEmpty().Max() / step) * step;
        return new LinearScale(low, high > low ? high : low + step, height);
    }

    /// <summary>Where a value lies, cut to the scale: 0 is the top.</summary>
    public double Y(double value) => Height * (1 - Fraction(value));

    /// <summary>How far along the scale a value lies, 0 to 1.</summary>
    public double Fraction(double value) => (Math.Clamp(value, Low, High) - Low) / (High - Low);
}
