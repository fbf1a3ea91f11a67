using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>The invitations that the signed-in person has made: makes, lists and closes them.</summary>
internal sealed class Invitations(JournalAccess access, SignInService signIn, PeopleNames names, LeaderClock clock, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Makes an invitation and answers the secret of its link, or what is wrong.</summary>
    /// <param name="mine">The side the inviter will be.</param>
    /// <param name="address">Whom it is for, or nothing.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<MadeInvitation> MakeAsync(CoachingSide mine, string? address, CancellationToken cancellationToken)
    {
        var own = (await signIn.EmailAsync(access.LeaderId)).Email;
        var (token, now) = (InvitationToken.New(), Now);
        var until = now.AddDays(InvitationTerms.Days);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async stop =>
            {
                var open = await db.CoachingInvitations.CountAsync(row => row.AcceptedAt == null && row.RevokedAt == null && row.ExpiresAt > now, stop);
                var terms = InvitationTerms.Create(address, own, open);
                if (!terms.Succeeded)
                {
                    return new MadeInvitation(null, address, until, terms.Refusals);
                }

                var id = Guid.CreateVersion7(time.GetUtcNow());
                db.CoachingInvitations.Add(new CoachingInvitation
                {
                    LeaderId = db.LeaderId,
                    Id = id,
                    InvitedBy = mine,
                    TokenHash = InvitationToken.HashOf(token)!,
                    Address = db.Seal.CloseOptional(Purposes.InvitationAddress, id, terms.Value.Address),
                    CreatedAt = now,
                    ExpiresAt = until,
                });
                return new MadeInvitation(token, terms.Value.Address, until, []);
            },
            cancellationToken);
    }

    /// <summary>Those of one side that did not become a relationship, newest first.</summary>
    public async Task<IReadOnlyList<SentInvitation>> ListAsync(CoachingSide mine, CancellationToken cancellationToken) =>
        await ReadAsync(rows => rows.Where(row => row.InvitedBy == mine && row.ConfirmedAt == null), cancellationToken);

    /// <summary>One of them; null when there is none.</summary>
    public async Task<SentInvitation?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await ReadAsync(rows => rows.Where(row => row.Id == id), cancellationToken)).SingleOrDefault();

    /// <summary>Takes an invitation back, or declines who accepted it; answers whether there was one to close.</summary>
    public async Task<bool> CloseAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var (me, now) = (db.LeaderId, Now);
        return await db.WriteAsync(
            async stop => await db.CoachingInvitations
                .Where(row => row.LeaderId == me && row.Id == id && row.ConfirmedAt == null && row.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, now), stop) > 0,
            cancellationToken);
    }

    private async Task<IReadOnlyList<SentInvitation>> ReadAsync(
        Func<IQueryable<CoachingInvitation>, IQueryable<CoachingInvitation>> which, CancellationToken cancellationToken)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        var rows = await which(db.CoachingInvitations.AsNoTracking()).OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
        var accounts = await names.AccountsAsync([.. rows.Select(row => row.AcceptedById).OfType<Guid>()], cancellationToken);
        return [.. rows.Select(row => new SentInvitation(
            row.Id,
            row.InvitedBy,
            new InvitationLife(row.ExpiresAt, row.RevokedAt, row.AcceptedAt, row.ConfirmedAt).At(Now),
            db.Seal.Open(row.Address, row.Id),
            Day(row.CreatedAt),
            Day(row.ExpiresAt),
            row.AcceptedById is { } account ? accounts[account] : null,
            row.RelationshipId))];

        DateOnly Day(DateTime instant) => JournalDate.At(new DateTimeOffset(instant, TimeSpan.Zero), zone);
    }
}
