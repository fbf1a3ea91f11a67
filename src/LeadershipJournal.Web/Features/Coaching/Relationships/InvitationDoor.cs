using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>
/// The way to an invitation that is somebody else's row: by its secret, or because the signed-in person accepted it.
/// Nothing else of the inviter's is read here, and nothing of it is opened.
/// </summary>
internal sealed class InvitationDoor(StoreEngine engine, JournalAccess access, PeopleNames names, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Whether a link leads to an invitation that can be accepted; for a visitor who is not signed in.</summary>
    public async Task<bool> IsOpenAsync(string? token, CancellationToken cancellationToken)
    {
        await using var nobodys = engine.OpenJournal(seal: null);
        return await FindAsync(nobodys, token, cancellationToken) is { State: InvitationState.Open };
    }

    /// <summary>What the signed-in person finds behind a link.</summary>
    public async Task<ReceivedInvitation> LookAsync(string? token, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await LookAsync(db, token, cancellationToken);
    }

    /// <summary>Accepts what a link leads to, once, or answers why not.</summary>
    public async Task<ReceivedInvitation> AcceptAsync(string? token, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var received = await LookAsync(db, token, cancellationToken);
        if (received.Kind is not ReceivedKind.Open)
        {
            return received;
        }

        var (me, now, hash) = (db.LeaderId, Now, InvitationToken.HashOf(token)!);
        var accepted = await db.WriteAsync(
            stop => Open(db, hash, now).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.AcceptedById, me).SetProperty(row => row.AcceptedAt, now), stop),
            cancellationToken);
        return accepted > 0 ? received with { Kind = ReceivedKind.Accepted } : ReceivedInvitation.Nothing;
    }

    /// <summary>Declines what a link leads to; the inviter sees that it is closed, and not by whom.</summary>
    public async Task<ReceivedInvitation> DeclineAsync(string? token, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var received = await LookAsync(db, token, cancellationToken);
        if (received.Kind is not (ReceivedKind.Open or ReceivedKind.AlreadyTogether))
        {
            return received;
        }

        var (now, hash) = (Now, InvitationToken.HashOf(token)!);
        var declined = await db.WriteAsync(
            stop => Open(db, hash, now).ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, now), stop), cancellationToken);
        return declined > 0 ? received with { Kind = ReceivedKind.Declined } : ReceivedInvitation.Nothing;
    }

    /// <summary>Invitations that the signed-in person has accepted and whose inviters have not confirmed them yet.</summary>
    /// <param name="mine">The side the person will be.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<AcceptedInvitation>> AcceptedAsync(CoachingSide mine, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var (me, theirs) = (db.LeaderId, mine.Other());
        return await Everybodys(db)
            .Where(row => row.AcceptedById == me && row.InvitedBy == theirs && row.ConfirmedAt == null && row.RevokedAt == null)
            .OrderByDescending(row => row.AcceptedAt).ThenByDescending(row => row.Id)
            .Select(row => new AcceptedInvitation(row.LeaderId, row.AcceptedAt!.Value))
            .ToListAsync(cancellationToken);
    }

    private async Task<ReceivedInvitation> LookAsync(JournalDb db, string? token, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, token, cancellationToken) is not { } found)
        {
            return ReceivedInvitation.Nothing;
        }

        var kind = found switch
        {
            { State: InvitationState.Accepted } when found.AcceptedById == db.LeaderId => ReceivedKind.Accepted,
            { State: not InvitationState.Open } => ReceivedKind.Nothing,
            _ when found.InviterId == db.LeaderId => ReceivedKind.Own,
            _ when await AreTogetherAsync(db, found, cancellationToken) => ReceivedKind.AlreadyTogether,
            _ => ReceivedKind.Open,
        };
        if (kind is ReceivedKind.Nothing)
        {
            return ReceivedInvitation.Nothing;
        }

        var name = (await names.OfAsync([found.InviterId], cancellationToken))[found.InviterId];
        return new ReceivedInvitation(kind, name, found.InvitedBy.Other(), found.ExpiresAt);
    }

    private async Task<FoundInvitation?> FindAsync(JournalDb db, string? token, CancellationToken cancellationToken)
    {
        if (InvitationToken.HashOf(token) is not { } hash)
        {
            return null;
        }

        var row = await Everybodys(db).Where(invitation => invitation.TokenHash == hash)
            .Select(invitation => new
            {
                invitation.LeaderId,
                invitation.InvitedBy,
                invitation.AcceptedById,
                Life = new InvitationLife(invitation.ExpiresAt, invitation.RevokedAt, invitation.AcceptedAt, invitation.ConfirmedAt),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null ? null : new FoundInvitation(row.LeaderId, row.InvitedBy, row.AcceptedById, row.Life.ExpiresAt, row.Life.At(Now));
    }

    private static Task<bool> AreTogetherAsync(JournalDb db, FoundInvitation found, CancellationToken cancellationToken)
    {
        var (leader, coach) = found.InvitedBy is CoachingSide.Leader ? (found.InviterId, db.LeaderId) : (db.LeaderId, found.InviterId);
        return db.CoachingRelationships.IgnoreQueryFilters([JournalDb.OwnerFilter])
            .AnyAsync(row => row.LeaderId == leader && row.CoachId == coach && row.EndedAt == null, cancellationToken);
    }

    private static IQueryable<CoachingInvitation> Everybodys(JournalDb db) =>
        db.CoachingInvitations.IgnoreQueryFilters([JournalDb.OwnerFilter]).AsNoTracking();

    private static IQueryable<CoachingInvitation> Open(JournalDb db, byte[] hash, DateTime now) => Everybodys(db)
        .Where(row => row.TokenHash == hash && row.AcceptedById == null && row.RevokedAt == null && row.ExpiresAt > now);

    private sealed record FoundInvitation(Guid InviterId, CoachingSide InvitedBy, Guid? AcceptedById, DateTime ExpiresAt, InvitationState State);
}
