using System.Globalization;
using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Charts;
using LeadershipJournal.Web.Features.Balance;

namespace LeadershipJournal.Web.Features.Assessments;

/// <summary>How the pages of the self-assessment say things.</summary>
public static class AssessmentWords
{
    /// <summary>When an answer was kept, as in <c>12 October, 16:04</c>.</summary>
    public const string SavedFormat = "d MMMM, HH:mm";

    /// <summary>What is answered to someone who asks for an assessment that is not theirs, or no more there.</summary>
    public const string NotThere = "There is no such assessment: it was discarded, or it is not yours.";

    /// <summary>What is answered to answers that come too late.</summary>
    public static string AlreadyFinished(DateOnly on) =>
        $"This assessment was finished on {BalanceWords.Day(on, withYear: true)}. Its answers stay as they were; a change belongs in the next one.";

    /// <summary>A point of the scale from too little to too much: <c>−2</c>, <c>+1</c>.</summary>
    public static string Point(int point) => point switch
    {
        < 0 => string.Create(CultureInfo.InvariantCulture, $"−{-point}"),
        > 0 => string.Create(CultureInfo.InvariantCulture, $"+{point}"),
        _ => "0",
    };

    /// <summary>What may be said of a score beside the earlier one.</summary>
    /// <param name="score">The score.</param>
    /// <param name="change">The same beside the earlier one; null when there is nothing to compare with.</param>
    public static string Change(ScaleScore score, ScoreChange? change) => (score, change) switch
    {
        ({ Value: null }, _) => string.Create(CultureInfo.InvariantCulture, $"no score, {score.Answered} of {score.Scale.Items.Count} answered"),
        (_, null) => "",
        (_, { Verdict: ChangeVerdict.Unchanged }) => "unchanged",
        (_, { Verdict: ChangeVerdict.WithinNoise, Difference: { } difference }) => $"{ChartText.ScoreChange(difference)} within noise",
        (_, { Verdict: ChangeVerdict.BeyondNoise, Difference: { } difference }) => $"{ChartText.ScoreChange(difference)} beyond noise",
        _ => "no earlier score",
    };

    /// <summary>The sentence that begins a result.</summary>
    public static string Summary(ResultView view)
    {
        if (view.Against is not { } against)
        {
            return "This is the first one, so there is nothing to compare it with yet. The next one will say what changed by more than noise.";
        }

        var since = BalanceWords.Day(against.CompletedOn, against.CompletedOn.Year != view.Shown.CompletedOn.Year);
        if (view.Changes is not { } changes)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The one of {since} answered version {against.Result.Version} of the questionnaire, this one version {view.Shown.Result.Version}: other words, so the scores are not compared.");
        }

        var moved = changes.Where(change => change.Verdict is ChangeVerdict.BeyondNoise).Select(change => change.After.Scale.Name).ToList();
        return moved.Count switch
        {
            0 => $"Nothing moved by more than noise since {since}. A questionnaire this short tells small changes poorly.",
            1 => $"One thing moved by more than noise since {since}: {moved[0]}. The rest may be noise; a questionnaire this short tells small changes poorly.",
            _ => $"{BalanceWords.Count(moved.Count)} things moved by more than noise since {since}: {BalanceWords.List(moved)}. The rest may be noise; a questionnaire this short tells small changes poorly.",
        };
    }

    /// <summary>What is rated lowest beside what it got in the four weeks; null when nothing is rated lowest or nothing is recorded.</summary>
    public static string? LowestAndItsTime(ResultView view)
    {
        List<Dimension> lowest = [.. view.Shown.Result.Lowest.Select(score => score.Scale.Dimension!.Value)];
        if (lowest.Count == 0 || view.FourWeeks is not { RecordedWeeks: > 0 } weeks)
        {
            return null;
        }

        var names = BalanceWords.List([.. lowest.Select(dimension => dimension.Name())]);
        var gave = lowest.Count == 1 ? "gave it" : "gave them";
        return weeks.HasVerdict
            ? $"You rate {names} lowest and {gave} {BalanceWords.List([.. lowest.Select(dimension => view.ShareOf(dimension)!.Value.ToString())])} of your time."
            : $"You rate {names} lowest and {gave} {BalanceWords.List([.. lowest.Select(dimension => ChartText.Duration(weeks[dimension].Minutes.Minutes))])} in {BalanceWords.WeekCount(weeks.RecordedWeeks, "recorded ")}.";
    }

    /// <summary>Which scores will be missing, as a list in words; null when none will.</summary>
    public static string? MissingScores(AssessmentResult result)
    {
        List<string> missing =
        [
            .. result.Missing.Select(score => string.Create(
                CultureInfo.InvariantCulture, $"{score.Scale.Name} ({score.Answered} of {score.Scale.Items.Count} answered)")),
        ];
        return missing.Count == 0 ? null : BalanceWords.List(missing);
    }

    /// <summary>Which scores rest on fewer answers than there are items; null when none does.</summary>
    public static string? LeftOut(AssessmentResult result)
    {
        List<string> partly =
        [
            .. result.All.Where(score => score is { Value: not null, Unanswered: > 0 }).Select(score => string.Create(
                CultureInfo.InvariantCulture, $"{score.Scale.Name} rests on {score.Answered} of {score.Scale.Items.Count}")),
        ];
        return partly.Count == 0 ? null : $"What is not answered is left out: {BalanceWords.List(partly)}.";
    }
}
