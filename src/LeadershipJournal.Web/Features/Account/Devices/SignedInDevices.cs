using System.Security.Claims;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Web.Features.Account.Proofs;
using LeadershipJournal.Web.Features.Account.SecurityEvents;
using Microsoft.EntityFrameworkCore;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Devices;

/// <summary>Keeps the list of sign-ins that hold. A ticket is worth something only while its sign-in is in it.</summary>
internal sealed class SignedInDevices(AccountsDb db, IHttpContextAccessor requests, TimeProvider time)
{
    /// <summary>How exactly the list knows when a device was last used: a page that is opened does not write each time.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>Adds a sign-in that begins, in the place of the one this browser had; the caller saves.</summary>
    public async Task<Claim> BeginAsync(StoredAccount account, ClaimsPrincipal before, CancellationToken cancellationToken)
    {
        if (before.SignInId() is { } former)
        {
            db.SignedInDevices.RemoveRange(await db.SignedInDevices.Where(row => row.Id == former).ToListAsync(cancellationToken));
        }

        var now = time.GetUtcNow();
        var device = new SignedInDevice
        {
            AccountId = account.Id,
            Id = Guid.CreateVersion7(now),
            Device = BrowserFamily.Of(requests.HttpContext?.Request.Headers.UserAgent),
            BeganAt = now.UtcDateTime,
            LastSeenAt = now.UtcDateTime,
            Stamp = account.SecurityStamp!,
        };
        db.SignedInDevices.Add(device);
        return SignInTicket.Of(device.Id);
    }

    /// <summary>Notes that the ticket of a sign-in was made anew from the account as it is now.</summary>
    public Task<int> RenewAsync(StoredAccount account, Guid? signInId, CancellationToken cancellationToken)
    {
        var (accountId, stamp) = (account.Id, account.SecurityStamp!);
        return db.WriteAsync(
            token => db.SignedInDevices.Where(row => row.AccountId == accountId && row.Id == signInId)
                .ExecuteUpdateAsync(row => row.SetProperty(device => device.Stamp, stamp), token),
            cancellationToken);
    }

    /// <summary>Whether a sign-in was not ended and did not begin too long ago; notes now and then that it is used.</summary>
    public async Task<bool> HoldsAsync(Guid accountId, Guid? signInId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var oldest = now - AccountFeature.SignInLastsAtMost;
        var seen = await db.SignedInDevices.AsNoTracking().Where(row => row.AccountId == accountId && row.Id == signInId && row.BeganAt > oldest)
            .Select(row => (DateTime?)row.LastSeenAt)
            .SingleOrDefaultAsync(cancellationToken);
        if (now - seen >= SeenEvery)
        {
            await db.WriteAsync(
                token => db.SignedInDevices.Where(row => row.AccountId == accountId && row.Id == signInId)
                    .ExecuteUpdateAsync(row => row.SetProperty(device => device.LastSeenAt, now), token),
                cancellationToken);
        }

        return seen is not null;
    }

    /// <summary>Takes a sign-in off the list.</summary>
    public Task<int> EndAsync(Guid signInId, CancellationToken cancellationToken) =>
        db.WriteAsync(token => db.SignedInDevices.Where(row => row.Id == signInId).ExecuteDeleteAsync(token), cancellationToken);
}
