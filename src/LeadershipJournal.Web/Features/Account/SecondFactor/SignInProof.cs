using LeadershipJournal.Core;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.SecondFactor;

/// <summary>
/// Whether somebody who is signed in is who they were at the door: by the password, or by a code from the app. Wrong ones
/// count as they do at the door.
/// </summary>
internal sealed class SignInProof(SignInManager<StoredAccount> signIn, UserManager<StoredAccount> accounts)
{
    public const string NotTheCode = "This is not the code your app shows now. They change every 30 seconds, and each works once.";

    /// <summary>Null when it is proven. No password is as short as a code, so what was typed is one or the other.</summary>
    public async Task<Refusal?> RefusalAsync(StoredAccount account, string typed)
    {
        var code = SecondFactorService.Digits(typed);
        return account.TwoFactorEnabled && code.Length == TimeCodeProvider.Digits
            ? await CodeRefusalAsync(account, code)
            : await PasswordRefusalAsync(account, typed, nameof(ProofForm.Proof));
    }

    /// <summary>The same by the password alone.</summary>
    public async Task<Refusal?> PasswordRefusalAsync(StoredAccount account, string password, string field)
    {
        var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            // With a second step, Identity waits for that before it forgets the wrong ones.
            await accounts.ResetAccessFailedCountAsync(account);
            return null;
        }

        return new Refusal(field, result.IsLockedOut ? IdentityRefusals.Closed : IdentityRefusals.NotTheCurrentPassword);
    }

    private async Task<Refusal?> CodeRefusalAsync(StoredAccount account, string code)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return new Refusal(nameof(ProofForm.Proof), IdentityRefusals.Closed);
        }

        if (await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return null;
        }

        await accounts.AccessFailedAsync(account);
        return new Refusal(nameof(ProofForm.Proof), NotTheCode);
    }
}
