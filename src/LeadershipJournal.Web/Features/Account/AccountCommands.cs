using System.Security.Cryptography;
using LeadershipJournal.Core;
using LeadershipJournal.Web.Features.Operating;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>How the operator makes further accounts, and gives a new password to somebody who forgot theirs.</summary>
internal static class AccountCommands
{
    private const string PasswordLetters = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
    private const int GeneratedLength = 20;

    public static OperatorCommand Create { get; } = new(
        "account create",
        "--email ADDRESS --name NAME [--time-zone ZONE] [--operator] [--password-stdin]",
        "Creates an account. Prints a generated password once, or reads one from standard input.",
        CreateAsync);

    public static OperatorCommand ResetPassword { get; } = new(
        "account reset-password",
        "--email ADDRESS [--password-stdin]",
        "Gives an account a new password and signs it out everywhere. Prints a generated password once, or reads one from standard input.",
        ResetPasswordAsync);

    private static async Task<int> CreateAsync(OperatorCall call)
    {
        if (call.Option("--email") is not { } email || call.Option("--name") is not { } name)
        {
            await call.Output.WriteLineAsync($"Usage: {Create.Name} {Create.Usage}");
            return OperatorCommands.Misused;
        }

        var timeZone = call.Option("--time-zone") ?? TimeZones.OfMachine;
        if (!TimeZones.IsKnown(timeZone))
        {
            await call.Output.WriteLineAsync($"'{timeZone}' is not a time zone. Use an IANA name such as Europe/Oslo.");
            return OperatorCommands.Misused;
        }

        var (password, isGenerated) = await PasswordAsync(call);
        var created = await call.Services.GetRequiredService<AccountCreation>().CreateAsync(
            new NewAccount(name, email, password, timeZone, call.Has("--operator")), call.Cancel);
        foreach (var refusal in created.Refusals)
        {
            await call.Output.WriteLineAsync(refusal.Message);
        }

        if (!created.Succeeded)
        {
            return OperatorCommands.Failed;
        }

        await call.Output.WriteLineAsync($"Created the account of {name}.");
        await ShowAsync(call, password, isGenerated);
        return OperatorCommands.Done;
    }

    private static async Task<int> ResetPasswordAsync(OperatorCall call)
    {
        if (call.Option("--email") is not { } email)
        {
            await call.Output.WriteLineAsync($"Usage: {ResetPassword.Name} {ResetPassword.Usage}");
            return OperatorCommands.Misused;
        }

        var accounts = call.Services.GetRequiredService<UserManager<StoredAccount>>();
        if (await accounts.FindByEmailAsync(email) is not { } account)
        {
            await call.Output.WriteLineAsync($"There is no account {email}.");
            return OperatorCommands.Failed;
        }

        var (password, isGenerated) = await PasswordAsync(call);
        var refusals = new List<Refusal>();
        foreach (var validator in accounts.PasswordValidators)
        {
            refusals.AddRange(IdentityRefusals.Of(await validator.ValidateAsync(accounts, account, password)));
        }

        foreach (var refusal in refusals)
        {
            await call.Output.WriteLineAsync(refusal.Message);
        }

        if (refusals.Count > 0)
        {
            return OperatorCommands.Failed;
        }

        // One update: the new hash, the lock lifted unless the account is suspended, and the stamp that ends every sign-in made with the old password.
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.LockoutEnd = account.LockoutEnd == DateTimeOffset.MaxValue ? account.LockoutEnd : null;
        account.AccessFailedCount = 0;
        await accounts.UpdateSecurityStampAsync(account);
        await call.Output.WriteLineAsync($"{account.DisplayName} has a new password and is signed out everywhere within seconds.");
        await ShowAsync(call, password, isGenerated);
        return OperatorCommands.Done;
    }

    private static async Task<(string Password, bool IsGenerated)> PasswordAsync(OperatorCall call) =>
        call.Has("--password-stdin")
            ? (await call.Input.ReadLineAsync(call.Cancel) ?? "", false)
            : (RandomNumberGenerator.GetString(PasswordLetters, GeneratedLength), true);

    private static async Task ShowAsync(OperatorCall call, string password, bool isGenerated)
    {
        if (isGenerated)
        {
            await call.Output.WriteLineAsync($"Password, shown this once: {password}");
        }
    }
}
