using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>What the doors of a coach have in common: finding the relationship, and asking what is shared in it.</summary>
internal sealed class CoachDoor(JournalStore store, JournalAccess access, PeopleNames names, TimeProvider time)
{
    /// <summary>The two sides of a relationship the signed-in person belongs to; null when there is none.</summary>
    public async Task<TwoSides?> FindAsync(Guid relationshipId, CancellationToken cancellationToken)
    {
        await using var own = await access.OpenAsync(cancellationToken);
        var me = own.LeaderId;
        var found = await own.CoachingRelationships.IgnoreQueryFilters([JournalDb.OwnerFilter])
            .Where(row => row.Id == relationshipId && (row.CoachId == me || row.LeaderId == me))
            .Select(row => new { row.LeaderId, row.CoachId })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new TwoSides(relationshipId, found.LeaderId, found.CoachId, found.LeaderId == me ? CoachingSide.Leader : CoachingSide.Coach);
    }

    /// <summary>Opens the leader's journal; the caller disposes it and asks <see cref="AskAsync"/> before anything else.</summary>
    public Task<JournalDb> OpenAsync(TwoSides sides, CancellationToken cancellationToken) => store.OpenAsync(sides.LeaderId, cancellationToken);

    /// <summary>The names of the two, looked up before a transaction begins.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(TwoSides sides, CancellationToken cancellationToken) =>
        names.OfAsync([sides.LeaderId, sides.CoachId], cancellationToken);

    /// <summary>Relationship and grant as they are in this transaction.</summary>
    public async Task<Coachee> AskAsync(
        JournalDb db, TwoSides sides, IReadOnlyDictionary<Guid, string> known, CancellationToken cancellationToken)
    {
        var row = await db.CoachingRelationships.AsNoTracking()
            .Where(relationship => relationship.Id == sides.RelationshipId)
            .Select(relationship => new
            {
                relationship.EndedAt,
                relationship.EndedBy,
                relationship.Grant,
                TimeZone = db.Leaders.Select(leader => leader.TimeZone).Single(),
            })
            .SingleAsync(cancellationToken);
        var today = JournalDate.At(time.GetUtcNow(), TimeZones.Find(row.TimeZone));
        var terms = row.Grant?.Terms();
        return new Coachee(
            sides.RelationshipId,
            known[sides.LeaderId],
            known[sides.CoachId],
            IsViewAs: sides.Mine is CoachingSide.Leader,
            terms,
            row.EndedAt is null && terms?.HoldsOn(today) == true ? terms.Kinds : SharedKinds.None,
            today,
            row.EndedAt,
            row.EndedBy);
    }

    /// <summary>Adds what was opened to the leader's access record, once in a quarter of an hour.</summary>
    public Task RecordAsync(GrantedJournal journal, TwoSides sides, CancellationToken cancellationToken) => journal.Opened.Count == 0
        ? Task.CompletedTask
        : journal.Db.RecordAccessAsync([.. journal.Opened.Select(opened => Line(sides, opened))], cancellationToken);

    /// <summary>The same for all coachees at once, from the coach's own journal.</summary>
    public Task RecordAsync(JournalDb own, GrantedJournals journals, CancellationToken cancellationToken) => journals.Opened.Count == 0
        ? Task.CompletedTask
        : own.RecordAccessAsync([.. journals.Opened.Select(opened => Line(opened.Coachee.Sides, opened.Thing))], cancellationToken);

    /// <summary>A line of a leader's access record.</summary>
    public AccessRecord Line(TwoSides sides, OpenedThing opened) => new()
    {
        LeaderId = sides.LeaderId,
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        RelationshipId = sides.RelationshipId,
        CoachId = sides.CoachId,
        OpenedAt = time.GetUtcNow().UtcDateTime,
        Slot = AccessSlot.Of(time.GetUtcNow()),
        Thing = opened.Thing,
        ThingId = opened.ThingId,
        Under = opened.Under,
        FromWeek = opened.Weeks?.First.Number,
        UntilWeek = opened.Weeks?.Last.Number,
    };
}

/// <summary>A relationship as one of its sides comes to it.</summary>
/// <param name="RelationshipId">The relationship.</param>
/// <param name="LeaderId">The leader.</param>
/// <param name="CoachId">The coach.</param>
/// <param name="Mine">The side of the signed-in person.</param>
internal sealed record TwoSides(Guid RelationshipId, Guid LeaderId, Guid CoachId, CoachingSide Mine);
