using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Seeing;

/// <summary>The coach's side of their view of a leader. The relationship is enough: the leader asked for it.</summary>
internal sealed class SeeingReading(CoachReading coach, Questionnaires questionnaires)
{
    /// <summary>What is asked, and the latest that was answered; the self-assessment beside it only where assessments are shared.</summary>
    public Task<CoachAnswer<SeeingView>> ReadAsync(Guid relationshipId, CancellationToken cancellationToken = default) =>
        coach.ReadAsync<SeeingView>(
            relationshipId,
            SharedKinds.None,
            async (journal, token) =>
            {
                var rows = await Asked(journal).Include(row => row.Answers)
                    .OrderByDescending(row => row.CompletedOn).ThenByDescending(row => row.Id).ToListAsync(token);
                var open = rows.Find(row => row.CompletedOn is null);
                var finished = rows.Find(row => row.CompletedOn is not null);
                return new SeeingView(
                    open is null || journal.Coachee.IsViewAs ? null : Open(journal, open),
                    finished is null ? null : await BesideAsync(journal, finished, token));
            },
            cancellationToken);

    /// <summary>The request that can be answered; not found when there is none, and for the leader who looks as the coach would.</summary>
    public Task<CoachAnswer<OpenRequest>> OpenAsync(Guid relationshipId, CancellationToken cancellationToken = default) =>
        coach.ReadAsync<OpenRequest>(
            relationshipId,
            SharedKinds.None,
            async (journal, token) => !journal.Coachee.IsViewAs
                && await Asked(journal).Include(row => row.Answers).SingleOrDefaultAsync(row => row.CompletedOn == null, token) is { } row
                    ? Open(journal, row)
                    : null,
            cancellationToken);

    private OpenRequest Open(GrantedJournal journal, CoachAssessment row) =>
        new(row.Id, journal.Coachee.LeaderName, row.RequestedOn, row.Sheet(questionnaires));

    private async Task<BesideView> BesideAsync(GrantedJournal journal, CoachAssessment row, CancellationToken cancellationToken)
    {
        IReadOnlyList<FinishedAssessment> own = [];
        if (journal.Shares(SharedKinds.Assessments))
        {
            own = await AssessmentReading.FinishedAsync(journal.SharedAssessments(), questionnaires, cancellationToken);
            journal.Open(AccessedThing.Assessments, SharedKinds.Assessments);
        }

        return SeeingRows.Beside(row, own, questionnaires, journal.Coachee.LeaderName, journal.Coachee.CoachName);
    }

    private static IQueryable<CoachAssessment> Asked(GrantedJournal journal)
    {
        var relationship = journal.Coachee.RelationshipId;
        return journal.Db.CoachAssessments.AsNoTracking().Where(row => row.RelationshipId == relationship && row.WithdrawnAt == null);
    }
}
