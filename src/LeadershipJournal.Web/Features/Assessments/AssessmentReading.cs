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
        var rows = await db.Assessments.AsNoTracking().Include(row => row.Answers).ToListAsync(cancellationToken);
        return new AssessmentOverview(
            today,
            rows.Find(row => row.CompletedOn is null) is { } unfinished ? await UnfinishedAsync(unfinished, cancellationToken) : null,
            Finished(rows, questionnaires));
    }

    /// <summary>The finished ones of some assessments with what they come to, newest first, for whoever has the journal open.</summary>
    public static async Task<IReadOnlyList<FinishedAssessment>> FinishedAsync(
        IQueryable<Assessment> assessments, Questionnaires questionnaires, CancellationToken cancellationToken) =>
        Finished(await assessments.AsNoTracking().Include(row => row.Answers).ToListAsync(cancellationToken), questionnaires);

    /// <summary>The assessment that can be resumed; null when there is none.</summary>
    public async Task<UnfinishedAssessment?> UnfinishedAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var row = await db.Assessments.AsNoTracking().Include(row => row.Answers)
            .SingleOrDefaultAsync(row => row.CompletedOn == null, cancellationToken);
        return row is null ? null : await UnfinishedAsync(row, cancellationToken);
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

    private static IReadOnlyList<FinishedAssessment> Finished(IEnumerable<Assessment> rows, Questionnaires questionnaires) =>
    [
        .. rows.Where(row => row.CompletedOn is not null)
            .OrderByDescending(row => row.CompletedOn).ThenByDescending(row => row.Id)
            .Select(row => new FinishedAssessment(row.Id, row.CompletedOn!.Value, AssessmentResult.Of(SheetOf(row, questionnaires)))),
    ];

    private async Task<UnfinishedAssessment> UnfinishedAsync(Assessment row, CancellationToken cancellationToken) => new(
        row.Id,
        row.StartedOn,
        SheetOf(row, questionnaires),
        row.Answers.Count == 0
            ? null
            : await clock.LocalAsync(new DateTimeOffset(row.Answers.Max(answer => answer.AnsweredAt)), cancellationToken));

    private static AnswerSheet SheetOf(Assessment row, Questionnaires questionnaires) => AnswerSheet.Create(
        questionnaires[row.Questionnaire],
        row.Answers.ToDictionary(answer => answer.ItemId, answer => answer.Point, StringComparer.Ordinal)).Required();
}
