using LeadershipJournal.Core.Assessments;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Features.Coaching.Sessions;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Reads what a coach's pages show of one coachee, through the coach's door.</summary>
internal sealed class CoacheeReading(CoachReading door, Questionnaires questionnaires, LeaderClock clock, TimeProvider time)
{
    private const int LatestEntries = 3;
    private const int NextCommitments = 5;
    private const SharedKinds Shown = SharedKinds.Balance | SharedKinds.Assessments | SharedKinds.Commitments | SharedKinds.Entries;

    /// <summary>A little of everything that is shared.</summary>
    public async Task<CoachAnswer<CoacheeOverview>> OverviewAsync(Guid relationshipId, CancellationToken cancellationToken)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        return await door.ReadAsync<CoacheeOverview>(
            relationshipId, SharedKinds.None, async (journal, token) => await GatherAsync(journal, zone, token), cancellationToken);
    }

    /// <summary>The balance within the grant.</summary>
    public Task<CoachAnswer<SharedBalance>> BalanceAsync(Guid relationshipId, PeriodRequest request, CancellationToken cancellationToken) =>
        door.ReadAsync<SharedBalance>(
            relationshipId,
            SharedKinds.Balance,
            async (journal, token) =>
            {
                var last = await LastMeeting.ReadAsync(journal, time.GetUtcNow(), token);
                var balance = await SharedBalanceReading.ReadAsync(journal, request, last?.On, token);
                SharedBalanceReading.Open(journal, balance, AccessedThing.Balance, SharedKinds.Balance);
                return balance;
            },
            cancellationToken);

    private async Task<CoacheeOverview> GatherAsync(GrantedJournal journal, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var (coachee, now) = (journal.Coachee, time.GetUtcNow());
        var last = await LastMeeting.ReadAsync(journal, now, cancellationToken);
        var ground = await GroundAsync(journal, last, cancellationToken);
        var balance = journal.Shares(SharedKinds.Balance)
            ? await SharedBalanceReading.ReadAsync(journal, new PeriodRequest(), last?.On, cancellationToken)
            : null;
        var alone = new GrantedJournals(journal.Db, [ground]);
        var activity = await SharedActivity.ReadAsync(alone, cancellationToken);
        var scores = await SharedScores.ReadAsync(alone, questionnaires, cancellationToken);
        if ((coachee.Kinds & Shown) is not SharedKinds.None and var shown)
        {
            SharedBalanceReading.Open(journal, balance, AccessedThing.Coachee, shown);
        }

        return new CoacheeOverview
        {
            BeganAt = ground.BeganAt,
            Agreement = AgreedTerms.Of(ground),
            LastSession = last?.On,
            NextSession = await NextSessions.OfAsync(
                journal.Db, coachee.RelationshipId, CoachingSide.Coach, coachee.LeaderName, zone, now, cancellationToken),
            Balance = balance,
            Entries = await LatestAsync(journal, cancellationToken),
            Commitments = journal.Sees(SharedKinds.Commitments)
                ? [.. (await SharedCommitmentReading.LinesAsync(journal, cancellationToken)).Where(line => line.Life.IsActive).Take(NextCommitments)]
                : [],
            Changes = [.. balance?.Changes ?? [], .. scores.Since(ground), .. activity.Since(ground, last?.On)],
            Waiting = (await SharedWaiting.ReadAsync(alone, cancellationToken)).Of(ground),
        };
    }

    private static async Task<IReadOnlyList<EntryLine>> LatestAsync(GrantedJournal journal, CancellationToken cancellationToken)
    {
        if (!journal.Sees(SharedKinds.Entries))
        {
            return [];
        }

        var latest = journal.SharedEntries().OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id).Take(LatestEntries);
        return [.. (await EntryLines.LoadAsync(journal.Db, latest, null, cancellationToken)).Select(line => line with { Minutes = default })];
    }

    private static async Task<CoacheeGround> GroundAsync(GrantedJournal journal, LastMeeting? last, CancellationToken cancellationToken)
    {
        var db = journal.Db;
        var row = await db.CoachingRelationships
            .Where(relationship => relationship.Id == journal.Coachee.RelationshipId)
            .Select(relationship => new
            {
                relationship.CoachId,
                relationship.BeganAt,
                Leader = db.Leaders.Where(leader => leader.LeaderId == relationship.LeaderId)
                    .Select(leader => new { leader.TimeZone, leader.RecordsAllWorkingTime }).Single(),
                Agreement = relationship.Agreements.Where(agreement => agreement.LeaderAcceptedAt != null && agreement.CoachAcceptedAt != null)
                    .OrderByDescending(agreement => agreement.Version)
                    .Select(agreement => new { agreement.Stance, agreement.EveryWeeks }).FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        return new CoacheeGround(
            new TwoSides(journal.Coachee.RelationshipId, db.LeaderId, row.CoachId, CoachingSide.Coach),
            journal.Coachee,
            row.Leader.RecordsAllWorkingTime,
            row.Leader.TimeZone,
            row.Agreement is { } agreement ? (agreement.Stance, agreement.EveryWeeks) : null,
            row.BeganAt,
            last?.At,
            NextAt: null);
    }
}
