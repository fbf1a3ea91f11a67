using LeadershipJournal.Core;
using LeadershipJournal.Web.Features.Account.Confirming;
using LeadershipJournal.Web.Features.Account.Proofs;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>Signs in and out, and changes what belongs to signing in.</summary>
internal sealed partial class SignInService(
    SignInManager<StoredAccount> signIn,
    UserManager<StoredAccount> accounts,
    IPasswordHasher<StoredAccount> hasher,
    SignInProof proof,
    EmailConfirmation confirmation,
    EvenAnswers even,
    ILogger<SignInService> logger)
{
    private const string Refused =
        "This address and password do not belong together. After five wrong tries an account stays closed for ten minutes.";

    private static readonly SignInAnswer WrongPassword = new(AsksForCode: false, new Refusal(IdentityRefusals.Password, Refused));
    private static readonly StoredAccount Nobody = new() { DisplayName = "", CreatedAt = default };
    private static string? _passwordOfNobody;

    /// <summary>
    /// Signs in, or says that a code is asked for next; otherwise a refusal that says neither whether there is such an
    /// account nor whether it is closed.
    /// </summary>
    public async Task<SignInAnswer> SignInAsync(string email, string password)
    {
        var begun = even.Begin();
        var answer = await TryAsync(email, password);
        if (answer.Refusal is not null)
        {
            // A wrong password is noted and a wrong address is not, and that takes time too.
            await even.EndAsync(begun);
        }

        return answer;
    }

    /// <summary>Signs in the account that has just been made.</summary>
    public async Task SignInAsync(Guid accountId) =>
        await signIn.SignInAsync(await FindAsync(accountId), isPersistent: false);

    public Task SignOutAsync() => signIn.SignOutAsync();

    /// <summary>Changes the password and signs out everywhere else.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangePasswordAsync(Guid accountId, string current, string wanted)
    {
        var account = await FindAsync(accountId);
        if (await proof.PasswordRefusalAsync(account, current, IdentityRefusals.CurrentPassword) is { } refusal)
        {
            return [refusal];
        }

        var result = await accounts.ChangePasswordAsync(account, current, wanted);
        if (result.Succeeded)
        {
            await signIn.RefreshSignInAsync(account);
        }

        return [.. IdentityRefusals.Of(result)];
    }

    /// <summary>
    /// Changes the address the account is known by and signs out everywhere else. Where mail is sent, only a letter goes out,
    /// and the address is what it was until its link is used; whether somebody else has the new one is then not said.
    /// </summary>
    public async Task<IReadOnlyList<Refusal>> ChangeEmailAsync(Guid accountId, string wanted, string password)
    {
        var account = await FindAsync(accountId);
        if (await proof.PasswordRefusalAsync(account, password, IdentityRefusals.CurrentPassword) is { } refusal)
        {
            return [refusal];
        }

        var email = wanted.Trim();
        if (confirmation.IsOn)
        {
            await confirmation.AskAsync(accountId, email);
            return [];
        }

        if (await accounts.FindByEmailAsync(email) is { } owner && owner.Id != accountId)
        {
            return [new Refusal(IdentityRefusals.Email, "This address can't be used.")];
        }

        (account.Email, account.UserName, account.EmailConfirmed) = (email, email, false);
        var result = await accounts.UpdateSecurityStampAsync(account);
        if (result.Succeeded)
        {
            await signIn.RefreshSignInAsync(account);
        }

        return [.. IdentityRefusals.Of(result)];
    }

    /// <summary>Changes the name the app calls the person by.</summary>
    public async Task RenameAsync(Guid accountId, string name)
    {
        var account = await FindAsync(accountId);
        if (account.DisplayName == name.Trim())
        {
            return;
        }

        account.DisplayName = name.Trim();
        await accounts.UpdateAsync(account);
        await signIn.RefreshSignInAsync(account);
    }

    /// <summary>The address of an account, and whether mail to it is known to reach its owner.</summary>
    public async Task<(string Email, bool IsConfirmed)> EmailAsync(Guid accountId)
    {
        var account = await FindAsync(accountId);
        return (account.Email ?? "", account.EmailConfirmed);
    }

    /// <summary>Why a password is not the account's; null when it is.</summary>
    public async Task<Refusal?> PasswordRefusalAsync(Guid accountId, string password) =>
        await proof.PasswordRefusalAsync(await FindAsync(accountId), password, IdentityRefusals.CurrentPassword);

    private async Task<SignInAnswer> TryAsync(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            // As much work as for an open account, so that the time tells nothing either.
            _passwordOfNobody ??= hasher.HashPassword(Nobody, nameof(Nobody));
            hasher.VerifyHashedPassword(Nobody, _passwordOfNobody, password);
            LogNobody(logger);
            return WrongPassword;
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => new SignInAnswer(AsksForCode: false),
            { RequiresTwoFactor: true } => new SignInAnswer(AsksForCode: true),
            _ => WrongPassword,
        };
    }

    private async Task<StoredAccount> FindAsync(Guid accountId) =>
        await accounts.FindByIdAsync(accountId.ToString())
        ?? throw new InvalidOperationException("There is no such account.");

    // An account's own wrong passwords are security events; here there is nobody to have one, or nothing new about a closed account.
    [LoggerMessage(Level = LogLevel.Information, Message = "A sign-in was refused: there is no such account, or it is closed")]
    private static partial void LogNobody(ILogger logger);
}

/// <summary>What the door answers to an address and a password.</summary>
/// <param name="AsksForCode">They are right, and a code is needed too.</param>
/// <param name="Refusal">Why it stays closed.</param>
internal sealed record SignInAnswer(bool AsksForCode, Refusal? Refusal = null);
