using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Features.Model;

namespace LeadershipJournal.Web.Features.Assessments;

/// <summary>An assessment that can be resumed.</summary>
/// <param name="Id">Names it.</param>
/// <param name="StartedOn">The day it was begun.</param>
/// <param name="Sheet">The answers so far.</param>
/// <param name="LastAnsweredAt">When the last of them was given, at the leader's; null without any.</param>
public sealed record UnfinishedAssessment(Guid Id, DateOnly StartedOn, AnswerSheet Sheet, DateTime? LastAnsweredAt)
{
    /// <summary>Where to go on: the first group that is not complete, or else the end.</summary>
    public string NextAddress => Sheet.Questionnaire.Groups.FirstOrDefault(group => !Sheet.IsComplete(group)) is { } group
        ? AssessmentFeature.AnswerAddress(group.Key)
        : AssessmentFeature.FinishAddress;
}

/// <summary>An assessment that is finished.</summary>
public sealed record FinishedAssessment(Guid Id, DateOnly CompletedOn, AssessmentResult Result);

/// <summary>The assessments of a leader.</summary>
/// <param name="Today">The leader's own date.</param>
/// <param name="Unfinished">The one that can be resumed, if there is one.</param>
/// <param name="Finished">Newest first.</param>
public sealed record AssessmentOverview(DateOnly Today, UnfinishedAssessment? Unfinished, IReadOnlyList<FinishedAssessment> Finished)
{
    /// <summary>When the next one is due; null before the first.</summary>
    public DateOnly? NextDue => Finished is [var latest, ..] ? AssessmentRhythm.NextDue(latest.CompletedOn) : null;
}

/// <summary>One finished assessment with everything that stands beside it.</summary>
public sealed record ResultView
{
    /// <summary>The assessment.</summary>
    public required FinishedAssessment Shown { get; init; }

    /// <summary>Every assessment finished before it, newest first.</summary>
    public required IReadOnlyList<FinishedAssessment> Earlier { get; init; }

    /// <summary>The earlier one it is set beside; null when it is the first.</summary>
    public required FinishedAssessment? Against { get; init; }

    /// <summary>All finished assessments, newest first.</summary>
    public required IReadOnlyList<FinishedAssessment> History { get; init; }

    /// <summary>What the dimensions meant on the day it was finished; a dimension without a meaning is left out.</summary>
    public IReadOnlyDictionary<Dimension, MeaningInForce> Meanings { get; init; } = new Dictionary<Dimension, MeaningInForce>();

    /// <summary>The balance of the four weeks before it was finished; null for whoever may not see it.</summary>
    public BalanceReport? FourWeeks { get; init; }

    /// <summary>Every score beside the earlier one; null without one, or when that answered another version.</summary>
    public IReadOnlyList<ScoreChange>? Changes =>
        Against is null ? null : ScoreChange.Between(Against.Result, Shown.Result, MeasurementNoise.Assumed);

    /// <summary>Whether the one it is set beside answered another version of the questionnaire.</summary>
    public bool IsOtherVersion => Against is not null && Against.Result.Version != Shown.Result.Version;

    /// <summary>One of some assessments beside an earlier one of them; null when it is not among them.</summary>
    /// <param name="finished">Newest first.</param>
    /// <param name="id">Which one.</param>
    /// <param name="againstId">The earlier one to set it beside; the one before it when that is none.</param>
    public static ResultView? Of(IReadOnlyList<FinishedAssessment> finished, Guid id, Guid? againstId)
    {
        if (finished.FirstOrDefault(assessment => assessment.Id == id) is not { } shown)
        {
            return null;
        }

        List<FinishedAssessment> earlier = [.. finished.SkipWhile(assessment => assessment.Id != id).Skip(1)];
        return new ResultView
        {
            Shown = shown,
            Earlier = earlier,
            Against = earlier.Find(assessment => assessment.Id == againstId) ?? earlier.FirstOrDefault(),
            History = finished,
        };
    }

    /// <summary>One dimension's score beside the earlier one.</summary>
    public ScoreChange? ChangeOf(ScaleScore score) => Changes?.FirstOrDefault(change => change.After.Scale.Key == score.Scale.Key);

    /// <summary>The share of recorded time a dimension got in the four weeks; null unless all four are recorded.</summary>
    public Share? ShareOf(Dimension dimension) => FourWeeks is { HasVerdict: true } ? FourWeeks[dimension].Share : null;
}
