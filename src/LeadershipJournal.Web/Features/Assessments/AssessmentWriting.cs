using LeadershipJournal.Core;
using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Assessments;

/// <summary>Begins, answers, finishes and discards assessments. One at a time is unfinished; a finished one is never changed.</summary>
internal sealed class AssessmentWriting(JournalAccess access, LeaderClock clock, Questionnaires questionnaires, TimeProvider time)
{
    /// <summary>The assessment that is not finished yet, or a new one; asked twice, it is the same.</summary>
    public async Task<Guid> StartAsync(CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(async token =>
        {
            var unfinished = await db.Assessments.Where(row => row.CompletedOn == null).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(token);
            return unfinished ?? Add(db, today);
        }, cancellationToken);
    }

    /// <summary>Keeps answers; null takes one back. What is refused is named, the rest is kept.</summary>
    public async Task<AnswerResult> KeepAsync(
        Guid assessmentId, IReadOnlyDictionary<string, int?> points, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync<AnswerResult>(async token =>
        {
            var row = await db.Assessments.Include(row => row.Answers).SingleOrDefaultAsync(row => row.Id == assessmentId, token);
            return row switch
            {
                null => new AnswerResult.NotThere(),
                { CompletedOn: { } on } => new AnswerResult.Finished(on),
                _ => Keep(row, questionnaires[row.Questionnaire], points),
            };
        }, cancellationToken);
    }

    /// <summary>Finishes an assessment, also with questions unanswered; says why not when it cannot. Asked twice, it is finished once.</summary>
    public async Task<Refusal?> FinishAsync(Guid assessmentId, CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(async token =>
        {
            var row = await db.Assessments.Include(row => row.Answers).SingleOrDefaultAsync(row => row.Id == assessmentId, token);
            switch (row)
            {
                case null:
                    return new Refusal("", "This assessment is not there any more: it was discarded.");
                case { CompletedOn: null, Answers: [] }:
                    return new Refusal("", "Nothing is answered yet. Answer at least one question, or discard the assessment.");
                default:
                    row.CompletedOn ??= today;
                    return null;
            }
        }, cancellationToken);
    }

    /// <summary>Takes an unfinished assessment away with its answers; answers whether there was one.</summary>
    public async Task<bool> DiscardAsync(Guid assessmentId, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(async token => await db.Assessments
            .Where(row => row.LeaderId == db.LeaderId && row.Id == assessmentId && row.CompletedOn == null)
            .ExecuteDeleteAsync(token) > 0, cancellationToken);
    }

    private Guid Add(JournalDb db, DateOnly today)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        db.Assessments.Add(new Assessment { LeaderId = db.LeaderId, Id = id, Questionnaire = questionnaires.Current.Version, StartedOn = today });
        return id;
    }

    private AnswerResult.Kept Keep(Assessment row, Questionnaire questionnaire, IReadOnlyDictionary<string, int?> points)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var given = GivenPoints.Sort(questionnaire, points);
        row.Answers.RemoveAll(answer => given.TakenBack.Contains(answer.ItemId));
        foreach (var (itemId, point) in given.Taken)
        {
            if (row.Answers.Find(answer => answer.ItemId == itemId) is not { } answer)
            {
                row.Answers.Add(new AssessmentAnswer { LeaderId = row.LeaderId, AssessmentId = row.Id, ItemId = itemId, Point = point, AnsweredAt = now });
            }
            else if (answer.Point != point)
            {
                (answer.Point, answer.AnsweredAt) = (point, now);
            }
        }

        return new AnswerResult.Kept(row.Answers.Count, questionnaire.Count, now, given.Refusals);
    }
}
