using LeadershipJournal.Core;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Web.Features.Account.Erasing;
using LeadershipJournal.Web.Features.Account.Links;
using LeadershipJournal.Web.Features.Account.SecurityEvents;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Resetting;

/// <summary>How a link for a new password stands.</summary>
public enum ResetStanding
{
    /// <summary>It was not made here, or its account is gone.</summary>
    Nothing,

    /// <summary>A new password can be chosen.</summary>
    Open,

    /// <summary>Its hour is over.</summary>
    Over,

    /// <summary>It was used, or the account was secured in another way since.</summary>
    Used,

    /// <summary>The operator lets nobody in.</summary>
    Suspended,
}

/// <summary>What a link for a new password leads to.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Email">Whose account it is; empty unless a password can be chosen.</param>
public sealed record ResetView(ResetStanding Standing, string Email = "");

/// <summary>Issues links for a new password and honours them once. Passkeys and the second step stay as they are.</summary>
internal sealed class PasswordReset(
    UserManager<StoredAccount> accounts, AccountsDb db, AccountSuspension suspension, AccountLinks links, SecurityLog log)
{
    public const string Address = "/reset-password";

    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>A link for this account, noted among its security events.</summary>
    public async Task<string> IssueAsync(StoredAccount account, SecurityOrigin origin, CancellationToken cancellationToken)
    {
        var link = links.Make(Address, account.Id, await accounts.GetSecurityStampAsync(account), account.Email!, Lifetime);
        db.SecurityEvents.Add(log.Describe(account.Id, SecurityEventKind.ResetLinkIssued, origin));
        await db.SaveChangesAsync(cancellationToken);
        return link;
    }

    public async Task<ResetView> LookAsync(string? token) => (await FindAsync(token)).View;

    /// <summary>
    /// Replaces the password and signs out everywhere, or says what is wrong with it. A link that does not work any more
    /// refuses nothing: <see cref="LookAsync"/> says how it stands.
    /// </summary>
    public async Task<Outcome<ResetView>> ResetAsync(string? token, string password)
    {
        var (view, account) = await FindAsync(token);
        if (view.Standing != ResetStanding.Open)
        {
            return Outcome.Of(view);
        }

        List<Refusal> refusals = [];
        foreach (var validator in accounts.PasswordValidators)
        {
            refusals.AddRange(IdentityRefusals.Of(await validator.ValidateAsync(accounts, account!, password)));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<ResetView>([.. refusals.Distinct()]);
        }

        // One update: the note, the new hash, the lock lifted, and the stamp that ends every sign-in and this link.
        db.SecurityEvents.Add(log.Describe(account!.Id, SecurityEventKind.ResetLinkUsed));
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        var result = await accounts.UpdateSecurityStampAsync(account);

        // Of two at once, the other was first.
        return Outcome.Of(result.Succeeded ? view : new ResetView(ResetStanding.Used));
    }

    private async Task<(ResetView View, StoredAccount? Account)> FindAsync(string? token)
    {
        if (links.Open(Address, token) is not { } ticket || await accounts.FindByIdAsync(ticket.AccountId.ToString()) is not { } account)
        {
            return (new ResetView(ResetStanding.Nothing), null);
        }

        // Over before used: a link that lay about for an hour tells nothing about the account.
        var standing = links.IsOver(ticket) ? ResetStanding.Over
            : await suspension.IsSuspendedAsync(account) ? ResetStanding.Suspended
            : ticket.Stamp != account.SecurityStamp ? ResetStanding.Used
            : ResetStanding.Open;
        return (standing is ResetStanding.Open ? new ResetView(standing, account.Email!) : new ResetView(standing), account);
    }
}
