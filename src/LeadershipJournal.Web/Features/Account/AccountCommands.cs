using System.Security.Cryptography;
using LeadershipJournal.Web.Features.Operating;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>How the operator makes further accounts.</summary>
internal static class AccountCommands
{
    private const string PasswordLetters = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
    // 132 random bits.
    private const int GeneratedLength = 23;

    public static OperatorCommand Create { get; } = new(
        "account create",
        "--email ADDRESS --name NAME [--time-zone ZONE] [--operator] [--password-stdin]",
        "Creates an account. Prints a generated password once, or reads one from standard input.",
        CreateAsync);

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
