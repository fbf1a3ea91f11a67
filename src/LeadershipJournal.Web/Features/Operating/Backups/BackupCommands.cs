using System.Globalization;
using LeadershipJournal.Data;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Sqlite.Backups;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Web.Features.Operating.Backups;

/// <summary>How the operator makes backups, looks through them and puts one back.</summary>
internal static class BackupCommands
{
    private const string WithKey = "--with-key";

    public static OperatorCommand Backup { get; } = new(
        "backup",
        $"FILE [{WithKey}]",
        $"Makes a backup while people write, and looks through it. {WithKey} puts the master key in it, under a passphrase.",
        BackupAsync)
    { NeedsStore = false };

    public static OperatorCommand Verify { get; } = new(
        "verify",
        $"[FILE [{WithKey}]]",
        "Looks through a backup, or without FILE through the database itself: checksums, the engine's own check, every sealed value.",
        VerifyAsync)
    { NeedsStore = false };

    public static OperatorCommand Restore { get; } = new(
        "restore",
        $"FILE [{WithKey}]",
        $"Puts a backup in the database's place while no server runs. {WithKey} takes the master key out of it, too.",
        RestoreAsync)
    { NeedsStore = false };

    private static Task<int> BackupAsync(OperatorCall call) => RunAsync(call, Backup, MakeBackupAsync);

    private static Task<int> VerifyAsync(OperatorCall call) =>
        RunAsync(call, Verify, call.Arguments is [] ? VerifyStoreAsync : VerifyBackupAsync);

    private static Task<int> RestoreAsync(OperatorCall call) => RunAsync(call, Restore, RestoreBackupAsync);

    private static async Task<int> RunAsync(OperatorCall call, OperatorCommand command, Func<OperatorCall, Task<int>> run)
    {
        if (call.Arguments is not ([] or [_] or [_, WithKey]) || call.Arguments is [['-', ..], ..] || (call.Arguments is [] && command != Verify))
        {
            await call.Output.WriteLineAsync($"Usage: {command.Name} {command.Usage}");
            return OperatorCommands.Misused;
        }

        try
        {
            return await run(call);
        }
        catch (Exception problem) when (problem is StoreRefusedException or IOException or UnauthorizedAccessException)
        {
            await call.Output.WriteLineAsync(problem.Message);
            return OperatorCommands.Failed;
        }
        catch (OperationCanceledException)
        {
            await call.Output.WriteLineAsync("Stopped. Nothing was changed.");
            return OperatorCommands.Failed;
        }
    }

    private static async Task<int> MakeBackupAsync(OperatorCall call)
    {
        var backups = Backups(call, "pg_dump");
        var file = call.Arguments[0];
        var passphrase = await PassphraseAsync(call, twice: true);
        await backups.MakeAsync(file, passphrase, call.Cancel);
        await call.Output.WriteLineAsync(passphrase is null
            ? $"The master key is not in {file}. Keep a copy of the key apart from it: without the key nobody reads this backup, neither a thief nor you."
            : $"The master key is in {file}, under the passphrase. Whoever has both reads everything. Keep the passphrase apart from the file.");
        return await ReportAsync(call, await backups.VerifyAsync(file, passphrase, call.Cancel));
    }

    private static async Task<int> VerifyBackupAsync(OperatorCall call) =>
        await ReportAsync(call, await Backups(call, "pg_restore").VerifyAsync(call.Arguments[0], await PassphraseAsync(call, twice: false), call.Cancel));

    private static async Task<int> VerifyStoreAsync(OperatorCall call)
    {
        var engine = call.Services.GetRequiredService<StoreEngine>();
        var verification = new StoreVerification(engine, call.Services.GetRequiredService<StoreOptions>(), call.Services.GetRequiredService<TimeProvider>());
        var figures = await verification.RunAsync(call.Cancel);
        return await ReportAsync(call, $"the database ({engine.Describe()})", figures);
    }

    private static async Task<int> RestoreBackupAsync(OperatorCall call)
    {
        var backups = Backups(call, "pg_restore");
        var restored = await backups.RestoreAsync(call.Arguments[0], await PassphraseAsync(call, twice: false), call.Cancel);
        await SayAsync(call, restored.Seals);
        if (restored.ErasedAgain > 0)
        {
            await call.Output.WriteLineAsync($"Erased again who had been erased since: {restored.ErasedAgain}.");
        }

        await call.Output.WriteLineAsync($"Restored what was committed at {Moment(restored.Manifest.MadeAt)}.");
        if (restored.Replaced is { } replaced)
        {
            await call.Output.WriteLineAsync($"The replaced database is kept as {replaced}. Delete it when you no longer need it.");
        }

        return OperatorCommands.Done;
    }

    private static SqliteBackups Backups(OperatorCall call, string tool) =>
        call.Services.GetRequiredService<StoreEngine>() is SqliteEngine engine
            ? new SqliteBackups(engine, call.Services.GetRequiredService<StoreOptions>())
            : throw new StoreRefusedException(
                $"The journal is kept in PostgreSQL, which has tools of its own for this: use {tool}, then 'verify' without a file. docs/operating/backup.md shows how.");

    private static async Task<string?> PassphraseAsync(OperatorCall call, bool twice) =>
        call.Has(WithKey)
            ? await Passphrase.ReadAsync(call, twice)
                ?? throw new StoreRefusedException($"There is no passphrase. Type it twice alike, or set {Passphrase.Setting}.")
            : null;

    private static async Task<int> ReportAsync(OperatorCall call, BackupFigures backup)
    {
        await call.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"made: {Moment(backup.Manifest.MadeAt)}\nbytes: {backup.Bytes}\nschema: {backup.Manifest.AccountsSchema}, {backup.Manifest.JournalSchema}\nchecksums: right"));
        return await ReportAsync(call, "the backup", backup.Figures);
    }

    private static async Task<int> ReportAsync(OperatorCall call, string what, StoreFigures figures)
    {
        await SayAsync(call, figures.Seals);
        foreach (var fault in figures.Damage.Concat(figures.Seals.Faults))
        {
            await call.Output.WriteLineAsync($"fault: {fault}");
        }

        await call.Output.WriteLineAsync(figures.IsSound ? $"Nothing is wrong with {what}." : $"Something is wrong with {what}.");
        return figures.IsSound ? OperatorCommands.Done : OperatorCommands.Failed;
    }

    private static Task SayAsync(OperatorCall call, SealFigures seals) => call.Output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"leaders: {seals.Leaders}\nrows with sealed values: {seals.Rows}\nsealed values opened: {seals.Opened}\nsealed values broken: {seals.Broken}"));

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
