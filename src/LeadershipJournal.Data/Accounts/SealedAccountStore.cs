using System.Globalization;
using LeadershipJournal.Data.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Accounts;

/// <summary>Identity's own store, with the tokens of an account sealed and its recovery codes only as slow hashes, as passwords are.</summary>
public sealed class SealedAccountStore(AccountsDb db, JournalStore store, IdentityErrorDescriber describer, IPasswordHasher<Account> hasher)
    : UserOnlyStore<Account, AccountsDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, describer)
{
    private const string OwnProvider = "LeadershipJournal";
    private const string RecoveryCodes = "RecoveryCodes";
    private const string AuthenticatorKey = "AuthenticatorKey";
    private const string LastStep = "LastStep";
    private const char Between = ';';

    public override Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken = default) =>
        UnlessTakenAsync(user, base.CreateAsync, cancellationToken);

    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default) =>
        UnlessTakenAsync(user, base.UpdateAsync, cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await FindTokenAsync(user, loginProvider, name, cancellationToken) is { } token
            ? AccountSecret.Open(store.MasterKey, token)
            : null;
    }

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return base.SetTokenAsync(
            user, loginProvider, name,
            value is null ? null : AccountSecret.Seal(store.MasterKey, user.Id, loginProvider, name, value),
            cancellationToken);
    }

    public override Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        GetTokenAsync(user, OwnProvider, AuthenticatorKey, cancellationToken);

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        SetTokenAsync(user, OwnProvider, AuthenticatorKey, key, cancellationToken);

    /// <summary>The time step of the last code that was taken; no code of it or of an earlier one is taken again.</summary>
    public async Task<long> LastStepAsync(Account user, CancellationToken cancellationToken) =>
        long.TryParse(await GetTokenAsync(user, OwnProvider, LastStep, cancellationToken), CultureInfo.InvariantCulture, out var step)
            ? step
            : long.MinValue;

    public Task SetLastStepAsync(Account user, long step, CancellationToken cancellationToken) =>
        SetTokenAsync(user, OwnProvider, LastStep, step.ToString(CultureInfo.InvariantCulture), cancellationToken);

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        KeepHashesAsync(user, recoveryCodes.Select(code => hasher.HashPassword(user, code)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hashes = await HashesAsync(user, cancellationToken);
        if (hashes.Find(hash => hasher.VerifyHashedPassword(user, hash, code) != PasswordVerificationResult.Failed) is not { } redeemed)
        {
            return false;
        }

        hashes.Remove(redeemed);
        await KeepHashesAsync(user, hashes, cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        (await HashesAsync(user, cancellationToken)).Count;

    /// <summary>Forgets the key, the codes and the last step; saved with the account's next update.</summary>
    public async Task ForgetSecondFactorAsync(Account user, CancellationToken cancellationToken)
    {
        foreach (var name in (string[])[AuthenticatorKey, RecoveryCodes, LastStep])
        {
            await RemoveTokenAsync(user, OwnProvider, name, cancellationToken);
        }
    }

    /// <summary>
    /// Two who take one name at the same time are both told by Identity that it is free; the index knows better, and what
    /// it says is what Identity would have said a moment later.
    /// </summary>
    private async Task<IdentityResult> UnlessTakenAsync(
        Account user, Func<Account, CancellationToken, Task<IdentityResult>> save, CancellationToken cancellationToken)
    {
        try
        {
            return await save(user, cancellationToken);
        }
        catch (DbUpdateException refused) when (refused is not DbUpdateConcurrencyException)
        {
            await using var fresh = store.OpenAccounts();
            if (await fresh.Users.AnyAsync(other => other.NormalizedUserName == user.NormalizedUserName && other.Id != user.Id, cancellationToken))
            {
                return IdentityResult.Failed(ErrorDescriber.DuplicateUserName(user.UserName ?? ""));
            }

            throw;
        }
    }

    private async Task<List<string>> HashesAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await GetTokenAsync(user, OwnProvider, RecoveryCodes, cancellationToken) ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries)];

    private Task KeepHashesAsync(Account user, IEnumerable<string> hashes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, OwnProvider, RecoveryCodes, string.Join(Between, hashes), cancellationToken);
}
