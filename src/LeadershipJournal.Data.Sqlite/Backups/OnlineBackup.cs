using System.Reflection;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using Microsoft.Data.Sqlite;

namespace LeadershipJournal.Data.Sqlite.Backups;

/// <summary>
/// Makes a backup of a database in use: a snapshot by <c>VACUUM INTO</c>, which sees one moment whoever writes, checked
/// and packed.
/// </summary>
/// <param name="database">The live file.</param>
/// <param name="gate">The turn in which the connection is closed: the last one to close moves the write-ahead log. Null for who has the turn.</param>
/// <param name="clock">Says when.</param>
internal sealed class OnlineBackup(string database, SingleWriter? gate, TimeProvider clock)
{
    /// <summary>Makes it; nothing of it is left when it does not succeed.</summary>
    /// <exception cref="StoreRefusedException">The database is damaged.</exception>
    /// <exception cref="IOException">There is such a file already, or there is no room.</exception>
    public async Task<BackupManifest> MakeAsync(string file, EnclosedKey? key, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            throw new IOException($"There is a file {file} already.");
        }

        var snapshot = file + ".partial.db";
        SqliteFile.Remove(snapshot);
        try
        {
            var madeAt = clock.GetUtcNow();
            await TakeAsync(snapshot, cancellationToken);
            var manifest = Describe(snapshot, madeAt, key);
            await BackupFile.WriteAsync(file, manifest, snapshot, cancellationToken);
            return manifest;
        }
        finally
        {
            SqliteFile.Remove(snapshot);
        }
    }

    private async Task TakeAsync(string snapshot, CancellationToken cancellationToken)
    {
        // SQLite would make the file for everybody whom the umask lets.
        await using (new FileStream(snapshot, PrivateFile.Options(FileMode.CreateNew)))
        {
        }

        var connection = SqliteFile.Open(database);
        try
        {
            await Task.Run(() => connection.CopyInto(snapshot, cancellationToken), cancellationToken);
        }
        finally
        {
            await using var turn = gate is null ? null : await gate.EnterAsync(CancellationToken.None);
            await connection.DisposeAsync();
        }
    }

    private static BackupManifest Describe(string snapshot, DateTimeOffset madeAt, EnclosedKey? key)
    {
        using var connection = SqliteFile.Open(snapshot);
        if (connection.FindDamage() is [var first, ..])
        {
            throw new StoreRefusedException($"The database is damaged and was not backed up: {first}. Keep the backups you have.");
        }

        return new BackupManifest
        {
            Format = BackupManifest.CurrentFormat,
            Application = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            MadeAt = madeAt,
            Sqlite = connection.ServerVersion,
            AccountsSchema = LastMigration(connection, SqliteEngine.AccountsHistory),
            JournalSchema = LastMigration(connection, SqliteEngine.JournalHistory),
            KeyCheck = KeyCheck(connection),
            Key = key,
        };
    }

    private static string? LastMigration(SqliteConnection connection, string history) =>
        Has(connection, history) ? connection.Ask($"SELECT max(MigrationId) FROM \"{history}\"") as string : null;

    private static byte[]? KeyCheck(SqliteConnection connection) =>
        Has(connection, "InstanceSecrets")
            ? connection.Ask($"SELECT Value FROM InstanceSecrets WHERE Purpose = '{InstanceSecret.KeyCheck}'") as byte[]
            : null;

    private static bool Has(SqliteConnection connection, string table) =>
        connection.Ask($"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{table}'") is not null;
}
