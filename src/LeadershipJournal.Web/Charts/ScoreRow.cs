using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Charts;

/// <summary>One row of <see cref="ScoreRows"/>: a score on the scale from 1 to 7.</summary>
/// <param name="Key">Unique among the rows.</param>
/// <param name="Name">What the score is of.</param>
/// <param name="Dimension">The dimension, if it is of one.</param>
/// <param name="Score">The score; absent when there is none.</param>
/// <param name="Before">The earlier score it is set beside, if there is one.</param>
/// <param name="Noise">How far either side of the earlier score may be noise, in points.</param>
/// <param name="Change">What may be said about the two, or why there is no score.</param>
/// <param name="Note">A further cell of the table, if the rows have one.</param>
public sealed record ScoreRow(
    string Key,
    string Name,
    Dimension? Dimension,
    double? Score,
    double? Before,
    double? Noise,
    string Change,
    string? Note = null)
{
    /// <summary>Where a change may be noise, cut to the scale.</summary>
    public (double Low, double High)? Band => (Before, Noise) is ({ } before, { } noise)
        ? (Math.Max(ScoreScale.Low, before - noise), Math.Min(ScoreScale.High, before + noise))
        : null;
}

/// <summary>The scale of scores.</summary>
public static class ScoreScale
{
    /// <summary>The lowest score.</summary>
    public const int Low = 1;

    /// <summary>The highest score.</summary>
    public const int High = 7;

    /// <summary>How far along the scale a score lies, 0 to 1.</summary>
    public static double Fraction(double score) => (Math.Clamp(score, Low, High) - Low) / (High - Low);
}
