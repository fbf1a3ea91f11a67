using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Assessments;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Seeing;

/// <summary>The leader's side of a coach's view: asks for it, takes the request back, and reads what came of it.</summary>
internal sealed class AskingCoaches(JournalAccess access, LeaderClock clock, PeopleNames names, Questionnaires questionnaires, TimeProvider time)
{
    /// <summary>Whom the leader can ask, and whom they asked; a request that was taken back is gone.</summary>
    public async Task<AskingView> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var relationships = await db.CoachingRelationships.AsNoTracking()
            .Select(row => new { row.Id, row.CoachId, row.EndedAt, row.BeganAt })
            .OrderBy(row => row.BeganAt).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        if (relationships.Count == 0)
        {
            return new AskingView([], []);
        }

        var asked = await db.CoachAssessments.AsNoTracking().Where(row => row.WithdrawnAt == null).ToListAsync(cancellationToken);
        var known = await names.OfAsync([.. relationships.Select(row => row.CoachId)], cancellationToken);
        var coaches = relationships.ToDictionary(row => row.Id, row => known[row.CoachId]);
        var open = asked.Where(row => row.CompletedOn is null).Select(row => row.RelationshipId).ToHashSet();
        var lasting = relationships.Where(row => row.EndedAt is null).Select(row => row.Id).ToHashSet();
        return new AskingView(
            [.. lasting.Where(id => !open.Contains(id)).Select(id => new CoachToAsk(id, coaches[id]))],
            [.. asked.Where(row => row.CompletedOn is not null || lasting.Contains(row.RelationshipId))
                .OrderBy(row => row.CompletedOn is not null).ThenByDescending(row => row.CompletedOn ?? row.RequestedOn).ThenByDescending(row => row.Id)
                .Select(row => new AskedView(row.Id, coaches[row.RelationshipId], row.RequestedOn, row.CompletedOn))]);
    }

    /// <summary>Asks a coach; answers whether there is a request now. Asked twice, it is one.</summary>
    public async Task<bool> AskAsync(Guid relationshipId, CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (!await db.CoachingRelationships.AnyAsync(row => row.Id == relationshipId && row.EndedAt == null, token))
                {
                    return false;
                }

                if (!await db.CoachAssessments.AnyAsync(row => row.RelationshipId == relationshipId && row.CompletedOn == null && row.WithdrawnAt == null, token))
                {
                    db.CoachAssessments.Add(new CoachAssessment
                    {
                        LeaderId = db.LeaderId,
                        Id = Guid.CreateVersion7(time.GetUtcNow()),
                        RelationshipId = relationshipId,
                        Questionnaire = questionnaires.Current.Version,
                        RequestedOn = today,
                    });
                }

                return true;
            },
            cancellationToken);
    }

    /// <summary>Takes an open request back, with the answers given so far; answers whether there was one.</summary>
    public async Task<bool> WithdrawAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var row = await db.CoachAssessments.Include(row => row.Answers)
                    .SingleOrDefaultAsync(row => row.Id == id && row.CompletedOn == null && row.WithdrawnAt == null, token);
                if (row is null)
                {
                    return false;
                }

                row.WithdrawnAt = time.GetUtcNow().UtcDateTime;
                row.Answers.Clear();
                return true;
            },
            cancellationToken);
    }

    /// <summary>A finished view of a coach's beside the leader's own latest; null when there is no such one.</summary>
    public async Task<BesideView?> BesideAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var row = await db.CoachAssessments.AsNoTracking().Include(row => row.Answers)
            .SingleOrDefaultAsync(row => row.Id == id && row.CompletedOn != null && row.WithdrawnAt == null, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var coach = await db.CoachingRelationships.Where(relationship => relationship.Id == row.RelationshipId)
            .Select(relationship => relationship.CoachId).SingleAsync(cancellationToken);
        var known = await names.OfAsync([coach, db.LeaderId], cancellationToken);
        return SeeingRows.Beside(
            row,
            await AssessmentReading.FinishedAsync(db.Assessments.Where(own => own.CompletedOn != null), questionnaires, cancellationToken),
            questionnaires,
            known[db.LeaderId],
            known[coach]);
    }
}
