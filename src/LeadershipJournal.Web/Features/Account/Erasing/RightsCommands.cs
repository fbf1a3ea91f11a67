using System.Globalization;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Operating;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Erasing;

/// <summary>How the operator suspends an account, lets it in again, and erases somebody who asked for it in another way than the settings.</summary>
internal static class RightsCommands
{
    public static OperatorCommand Suspend { get; } = new(
        "account suspend", "--email ADDRESS", "Lets nobody sign in to an account and signs it out everywhere within seconds. Nothing of it is read or lost.", SuspendAsync);

    public static OperatorCommand Resume { get; } = new(
        "account resume", "--email ADDRESS", "Lets a suspended account sign in again.", ResumeAsync);

    public static OperatorCommand Erase { get; } = new(
        "account erase",
        "--email ADDRESS [--now]",
        $"Erases an account and its journal in {ErasureTerm.GraceDays} days, as its leader can ask for too and take back; with --now at once, after the address was typed again.",
        EraseAsync);

    private static async Task<int> SuspendAsync(OperatorCall call)
    {
        if (await FindAsync(call, Suspend) is not { } account)
        {
            return OperatorCommands.Failed;
        }

        await call.Services.GetRequiredService<AccountSuspension>().SuspendAsync(account);
        await call.Output.WriteLineAsync($"{account.DisplayName} cannot sign in any more and is signed out everywhere within seconds. 'account resume' lets them in again.");
        return OperatorCommands.Done;
    }

    private static async Task<int> ResumeAsync(OperatorCall call)
    {
        if (await FindAsync(call, Resume) is not { } account)
        {
            return OperatorCommands.Failed;
        }

        var was = await call.Services.GetRequiredService<AccountSuspension>().ResumeAsync(account);
        await call.Output.WriteLineAsync(was ? $"{account.DisplayName} can sign in again." : $"{account.DisplayName} was not suspended.");
        return OperatorCommands.Done;
    }

    private static async Task<int> EraseAsync(OperatorCall call)
    {
        if (await FindAsync(call, Erase) is not { } account)
        {
            return OperatorCommands.Failed;
        }

        return call.Has("--now") ? await EraseNowAsync(call, account) : await EraseLaterAsync(call, account);
    }

    private static async Task<int> EraseNowAsync(OperatorCall call, StoredAccount account)
    {
        await call.Output.WriteLineAsync($"This erases {account.DisplayName} with account and journal, for good. Type the address again to go on:");
        if (!string.Equals((await call.Input.ReadLineAsync(call.Cancel))?.Trim(), account.Email, StringComparison.OrdinalIgnoreCase))
        {
            await call.Output.WriteLineAsync("That is another address. Nothing was erased.");
            return OperatorCommands.Failed;
        }

        var isClean = await call.Services.GetRequiredService<LeaderErasure>().EraseAsync(account.Id, call.Cancel);
        await call.Output.WriteLineAsync(isClean
            ? "Erased. Backups keep what they held until you delete them; a restore erases again."
            : "Erased. Somebody was reading just now, so that overwritten pages may stay in the write-ahead log until the server's next start.");
        return OperatorCommands.Done;
    }

    private static async Task<int> EraseLaterAsync(OperatorCall call, StoredAccount account)
    {
        var due = ErasureTerm.DueAt(call.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await using var db = await call.Services.GetRequiredService<JournalStore>().OpenAsync(account.Id, call.Cancel);
        var at = await db.WriteAsync(
            async token =>
            {
                var leader = await db.Leaders.SingleAsync(token);
                return leader.EraseAt ??= due.UtcDateTime;
            },
            call.Cancel);
        await call.Output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{account.DisplayName} will be erased after {at:yyyy-MM-dd HH:mm} UTC. Until then every page says so to them and lets them keep their journal."));
        return OperatorCommands.Done;
    }

    private static async Task<StoredAccount?> FindAsync(OperatorCall call, OperatorCommand command)
    {
        if (call.Option("--email") is not { } email)
        {
            await call.Output.WriteLineAsync($"Usage: {command.Name} {command.Usage}");
            return null;
        }

        if (await call.Services.GetRequiredService<UserManager<StoredAccount>>().FindByEmailAsync(email) is { } account)
        {
            return account;
        }

        await call.Output.WriteLineAsync($"There is no account {email}.");
        return null;
    }
}
