using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Reads what a coach's pages show of one coachee, through the coach's door.</summary>
internal sealed class CoacheeReading(CoachReading door, TimeProvider time)
{
    /// <summary>A little of everything that is shared.</summary>
    public Task<CoachAnswer<CoacheeOverview>> OverviewAsync(Guid relationshipId, CancellationToken cancellationToken) =>
        door.ReadAsync<CoacheeOverview>(
            relationshipId,
            SharedKinds.None,
            async (journal, token) =>
            {
                var meetings = await MeetingsAsync(journal, token);
                var balance = journal.Shares(SharedKinds.Balance)
                    ? await SharedBalanceReading.ReadAsync(journal, new PeriodRequest(), meetings.Last, token)
                    : null;
                if (balance is not null)
                {
                    SharedBalanceReading.Open(journal, balance, AccessedThing.Coachee, SharedKinds.Balance);
                }

                return new CoacheeOverview
                {
                    BeganAt = await journal.Db.CoachingRelationships
                        .Where(row => row.Id == relationshipId).Select(row => row.BeganAt).SingleAsync(token),
                    Agreement = await AgreementAsync(journal, token),
                    Meetings = meetings,
                    Balance = balance,
                    Changes = balance?.Changes ?? [],
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
                var meetings = await MeetingsAsync(journal, token);
                var balance = await SharedBalanceReading.ReadAsync(journal, request, meetings.Last, token);
                SharedBalanceReading.Open(journal, balance, AccessedThing.Balance, SharedKinds.Balance);
                return balance;
            },
            cancellationToken);

    private async Task<MeetingTimes> MeetingsAsync(GrantedJournal journal, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var sessions = journal.Db.CoachingSessions
            .Where(session => session.RelationshipId == journal.Coachee.RelationshipId && session.CancelledAt == null);
        var zone = await journal.Db.Leaders.Select(leader => leader.TimeZone).SingleAsync(cancellationToken);
        var last = await sessions.Where(session => session.StartsAt <= now).MaxAsync(session => (DateTime?)session.StartsAt, cancellationToken);
        var next = await sessions.Where(session => session.StartsAt > now).OrderBy(session => session.StartsAt)
            .Select(session => new { session.Id, session.StartsAt }).FirstOrDefaultAsync(cancellationToken);
        return new MeetingTimes(last is { } held ? JournalDate.At(new DateTimeOffset(held, TimeSpan.Zero), TimeZones.Find(zone)) : null, next?.StartsAt, next?.Id);
    }

    private static async Task<AgreedTerms?> AgreementAsync(GrantedJournal journal, CancellationToken cancellationToken) =>
        await journal.Db.CoachingAgreements
            .Where(row => row.RelationshipId == journal.Coachee.RelationshipId && row.LeaderAcceptedAt != null && row.CoachAcceptedAt != null)
            .OrderByDescending(row => row.Version)
            .Select(row => new AgreedTerms(row.Stance, row.EveryWeeks))
            .FirstOrDefaultAsync(cancellationToken);
}
