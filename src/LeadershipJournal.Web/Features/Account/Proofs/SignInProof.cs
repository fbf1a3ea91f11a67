using LeadershipJournal.Core;
using LeadershipJournal.Web.Features.Account.Passkeys;
using LeadershipJournal.Web.Features.Account.SecondFactor;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Proofs;

/// <summary>
/// Whether somebody who is signed in is who they were at the door: by the password, by a code from the app, or by a
/// passkey. Wrong passwords and codes count as they do at the door. A proof holds for a few minutes, for this sign-in alone.
/// </summary>
internal sealed class SignInProof(
    SignInManager<StoredAccount> signIn,
    UserManager<StoredAccount> accounts,
    PasskeyAssertion passkeys,
    IHttpContextAccessor requests,
    TimeProvider time)
{
    public const string NotTheCode = "This is not the code your app shows now. They change every 30 seconds, and each works once.";

    /// <summary>The field of a form that takes a password or a code.</summary>
    public const string TypedField = "Proof.Typed";

    /// <summary>The field of a form that takes what the browser says about a passkey.</summary>
    public const string PasskeyField = "Proof.Passkey";

    private const string Asked = "Show once more that it is you. Nothing is done yet.";
    private const string NotThePasskey = "This is not a passkey of yours that is known here.";

    /// <summary>Whether nothing is asked: it was shown a short time ago, or no request is behind it and so nobody to ask.</summary>
    public bool IsFresh => requests.HttpContext is not { } request || request.User.IsProven(time.GetUtcNow());

    /// <summary>
    /// Null when it is proven, by the form of this request or a short time ago. No password is as short as a code, so what
    /// was typed is one or the other.
    /// </summary>
    public async Task<Refusal?> RefusalAsync()
    {
        if (IsFresh)
        {
            return null;
        }

        var request = requests.HttpContext!;
        var (typed, passkey) = await ReadAsync(request);
        var account = await accounts.GetUserAsync(request.User) ?? throw new InvalidOperationException("There is no such account.");
        var refusal = (typed, passkey) switch
        {
            (_, { Length: > 0 }) => await PasskeyRefusalAsync(account, passkey),
            ({ Length: > 0 and <= PasswordRule.MaximumLength }, _) => await TypedRefusalAsync(account, typed),
            _ => new Refusal(TypedField, Asked),
        };
        if (refusal is null)
        {
            await RememberAsync(request);
        }

        return refusal;
    }

    /// <summary>Why a password is not the account's; null when it is. This alone is no proof that holds.</summary>
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

    private static async Task<(string? Typed, string? Passkey)> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return default;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return (form[TypedField], form[PasskeyField]);
    }

    private async Task<Refusal?> TypedRefusalAsync(StoredAccount account, string typed)
    {
        var code = SecondFactorService.Digits(typed);
        return account.TwoFactorEnabled && code.Length == TimeCodeProvider.Digits
            ? await CodeRefusalAsync(account, code)
            : await PasswordRefusalAsync(account, typed, TypedField);
    }

    private async Task<Refusal?> CodeRefusalAsync(StoredAccount account, string code)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return new Refusal(TypedField, IdentityRefusals.Closed);
        }

        if (await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return null;
        }

        await accounts.AccessFailedAsync(account);
        return new Refusal(TypedField, NotTheCode);
    }

    private async Task<Refusal?> PasskeyRefusalAsync(StoredAccount account, string credential) =>
        (await passkeys.OwnerAsync(credential))?.Id == account.Id ? null : new Refusal(TypedField, NotThePasskey);

    // In the ticket, which only the cookie of this sign-in holds: a copy that was taken before knows nothing of it.
    private async Task RememberAsync(HttpContext request)
    {
        request.User.Replace(SignInTicket.Proven(time.GetUtcNow()));
        var ticket = await request.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await request.SignInAsync(IdentityConstants.ApplicationScheme, request.User, ticket.Properties);
    }
}
