using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Erasing;

/// <summary>
/// Suspends accounts. A claim says so, which every way to sign in asks about; beside it the account is locked without an
/// end, so that it answers as any locked one does.
/// </summary>
internal sealed class AccountSuspension(UserManager<StoredAccount> accounts) : IUserConfirmation<StoredAccount>
{
    private static readonly Claim Suspended = new("suspended", "by the operator");

    /// <summary>Signs the account out everywhere and lets nobody in until it is resumed.</summary>
    public async Task SuspendAsync(StoredAccount account)
    {
        if (!await IsSuspendedAsync(account))
        {
            await accounts.AddClaimAsync(account, Suspended);
        }

        (account.LockoutEnabled, account.LockoutEnd) = (true, DateTimeOffset.MaxValue);
        await accounts.UpdateSecurityStampAsync(account);
    }

    /// <summary>Lets the account in again. Answers whether it was suspended.</summary>
    public async Task<bool> ResumeAsync(StoredAccount account)
    {
        if (!await IsSuspendedAsync(account))
        {
            return false;
        }

        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        await accounts.RemoveClaimAsync(account, Suspended);
        return true;
    }

    public async Task<bool> IsSuspendedAsync(StoredAccount account) =>
        (await accounts.GetClaimsAsync(account)).Any(claim => claim.Type == Suspended.Type);

    /// <summary>What Identity asks before every sign-in, whatever it is made with.</summary>
    public async Task<bool> IsConfirmedAsync(UserManager<StoredAccount> manager, StoredAccount user) => !await IsSuspendedAsync(user);
}
