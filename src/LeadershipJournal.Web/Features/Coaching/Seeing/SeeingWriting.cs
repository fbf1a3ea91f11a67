using LeadershipJournal.Core;
using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Seeing;

/// <summary>Keeps and finishes a coach's view of a leader, among the leader's rows.</summary>
internal sealed class SeeingWriting(CoachWriting coach, Questionnaires questionnaires, TimeProvider time)
{
    /// <summary>Keeps answers; null takes one back. What is refused is named, the rest is kept.</summary>
    public async Task<AnswerResult> KeepAsync(
        Guid relationshipId, Guid id, IReadOnlyDictionary<string, int?> points, CancellationToken cancellationToken = default)
    {
        AnswerResult result = new AnswerResult.NotThere();
        await coach.WriteAsync(
            relationshipId,
            SharedKinds.None,
            async (journal, token) =>
            {
                var row = await FindAsync(journal, id, token);
                result = row switch
                {
                    null => result,
                    { CompletedOn: { } on } => new AnswerResult.Finished(on),
                    _ => Keep(row, points),
                };
                return row is null ? null : [];
            },
            cancellationToken);
        return result;
    }

    /// <summary>Finishes it, also with questions unanswered; says why not when it cannot.</summary>
    public async Task<Refusal?> FinishAsync(Guid relationshipId, Guid id, CancellationToken cancellationToken = default)
    {
        var written = await coach.WriteAsync(
            relationshipId,
            SharedKinds.None,
            async (journal, token) =>
            {
                var row = await FindAsync(journal, id, token);
                if (row is { CompletedOn: null, Answers: [] })
                {
                    return [new Refusal("", "Nothing is answered yet. Answer at least one question.")];
                }

                row?.CompletedOn ??= journal.Coachee.Today;
                return row is null ? null : [];
            },
            cancellationToken);
        return written switch
        {
            { IsStored: true } => null,
            { Refusals: [var refusal, ..] } => refusal,
            _ => new Refusal("", SeeingFeature.NotThere),
        };
    }

    private static Task<CoachAssessment?> FindAsync(GrantedJournal journal, Guid id, CancellationToken cancellationToken)
    {
        var relationship = journal.Coachee.RelationshipId;
        return journal.Db.CoachAssessments.Include(row => row.Answers)
            .SingleOrDefaultAsync(row => row.Id == id && row.RelationshipId == relationship && row.WithdrawnAt == null, cancellationToken);
    }

    private AnswerResult.Kept Keep(CoachAssessment row, IReadOnlyDictionary<string, int?> points)
    {
        var (now, questionnaire) = (time.GetUtcNow().UtcDateTime, questionnaires[row.Questionnaire]);
        var given = GivenPoints.Sort(questionnaire, points);
        row.Answers.RemoveAll(answer => given.TakenBack.Contains(answer.ItemId));
        foreach (var (itemId, point) in given.Taken)
        {
            if (row.Answers.Find(answer => answer.ItemId == itemId) is not { } answer)
            {
                row.Answers.Add(new CoachAssessmentAnswer { LeaderId = row.LeaderId, CoachAssessmentId = row.Id, ItemId = itemId, Point = point, AnsweredAt = now });
            }
            else if (answer.Point != point)
            {
                (answer.Point, answer.AnsweredAt) = (point, now);
            }
        }

        return new AnswerResult.Kept(row.Answers.Count, questionnaire.Count, now, given.Refusals);
    }
}
