using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Features.Model;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Assessments;

/// <summary>Reads a leader's assessments, in a number of queries that does not grow with them.</summary>
internal sealed class AssessmentReading(
    JournalAccess access, LeaderClock clock, Questionnaires questionnaires, BalanceService balances, MeaningReading meanings)
{
    /// <summary>All assessments, finished or not.</summary>
    public async Task<AssessmentOverview> OverviewAsync(CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return new AssessmentOverview(
            today, await UnfinishedAsync(db, cancellationToken), await FinishedAsync(db.Assessments, questionnaires, cancellationToken));
    }

    /// <summary>The finished ones of some assessments with what they come to, newest first, for whoever has the journal open.</summary>
    public static async Task<IReadOnlyList<FinishedAssessment>> FinishedAsync(
        IQueryable<Assessment> assessments, Questionnaires questionnaires, CancellationToken cancellationToken)
    {
        var finished = assessments.Where(row => row.CompletedOn != null);
        var rows = await finished
            .OrderByDescending(row => row.CompletedOn).ThenByDescending(row => row.Id)
            .Select(row => new { row.Id, row.Questionnaire, On = row.CompletedOn!.Value })
            .ToListAsync(cancellationToken);
        var answers = await finished
            .SelectMany(row => row.Answers, (row, answer) => new { row.Id, answer.ItemId, answer.Point })
            .ToListAsync(cancellationToken);
        var points = answers.ToLookup(answer => answer.Id, answer => (answer.ItemId, answer.Point));
        return [.. rows.Select(row => new FinishedAssessment(row.Id, row.On, AssessmentResult.Of(Sheet(questionnaires[row.Questionnaire], points[row.Id]))))];
    }

    /// <summary>The assessment that can be resumed; null when there is none.</summary>
    public async Task<UnfinishedAssessment?> UnfinishedAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await UnfinishedAsync(db, cancellationToken);
    }

    /// <summary>What a finished assessment comes to; null when the leader has no such one.</summary>
    /// <param name="overview">The leader's assessments.</param>
    /// <param name="id">Which one.</param>
    /// <param name="againstId">The earlier one to set it beside; the one before it when that is none.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<ResultView?> ResultAsync(AssessmentOverview overview, Guid id, Guid? againstId, CancellationToken cancellationToken = default)
    {
        if (ResultView.Of(overview.Finished, id, againstId) is not { } view)
        {
            return null;
        }

        var weeks = AssessmentRhythm.FourWeeksBefore(view.Shown.CompletedOn);
        return view with
        {
            Meanings = await meanings.OnAsync(view.Shown.CompletedOn, cancellationToken),
            FourWeeks = await balances.ReportAsync(PeriodChoice.Between(weeks.From, weeks.Until, overview.Today).Required(), cancellationToken),
        };
    }

    /// <summary>An assessment's id as it stands in an address; null when that is none.</summary>
    public static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private async Task<UnfinishedAssessment?> UnfinishedAsync(JournalDb db, CancellationToken cancellationToken)
    {
        var row = await db.Assessments.AsNoTracking().Include(row => row.Answers)
            .SingleOrDefaultAsync(row => row.CompletedOn == null, cancellationToken);
        return row is null ? null : new UnfinishedAssessment(
            row.Id,
            row.StartedOn,
            Sheet(questionnaires[row.Questionnaire], row.Answers.Select(answer => (answer.ItemId, answer.Point))),
            row.Answers.Count == 0
                ? null
                : await clock.LocalAsync(new DateTimeOffset(row.Answers.Max(answer => answer.AnsweredAt)), cancellationToken));
    }

    private static AnswerSheet Sheet(Questionnaire questionnaire, IEnumerable<(string ItemId, int Point)> answers) => AnswerSheet.Create(
        questionnaire, answers.ToDictionary(answer => answer.ItemId, answer => answer.Point, StringComparer.Ordinal)).Required();
}
