using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>
/// Finds all coachees of the signed-in coach at once, and asks what each of them shares: past the owner filter, because
/// relationships and grants are the leaders' rows.
/// </summary>
internal sealed class CoacheeDoor(JournalAccess access, PeopleNames names, TimeProvider time)
{
    /// <summary>Opens the coach's own journal; the caller disposes it.</summary>
    public Task<JournalDb> OpenAsync(CancellationToken cancellationToken) => access.OpenAsync(cancellationToken);

    /// <summary>The names of the coach and of all coachees, looked up before a transaction begins.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(JournalDb own, CancellationToken cancellationToken)
    {
        var leaders = await Lasting(own).Select(row => row.LeaderId).ToListAsync(cancellationToken);
        return await names.OfAsync([own.LeaderId, .. leaders], cancellationToken);
    }

    /// <summary>Relationships and grants as they are in this transaction.</summary>
    public async Task<IReadOnlyList<CoacheeGround>> AskAsync(
        JournalDb own, IReadOnlyDictionary<Guid, string> known, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var rows = await Lasting(own)
            .Select(row => new
            {
                row.Id,
                row.LeaderId,
                row.BeganAt,
                row.Grant,
                Leader = own.Leaders.Where(leader => leader.LeaderId == row.LeaderId)
                    .Select(leader => new { leader.TimeZone, leader.RecordsAllWorkingTime }).Single(),
                Agreement = own.CoachingAgreements
                    .Where(agreement => agreement.LeaderId == row.LeaderId && agreement.RelationshipId == row.Id
                        && agreement.LeaderAcceptedAt != null && agreement.CoachAcceptedAt != null)
                    .OrderByDescending(agreement => agreement.Version)
                    .Select(agreement => new { agreement.Stance, agreement.EveryWeeks }).FirstOrDefault(),
                LastAt = own.CoachingSessions
                    .Where(session => session.LeaderId == row.LeaderId && session.RelationshipId == row.Id
                        && session.CancelledAt == null && session.StartsAt <= now)
                    .Max(session => (DateTime?)session.StartsAt),
                NextAt = own.CoachingSessions
                    .Where(session => session.LeaderId == row.LeaderId && session.RelationshipId == row.Id
                        && session.CancelledAt == null && session.StartsAt > now)
                    .Min(session => (DateTime?)session.StartsAt),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => known.ContainsKey(row.LeaderId)).Select(row =>
            {
                var sides = new TwoSides(row.Id, row.LeaderId, own.LeaderId, CoachingSide.Coach);
                var today = JournalDate.At(new DateTimeOffset(now, TimeSpan.Zero), TimeZones.Find(row.Leader.TimeZone));
                var terms = row.Grant?.Terms();
                var coachee = new Coachee(
                    row.Id,
                    known[row.LeaderId],
                    known[own.LeaderId],
                    IsViewAs: false,
                    terms,
                    terms?.HoldsOn(today) == true ? terms.Kinds : SharedKinds.None,
                    today,
                    EndedAt: null,
                    EndedBy: null);
                return new CoacheeGround(
                    sides,
                    coachee,
                    row.Leader.RecordsAllWorkingTime,
                    row.Leader.TimeZone,
                    row.Agreement is { } agreement ? (agreement.Stance, agreement.EveryWeeks) : null,
                    row.BeganAt,
                    row.LastAt,
                    row.NextAt);
            }),
        ];
    }

    /// <summary>What the navigation asks on every page, in one command.</summary>
    public async Task<CoachingPlaces> PlacesAsync(CancellationToken cancellationToken)
    {
        await using var own = await access.OpenAsync(cancellationToken);
        var me = own.LeaderId;
        return await own.Leaders.IgnoreQueryFilters([JournalDb.OwnerFilter])
            .Where(leader => leader.LeaderId == me)
            .Select(leader => new CoachingPlaces(
                own.CoachingRelationships.Any(row => row.CoachId == me)
                    || own.CoachingInvitations.Any(row =>
                        row.RevokedAt == null
                        && ((row.LeaderId == me && row.InvitedBy == CoachingSide.Coach) || (row.AcceptedById == me && row.InvitedBy == CoachingSide.Leader))),
                own.CoachingThreads.Count(thread =>
                    thread.LeaderId == me
                    && own.CoachingRelationships.Any(row => row.LeaderId == me && row.Id == thread.RelationshipId && row.EndedAt == null)
                    && thread.Comments.Any(comment =>
                        comment.WrittenBy == CoachingSide.Coach && (thread.LeaderReadAt == null || comment.WrittenAt > thread.LeaderReadAt)))))
            .SingleOrDefaultAsync(cancellationToken) ?? CoachingPlaces.None;
    }

    private static IQueryable<CoachingRelationship> Lasting(JournalDb own)
    {
        var me = own.LeaderId;
        return own.CoachingRelationships.IgnoreQueryFilters([JournalDb.OwnerFilter]).AsNoTracking()
            .Where(row => row.CoachId == me && row.EndedAt == null);
    }
}

/// <summary>What of coaching the navigation shows.</summary>
/// <param name="HasCoachees">Whether this person coaches or coached somebody, or is about to.</param>
/// <param name="Unread">Threads in which a coach has written something this person has not read.</param>
internal sealed record CoachingPlaces(bool HasCoachees, int Unread)
{
    /// <summary>Nothing of it.</summary>
    public static CoachingPlaces None { get; } = new(HasCoachees: false, Unread: 0);
}
