using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Reads what a coach's pages show of one coachee, through the coach's door.</summary>
internal sealed class CoacheeReading(CoachReading door, TimeProvider time)
{
    private const int LatestEntries = 3;
    private const int NextCommitments = 5;
    private const SharedKinds Shown = SharedKinds.Balance | SharedKinds.Commitments | SharedKinds.Entries;

    /// <summary>A little of everything that is shared.</summary>
    public Task<CoachAnswer<CoacheeOverview>> OverviewAsync(Guid relationshipId, CancellationToken cancellationToken) =>
        door.ReadAsync<CoacheeOverview>(
            relationshipId,
            SharedKinds.None,
            async (journal, token) =>
            {
                var (meetings, ground) = await MeetingsAsync(journal, token);
                var balance = journal.Shares(SharedKinds.Balance)
                    ? await SharedBalanceReading.ReadAsync(journal, new PeriodRequest(), meetings.Last, token)
                    : null;
                var activity = await SharedActivity.ReadAsync(new GrantedJournals(journal.Db, [ground]), token);
                if ((journal.Coachee.Kinds & Shown) is not SharedKinds.None and var shown)
                {
                    SharedBalanceReading.Open(journal, balance, AccessedThing.Coachee, shown);
                }

                return new CoacheeOverview
                {
                    BeganAt = ground.BeganAt,
                    Agreement = await AgreementAsync(journal, token),
                    Meetings = meetings,
                    Balance = balance,
                    Entries = await LatestAsync(journal, token),
                    Commitments = journal.Sees(SharedKinds.Commitments)
                        ? [.. (await SharedCommitmentReading.LinesAsync(journal, token)).Where(line => line.Life.IsActive).Take(NextCommitments)]
                        : [],
                    Changes = [.. balance?.Changes ?? [], .. activity.Since(ground, meetings.Last)],
                };
            },
            cancellationToken);

    /// <summary>The balance within the grant.</summary>
    public Task<CoachAnswer<SharedBalance>> BalanceAsync(Guid relationshipId, PeriodRequest request, CancellationToken cancellationToken) =>
        door.ReadAsync<SharedBalance>(
            relationshipId,
            SharedKinds.Balance,
            async (journal, token) =>
            {
                var (meetings, _) = await MeetingsAsync(journal, token);
                var balance = await SharedBalanceReading.ReadAsync(journal, request, meetings.Last, token);
                SharedBalanceReading.Open(journal, balance, AccessedThing.Balance, SharedKinds.Balance);
                return balance;
            },
            cancellationToken);

    private static async Task<IReadOnlyList<EntryLine>> LatestAsync(GrantedJournal journal, CancellationToken cancellationToken)
    {
        if (!journal.Sees(SharedKinds.Entries))
        {
            return [];
        }

        var latest = journal.SharedEntries().OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id).Take(LatestEntries);
        return [.. (await EntryLines.LoadAsync(journal.Db, latest, null, cancellationToken)).Select(line => line with { Minutes = default })];
    }

    private async Task<(MeetingTimes Times, CoacheeGround Ground)> MeetingsAsync(GrantedJournal journal, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var sessions = journal.Db.CoachingSessions
            .Where(session => session.RelationshipId == journal.Coachee.RelationshipId && session.CancelledAt == null);
        var leader = await journal.Db.Leaders.Select(row => new { row.TimeZone, row.RecordsAllWorkingTime }).SingleAsync(cancellationToken);
        var relationship = await journal.Db.CoachingRelationships.Where(row => row.Id == journal.Coachee.RelationshipId)
            .Select(row => new { row.CoachId, row.BeganAt }).SingleAsync(cancellationToken);
        var last = await sessions.Where(session => session.StartsAt <= now).MaxAsync(session => (DateTime?)session.StartsAt, cancellationToken);
        var next = await sessions.Where(session => session.StartsAt > now).OrderBy(session => session.StartsAt)
            .Select(session => new { session.Id, session.StartsAt }).FirstOrDefaultAsync(cancellationToken);
        return (
            new MeetingTimes(
                last is { } held ? JournalDate.At(new DateTimeOffset(held, TimeSpan.Zero), TimeZones.Find(leader.TimeZone)) : null, next?.StartsAt, next?.Id),
            new CoacheeGround(
                new TwoSides(journal.Coachee.RelationshipId, journal.Db.LeaderId, relationship.CoachId, CoachingSide.Coach),
                journal.Coachee,
                leader.RecordsAllWorkingTime,
                leader.TimeZone,
                Agreement: null,
                relationship.BeganAt,
                last,
                next?.StartsAt));
    }

    private static async Task<AgreedTerms?> AgreementAsync(GrantedJournal journal, CancellationToken cancellationToken) =>
        await journal.Db.CoachingAgreements
            .Where(row => row.RelationshipId == journal.Coachee.RelationshipId && row.LeaderAcceptedAt != null && row.CoachAcceptedAt != null)
            .OrderByDescending(row => row.Version)
            .Select(row => new AgreedTerms(row.Stance, row.EveryWeeks))
            .FirstOrDefaultAsync(cancellationToken);
}
