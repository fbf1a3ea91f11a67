using System.Globalization;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Account.Erasing;
using LeadershipJournal.Web.Features.Account.SecurityEvents;
using LeadershipJournal.Web.Features.Operating;
using LeadershipJournal.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Resetting;

/// <summary>How the operator lets somebody choose a new password.</summary>
internal static class ResetCommands
{
    public static OperatorCommand Link { get; } = new(
        "account reset-link",
        "[--email] ADDRESS",
        "Prints a link by which the account's owner chooses a new password: once, within an hour. It removes no passkey and no second step, and the owner sees that it was issued.",
        IssueAsync);

    private static async Task<int> IssueAsync(OperatorCall call)
    {
        if ((call.Option("--email") ?? (call.Arguments is [var first, ..] && !first.StartsWith('-') ? first : null)) is not { } email)
        {
            await call.Output.WriteLineAsync($"Usage: {Link.Name} {Link.Usage}");
            return OperatorCommands.Misused;
        }

        if (await call.Services.GetRequiredService<UserManager<StoredAccount>>().FindByEmailAsync(email.Trim()) is not { } account)
        {
            await call.Output.WriteLineAsync($"There is no account {email}.");
            return OperatorCommands.Failed;
        }

        if (await call.Services.GetRequiredService<AccountSuspension>().IsSuspendedAsync(account))
        {
            await call.Output.WriteLineAsync($"{account.DisplayName} is suspended, and no link lets them in. 'account resume' does; issue a link after that.");
            return OperatorCommands.Failed;
        }

        var link = await call.Services.GetRequiredService<PasswordReset>().IssueAsync(account, SecurityOrigin.Server, call.Cancel);
        await call.Output.WriteLineAsync($"By this link {account.DisplayName} chooses a new password, once, within an hour. Give it to them in a way you trust: whoever has it can use it.");
        await call.Output.WriteLineAsync(link);
        await SayAboutErasureAsync(call, account);
        if (!call.Services.GetRequiredService<PublicAddress>().IsGiven)
        {
            await call.Output.WriteLineAsync($"Set {PublicAddress.Setting} so that it begins with the address people come by.");
        }

        return OperatorCommands.Done;
    }

    private static async Task SayAboutErasureAsync(OperatorCall call, StoredAccount account)
    {
        await using var db = await call.Services.GetRequiredService<JournalStore>().OpenAsync(account.Id, call.Cancel);
        if (await db.Leaders.Select(leader => leader.EraseAt).SingleAsync(call.Cancel) is { } at)
        {
            await call.Output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{account.DisplayName} will be erased after {at:yyyy-MM-dd HH:mm} UTC, and can keep the journal by signing in before."));
        }
    }
}
