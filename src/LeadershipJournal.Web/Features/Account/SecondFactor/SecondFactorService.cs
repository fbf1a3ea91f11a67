using System.Security.Cryptography;
using LeadershipJournal.Core;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Web.Features.Account.Proofs;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.SecondFactor;

/// <summary>Turns the signed-in person's second step on and off, and makes recovery codes.</summary>
internal sealed class SecondFactorService(
    JournalAccess access,
    UserManager<StoredAccount> accounts,
    SignInManager<StoredAccount> signIn,
    SignInProof proof,
    SealedAccountStore store,
    TimeCodeProvider codes,
    IDataProtectionProvider protection)
{
    public const int RecoveryCodes = 10;
    private readonly IDataProtector _offers = protection.CreateProtector("authenticator-key");

    public async Task<SecondFactorState> ReadAsync()
    {
        var account = await AccountAsync();
        return new SecondFactorState(account.TwoFactorEnabled, account.TwoFactorEnabled ? await accounts.CountRecoveryCodesAsync(account) : 0);
    }

    /// <summary>A key to set an app up with. Nothing is kept until a code confirms it; a page that is sent back brings it along.</summary>
    public async Task<OfferedKey> OfferAsync(string? ticket)
    {
        var account = await AccountAsync();
        var key = KeyOf(account, ticket) ?? accounts.GenerateNewAuthenticatorKey();
        return new OfferedKey(key, account.Email ?? "", _offers.Protect($"{account.Id:N}{key}"));
    }

    /// <summary>Turns the second step on when the app shows the right code; answers with the recovery codes, shown this once.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> ConfirmAsync(string? ticket, string code)
    {
        var account = await AccountAsync();
        if (account.TwoFactorEnabled || KeyOf(account, ticket) is not { } key)
        {
            return Outcome.Refused<IReadOnlyList<string>>(new Refusal(nameof(ConfirmForm.Code), "This page is too old. Load it again."));
        }

        if (codes.StepOf(key, Digits(code)) is not { } step)
        {
            return Outcome.Refused<IReadOnlyList<string>>(new Refusal(nameof(ConfirmForm.Code), SignInProof.NotTheCode));
        }

        if (await proof.RefusalAsync() is { } refusal)
        {
            return Outcome.Refused<IReadOnlyList<string>>(refusal);
        }

        await store.SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
        await store.SetLastStepAsync(account, step, CancellationToken.None);
        account.TwoFactorEnabled = true;
        var made = await MakeCodesAsync(account);
        await SignOutElsewhereAsync(account);
        return Outcome.Of(made);
    }

    /// <summary>New recovery codes, shown this once; the old ones are worth nothing from now on.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> RenewCodesAsync()
    {
        var account = await AccountAsync();
        if (!account.TwoFactorEnabled)
        {
            return Outcome.Refused<IReadOnlyList<string>>(new Refusal(SignInProof.TypedField, "The second step is off."));
        }

        return await proof.RefusalAsync() is { } refusal
            ? Outcome.Refused<IReadOnlyList<string>>(refusal)
            : Outcome.Of(await MakeCodesAsync(account));
    }

    /// <summary>Turns the second step off and forgets its key and codes.</summary>
    public async Task<Refusal?> TurnOffAsync()
    {
        if (await proof.RefusalAsync() is { } refusal)
        {
            return refusal;
        }

        var account = await AccountAsync();
        await store.ForgetSecondFactorAsync(account, CancellationToken.None);
        account.TwoFactorEnabled = false;
        await SignOutElsewhereAsync(account);
        return null;
    }

    /// <summary>What was typed without the spaces people and apps put into codes.</summary>
    public static string Digits(string code) => string.Concat(code.Where(letter => !char.IsWhiteSpace(letter)));

    private async Task<IReadOnlyList<string>> MakeCodesAsync(StoredAccount account) =>
        [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes)
            ?? throw new InvalidOperationException("The recovery codes could not be kept.")];

    private async Task SignOutElsewhereAsync(StoredAccount account)
    {
        var result = await accounts.UpdateSecurityStampAsync(account);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("The account was changed meanwhile.");
        }

        await signIn.RefreshSignInAsync(account);
    }

    private string? KeyOf(StoredAccount account, string? ticket)
    {
        if (string.IsNullOrEmpty(ticket))
        {
            return null;
        }

        try
        {
            var (owner, opened) = (account.Id.ToString("N"), _offers.Unprotect(ticket));
            return opened.StartsWith(owner, StringComparison.Ordinal) ? opened[owner.Length..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<StoredAccount> AccountAsync() =>
        await accounts.FindByIdAsync(access.LeaderId.ToString())
        ?? throw new InvalidOperationException("There is no such account.");
}

/// <summary>Whether the second step is on, and how many recovery codes are left.</summary>
internal sealed record SecondFactorState(bool IsOn, int CodesLeft);

/// <summary>A key that is not kept yet.</summary>
/// <param name="Key">In base32.</param>
/// <param name="Email">Whose account it will be for.</param>
/// <param name="Ticket">The key for this account only, sealed, for the form that confirms it.</param>
internal sealed record OfferedKey(string Key, string Email, string Ticket)
{
    private const string Issuer = "LeadershipJournal";

    /// <summary>In groups of four, for typing.</summary>
    public string Groups => string.Join(' ', Key.Chunk(4).Select(letters => new string(letters)));

    /// <summary>What the QR code says, as apps expect it.</summary>
    public string Address => $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(Email)}?secret={Key}&issuer={Issuer}";
}
