using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Assessments;

namespace LeadershipJournal.Web.Features.Coaching.Seeing;

/// <summary>Between the stored view of a coach and what pages show.</summary>
internal static class SeeingRows
{
    /// <summary>The answers a row holds.</summary>
    public static AnswerSheet Sheet(this CoachAssessment row, Questionnaires questionnaires) => AnswerSheet.Create(
        questionnaires[row.Questionnaire],
        row.Answers.ToDictionary(answer => answer.ItemId, answer => answer.Point, StringComparer.Ordinal)).Required();

    /// <summary>A finished row beside the latest self-assessment of the same version.</summary>
    /// <param name="row">Finished.</param>
    /// <param name="own">The self-assessments that may be shown, newest first.</param>
    /// <param name="questionnaires">Every version.</param>
    /// <param name="leaderName">The leader.</param>
    /// <param name="coachName">The coach.</param>
    public static BesideView Beside(
        CoachAssessment row, IEnumerable<FinishedAssessment> own, Questionnaires questionnaires, string leaderName, string coachName) => new(
        leaderName,
        coachName,
        row.CompletedOn!.Value,
        AssessmentResult.Of(row.Sheet(questionnaires)),
        own.FirstOrDefault(assessment => assessment.Result.Version == row.Questionnaire));
}
