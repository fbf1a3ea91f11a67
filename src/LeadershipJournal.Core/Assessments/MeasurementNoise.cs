namespace LeadershipJournal.Core.Assessments;

/// <summary>
/// How far a score of so many items moves from one time to the next although nothing has changed.
/// </summary>
public sealed record MeasurementNoise
{
    /// <summary>The quantile of the normal distribution that leaves 2.5 % on either side, as MDC95 rounds it.</summary>
    public const double Quantile95 = 1.96;

    /// <summary>How many items the reliability belongs to.</summary>
    public const int ItemsOfReliability = 4;

    /// <summary>Takes what is known or assumed of a questionnaire.</summary>
    /// <param name="standardDeviation">SD of scores between people, in points; above 0.</param>
    /// <param name="reliability">r of a score of four items; from 0 up to but not 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public MeasurementNoise(double standardDeviation, double reliability)
    {
        if (!(standardDeviation > 0 && double.IsFinite(standardDeviation)))
        {
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "A standard deviation is above 0.");
        }

        (StandardDeviation, Reliability) = (standardDeviation, CheckReliability(reliability));
    }

    /// <summary>
    /// SD 1.0 and r .80 for four items: assumed, not measured. They stand until enough answers of one person to one
    /// version could be measured, which no journal has.
    /// </summary>
    public static MeasurementNoise Assumed { get; } = new(1.0, .80);

    /// <summary>SD in points.</summary>
    public double StandardDeviation { get; }

    /// <summary>r of a score of four items.</summary>
    public double Reliability { get; }

    /// <summary>r of a score of so many items: .80 for four, .75 for three, .67 for two with the assumed reliability.</summary>
    /// <param name="items">1 or more.</param>
    public double ReliabilityOf(int items)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        return SpearmanBrown(Reliability, (double)items / ItemsOfReliability);
    }

    /// <summary>MDC95 of a score of so many items, in points.</summary>
    /// <param name="items">1 or more.</param>
    public double MinimalDetectableChange(int items) => MinimalDetectableChange(StandardDeviation, ReliabilityOf(items));

    /// <summary>
    /// MDC95 of the change between scores of different numbers of items: the larger of the two, so that the score that
    /// rests on fewer answers decides, and a change is called one rather too seldom than too often.
    /// </summary>
    public double MinimalDetectableChange(int itemsBefore, int itemsAfter) => MinimalDetectableChange(Math.Min(itemsBefore, itemsAfter));

    /// <summary>MDC95 = 1.96 · √2 · SD · √(1 − r), in the unit of the standard deviation.</summary>
    /// <remarks>
    /// SD · √(1 − r) is the standard error of measurement, √2 makes it that of a difference of two scores; a change
    /// beyond 1.96 of these is the reliable change of Jacobson and Truax, "Clinical significance", Journal of
    /// Consulting and Clinical Psychology 59 (1991) 12–19, with the correction by Christensen and Mendoza, Behavior
    /// Therapy 17 (1986) 305–308.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The reliability lies outside 0 to 1, or is 1.</exception>
    public static double MinimalDetectableChange(double standardDeviation, double reliability) =>
        Quantile95 * Math.Sqrt(2) * standardDeviation * Math.Sqrt(1 - CheckReliability(reliability));

    /// <summary>k·r / (1 + (k − 1)·r): the reliability of a measure k times as long.</summary>
    /// <param name="reliability">r of the measure as it is.</param>
    /// <param name="lengthRatio">k, above 0.</param>
    /// <remarks>
    /// Spearman, "Correlation calculated from faulty data", and Brown, "Some experimental results in the correlation of
    /// mental abilities", both British Journal of Psychology 3 (1910), 271–295 and 296–322.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double SpearmanBrown(double reliability, double lengthRatio)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lengthRatio);
        return lengthRatio * CheckReliability(reliability) / (1 + ((lengthRatio - 1) * reliability));
    }

    private static double CheckReliability(double reliability) => reliability is >= 0 and < 1
        ? reliability
        : throw new ArgumentOutOfRangeException(nameof(reliability), reliability, "A reliability is from 0 up to but not 1.");
}
