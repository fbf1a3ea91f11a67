using System.Security.Cryptography;
using LeadershipJournal.Core;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Account.Proofs;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Passkeys;

/// <summary>Signs in by passkey, and keeps the passkeys of the signed-in leader.</summary>
internal sealed class PasskeyService(
    SignInManager<StoredAccount> signIn,
    UserManager<StoredAccount> accounts,
    PasskeyAssertion assertion,
    SignInProof proof,
    JournalStore store,
    JournalAccess access,
    LeaderClock clock,
    TimeProvider time)
{
    private const string Unknown = "This passkey is not known here. Sign in with your password; under Settings you can add it again.";
    private const string NotMade = "The passkey was not added: the device's answer could not be checked. Try again.";
    private const string LastWayIn = "This is your only way in. Add another passkey before you remove it.";
    private const int KeyLength = 16;

    /// <summary>What the browser needs to ask for a passkey of this instance; it names no account and no passkey.</summary>
    public Task<string> RequestOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(user: null);

    /// <summary>Signs in whoever the passkey belongs to; otherwise says why not.</summary>
    public async Task<Refusal?> SignInAsync(string? credential)
    {
        if (await assertion.OwnerAsync(credential) is not { } account)
        {
            return new Refusal(nameof(PasskeyAnswer.Credential), Unknown);
        }

        await signIn.SignInAsync(account, isPersistent: false, authenticationMethod: PasskeyFeature.Method);
        return null;
    }

    /// <summary>
    /// What the browser needs to make a passkey for the signed-in leader; those there are already are left out. Whoever
    /// has to prove first who they are gets none: no device shall keep a passkey that is then refused.
    /// </summary>
    public async Task<Outcome<string>> CreationOptionsAsync()
    {
        if (await proof.RefusalAsync() is { } refusal)
        {
            return Outcome.Refused<string>(refusal);
        }

        var account = await FindAsync();
        return Outcome.Of(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = account.Id.ToString(),
            Name = account.Email!,
            DisplayName = account.DisplayName,
        }));
    }

    /// <summary>The passkeys, oldest first.</summary>
    public async Task<IReadOnlyList<PasskeyLine>> ListAsync()
    {
        var accountId = access.LeaderId;

        // A context of its own: parts of a page read at the same time.
        await using var db = store.OpenAccounts();
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(passkey => passkey.UserId == accountId).ToListAsync();
        List<PasskeyLine> lines = [];
        foreach (var passkey in passkeys.OrderBy(passkey => passkey.Data.CreatedAt).ThenBy(passkey => passkey.Data.Name, StringComparer.Ordinal))
        {
            lines.Add(new PasskeyLine(KeyOf(passkey.CredentialId), passkey.Data.Name ?? "", await clock.LocalAsync(passkey.Data.CreatedAt)));
        }

        return lines;
    }

    /// <summary>Keeps a passkey that the browser has made, or says why not.</summary>
    public async Task<Refusal?> AddAsync(string name, string? credential)
    {
        if (await proof.RefusalAsync() is { } refusal)
        {
            return refusal;
        }

        var account = await FindAsync();
        var attestation = await PasskeyAssertion.CheckAsync(credential, signIn.PerformPasskeyAttestationAsync);
        if (attestation is not { Succeeded: true } || attestation.UserEntity.Id != account.Id.ToString())
        {
            return new Refusal(nameof(NewPasskeyForm.Name), NotMade);
        }

        var result = await accounts.AddOrUpdatePasskeyAsync(account, Named(attestation.Passkey, name));
        return result.Succeeded ? null : new Refusal(nameof(NewPasskeyForm.Name), NotMade);
    }

    /// <summary>Gives a passkey another name; false when it is gone.</summary>
    public async Task<bool> RenameAsync(string key, string name)
    {
        var account = await FindAsync();
        if (await FindAsync(account, key) is not { } passkey)
        {
            return false;
        }

        passkey.Name = name.Trim();
        return (await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded;
    }

    /// <summary>Removes a passkey and ends the sign-ins elsewhere, or says why not. One that is gone already is no reason.</summary>
    public async Task<Refusal?> RemoveAsync(string key)
    {
        var account = await FindAsync();
        if (await FindAsync(account, key) is not { } passkey)
        {
            return null;
        }

        if (!await accounts.HasPasswordAsync(account) && (await accounts.GetPasskeysAsync(account)).Count == 1)
        {
            return new Refusal(nameof(PasskeyNameForm.Key), LastWayIn);
        }

        if (await proof.RefusalAsync() is { } refusal)
        {
            return refusal;
        }

        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await accounts.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
        return null;
    }

    // Made anew for its date: the framework takes that from the machine.
    private UserPasskeyInfo Named(UserPasskeyInfo made, string name) => new(
        made.CredentialId,
        made.PublicKey,
        time.GetUtcNow(),
        made.SignCount,
        made.Transports,
        made.IsUserVerified,
        made.IsBackupEligible,
        made.IsBackedUp,
        made.AttestationObject,
        made.ClientDataJson)
    {
        Name = name.Trim(),
    };

    private static string KeyOf(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId))[..KeyLength];

    private async Task<UserPasskeyInfo?> FindAsync(StoredAccount account, string key) =>
        (await accounts.GetPasskeysAsync(account)).FirstOrDefault(passkey => KeyOf(passkey.CredentialId) == key);

    private async Task<StoredAccount> FindAsync() =>
        await accounts.FindByIdAsync(access.LeaderId.ToString())
        ?? throw new InvalidOperationException("There is no such account.");
}
