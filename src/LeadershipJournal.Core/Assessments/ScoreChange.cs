namespace LeadershipJournal.Core.Assessments;

/// <summary>What may be said of a difference between two scores.</summary>
public enum ChangeVerdict
{
    /// <summary>The scores are the same.</summary>
    Unchanged,

    /// <summary>The difference does not exceed the minimal detectable change: it may be chance.</summary>
    WithinNoise,

    /// <summary>The difference exceeds the minimal detectable change.</summary>
    BeyondNoise,
}

/// <summary>One score beside an earlier one of the same scale and version.</summary>
/// <param name="Before">The earlier score.</param>
/// <param name="After">The later score.</param>
/// <param name="Difference">After − before in points; null when either has no score.</param>
/// <param name="Noise">MDC95 in points, of the score that rests on fewer answers; null when the earlier has no score.</param>
public sealed record ScoreChange(ScaleScore Before, ScaleScore After, double? Difference, double? Noise)
{
    private const double RoundingError = 1e-9;

    /// <summary>Noise unless the difference exceeds MDC95; null when there is no difference to judge.</summary>
    public ChangeVerdict? Verdict => (Difference, Noise) switch
    {
        ({ } difference, { } noise) when Math.Abs(difference) > noise + RoundingError => ChangeVerdict.BeyondNoise,
        ({ } difference, _) => Math.Abs(difference) <= RoundingError ? ChangeVerdict.Unchanged : ChangeVerdict.WithinNoise,
        _ => null,
    };

    /// <summary>
    /// Every score of one assessment beside an earlier one, dimensions first; null when they answered different
    /// versions of the questionnaire, whose scores are not compared.
    /// </summary>
    public static IReadOnlyList<ScoreChange>? Between(AssessmentResult before, AssessmentResult after, MeasurementNoise noise) =>
        before.Version == after.Version
            ? [.. before.All.Zip(after.All, (earlier, later) => Of(earlier, later, noise))]
            : null;

    private static ScoreChange Of(ScaleScore before, ScaleScore after, MeasurementNoise noise) => new(
        before,
        after,
        after.Value - before.Value,
        (before.Value, after.Value) switch
        {
            (null, _) => null,
            (_, null) => noise.MinimalDetectableChange(before.Answered),
            _ => noise.MinimalDetectableChange(before.Answered, after.Answered),
        });
}
