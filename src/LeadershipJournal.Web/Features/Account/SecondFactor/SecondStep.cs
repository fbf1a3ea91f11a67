using LeadershipJournal.Core;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.SecondFactor;

/// <summary>The door's second step: whoever gave the right password a few minutes ago gives a code.</summary>
internal sealed class SecondStep(SignInManager<StoredAccount> signIn, UserManager<StoredAccount> accounts)
{
    private const int LettersPerHalf = 5;

    public const string CodeAddress = "/sign-in/code";
    public const string RecoveryAddress = "/sign-in/recovery-code";
    private const string NotTheCode =
        "This is not the code your app shows now. They change every 30 seconds, and each works once. After five wrong tries an account stays closed for ten minutes.";
    private const string NotARecoveryCode =
        "This is none of your recovery codes, or it was used before. After five wrong tries an account stays closed for ten minutes.";

    /// <summary>Whether this browser has just given the right password.</summary>
    public async Task<bool> IsOpenAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    public async Task<Refusal?> ByAppAsync(string code) =>
        (await signIn.TwoFactorAuthenticatorSignInAsync(SecondFactorService.Digits(code), isPersistent: false, rememberClient: false)).Succeeded
            ? null
            : new Refusal(nameof(CodeForm.Code), NotTheCode);

    public async Task<Refusal?> ByRecoveryCodeAsync(string code)
    {
        var refusal = new Refusal(nameof(CodeForm.Code), NotARecoveryCode);
        // Identity looks at neither here: an account may have been closed or suspended since the password.
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account
            || await accounts.IsLockedOutAsync(account) || !await signIn.CanSignInAsync(account))
        {
            return refusal;
        }

        if ((await signIn.TwoFactorRecoveryCodeSignInAsync(Normal(code))).Succeeded)
        {
            return null;
        }

        // Identity does not count these.
        await accounts.AccessFailedAsync(account);
        return refusal;
    }

    /// <summary>As it was shown, however it was typed.</summary>
    private static string Normal(string typed)
    {
        var letters = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 2 * LettersPerHalf ? $"{letters[..LettersPerHalf]}-{letters[LettersPerHalf..]}" : letters;
    }
}
