namespace LeadershipJournal.Web.Features.Operating.Backups;

/// <summary>
/// The passphrase of the master key in a backup. It comes from the environment, the terminal or standard input; an
/// argument would be in the list of processes and in the shell's history.
/// </summary>
internal static class Passphrase
{
    public const string Setting = "LEADERSHIPJOURNAL_BACKUP_PASSPHRASE";

    /// <summary>Reads it; null when nothing was given, or it was typed differently the second time.</summary>
    /// <param name="call">Whose input is read.</param>
    /// <param name="twice">Whether somebody at a terminal types it again.</param>
    public static async Task<string?> ReadAsync(OperatorCall call, bool twice)
    {
        if (call.Services.GetRequiredService<IConfiguration>()[Setting] is { Length: > 0 } set)
        {
            return set;
        }

        if (!ReferenceEquals(call.Input, Console.In) || Console.IsInputRedirected)
        {
            return await call.Input.ReadLineAsync(call.Cancel) is { Length: > 0 } line ? line : null;
        }

        var typed = await TypeAsync(call.Output, "Passphrase: ");
        return typed.Length > 0 && (!twice || await TypeAsync(call.Output, "Again: ") == typed) ? typed : null;
    }

    private static async Task<string> TypeAsync(TextWriter output, string prompt)
    {
        await output.WriteAsync(prompt);
        var typed = new List<char>();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is ConsoleKey.Backspace && typed.Count > 0)
            {
                typed.RemoveAt(typed.Count - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Add(key.KeyChar);
            }
        }

        await output.WriteLineAsync();
        return string.Concat(typed);
    }
}
