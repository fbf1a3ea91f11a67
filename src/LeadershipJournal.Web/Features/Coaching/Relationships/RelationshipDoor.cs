using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>
/// Where a relationship begins and ends, and where a coach finds theirs. It is the leader's row, but a coach who invited
/// begins it, an end shortens how long the coach's notes are kept, and a coach's relationships lie with many leaders.
/// </summary>
internal sealed class RelationshipDoor(JournalStore store, JournalAccess access, PeopleNames names, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Confirms the account that has accepted an invitation of the signed-in person: the relationship begins.</summary>
    public async Task<Confirmation> ConfirmAsync(Guid invitationId, CancellationToken cancellationToken)
    {
        if (await AcceptedAsync(invitationId, cancellationToken) is not { } accepted)
        {
            return new Confirmation(ConfirmationKind.Nothing);
        }

        if (!(await names.AccountsAsync([accepted.AccountId], cancellationToken))[accepted.AccountId].Exists)
        {
            return new Confirmation(ConfirmationKind.Gone);
        }

        var now = Now;
        await using var db = await store.OpenAsync(accepted.LeaderId, cancellationToken);
        return await db.WriteAsync(
            async stop =>
            {
                if (!await db.Leaders.AnyAsync(stop))
                {
                    return new Confirmation(ConfirmationKind.Gone);
                }

                if (await db.CoachingRelationships.AnyAsync(row => row.CoachId == accepted.CoachId && row.EndedAt == null, stop))
                {
                    return new Confirmation(ConfirmationKind.AlreadyTogether);
                }

                var id = Guid.CreateVersion7(time.GetUtcNow());
                var confirmed = await db.CoachingInvitations.IgnoreQueryFilters([JournalDb.OwnerFilter])
                    .Where(row => row.LeaderId == accepted.InviterId && row.Id == invitationId && row.AcceptedById == accepted.AccountId
                        && row.ConfirmedAt == null && row.RevokedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConfirmedAt, now).SetProperty(row => row.RelationshipId, id), stop);
                if (confirmed == 0)
                {
                    return new Confirmation(ConfirmationKind.Nothing);
                }

                db.CoachingRelationships.Add(new CoachingRelationship { LeaderId = db.LeaderId, Id = id, CoachId = accepted.CoachId, BeganAt = now });
                return new Confirmation(ConfirmationKind.Begun, id);
            },
            cancellationToken);
    }

    /// <summary>Ends a relationship that lasts: nothing is shared any more, no entry is marked, and the coach's notes go sooner.</summary>
    /// <param name="db">The leader's journal.</param>
    /// <param name="relationshipId">The relationship; nothing happens to one that has ended.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="today">The leader's own date.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether there is such a relationship.</returns>
    public async Task<bool> EndAsync(JournalDb db, Guid relationshipId, CoachingSide by, DateOnly today, CancellationToken cancellationToken)
    {
        var (leader, latest) = (db.LeaderId, CoachNoteTerm.LatestAfter(today));
        return await db.WriteAsync(
            async stop =>
            {
                var row = await db.CoachingRelationships.Include(relationship => relationship.Grant)
                    .SingleOrDefaultAsync(relationship => relationship.Id == relationshipId, stop);
                if (row is null or { EndedAt: not null })
                {
                    return row is not null;
                }

                (row.EndedAt, row.EndedBy) = (Now, by);
                row.NotesUntil = row.NotesUntil is { } until && until > latest ? latest : row.NotesUntil;
                if (row.Grant is { } grant)
                {
                    (grant.Kinds, grant.ChangedAt) = (SharedKinds.None, Now);
                }

                await db.SharedEntries.Where(shared => shared.LeaderId == leader && shared.RelationshipId == relationshipId).ExecuteDeleteAsync(stop);
                await db.CoachNotes.IgnoreQueryFilters([JournalDb.OwnerFilter])
                    .Where(note => note.LeaderId == row.CoachId && note.RelationshipId == relationshipId && note.DeleteOn > latest)
                    .ExecuteUpdateAsync(set => set.SetProperty(note => note.DeleteOn, latest), stop);
                return true;
            },
            cancellationToken);
    }

    /// <summary>The relationships of the signed-in person on one side, with nothing that either wrote.</summary>
    public async Task<IReadOnlyList<KnownRelationship>> ListAsync(CoachingSide mine, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var me = db.LeaderId;
        var rows = db.CoachingRelationships.IgnoreQueryFilters([JournalDb.OwnerFilter])
            .Where(row => mine == CoachingSide.Leader ? row.LeaderId == me : row.CoachId == me);
        return await rows.OrderByDescending(row => row.BeganAt).ThenByDescending(row => row.Id)
            .Select(row => new KnownRelationship(
                row.Id,
                mine == CoachingSide.Leader ? row.CoachId : row.LeaderId,
                row.BeganAt,
                row.EndedAt,
                row.Agreements.Where(agreement => agreement.LeaderAcceptedAt != null && agreement.CoachAcceptedAt != null)
                    .OrderByDescending(agreement => agreement.Version).Select(agreement => (CoachingStance?)agreement.Stance).FirstOrDefault(),
                row.Agreements.OrderByDescending(agreement => agreement.Version)
                    .Select(agreement => (bool?)((mine == CoachingSide.Leader ? agreement.LeaderAcceptedAt : agreement.CoachAcceptedAt) == null)).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    private async Task<AcceptedAccount?> AcceptedAsync(Guid invitationId, CancellationToken cancellationToken)
    {
        await using var own = await access.OpenAsync(cancellationToken);
        var row = await own.CoachingInvitations.AsNoTracking()
            .Where(invitation => invitation.Id == invitationId && invitation.ConfirmedAt == null && invitation.RevokedAt == null)
            .Select(invitation => new { invitation.AcceptedById, invitation.InvitedBy })
            .SingleOrDefaultAsync(cancellationToken);
        return row?.AcceptedById is not { } account
            ? null
            : row.InvitedBy is CoachingSide.Leader
                ? new AcceptedAccount(own.LeaderId, account, own.LeaderId, account)
                : new AcceptedAccount(own.LeaderId, account, account, own.LeaderId);
    }

    private sealed record AcceptedAccount(Guid InviterId, Guid AccountId, Guid LeaderId, Guid CoachId);
}
