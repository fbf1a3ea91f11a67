using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>
/// Migrates a copy, verifies it, and puts it in the database's place by a rename: whenever it is killed, the file is the
/// old database or the new one. SQLite's migrations are not one transaction, so they never run on the live file.
/// </summary>
internal sealed class SafeMigration(string file)
{
    private readonly string _copy = file + ".migrating";

    /// <summary>Runs while nobody else has the database open.</summary>
    /// <exception cref="StoreRefusedException">It did not succeed; the database is as it was.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        RemoveLeftovers();
        try
        {
            if (File.Exists(file))
            {
                CopyLive();
            }

            await MigrateCopyAsync(cancellationToken);
            Verify();
            File.Move(_copy, file, overwrite: true);
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException("The database could not be brought to this version; it is as it was.", problem);
        }
        finally
        {
            RemoveLeftovers();
        }
    }

    /// <summary>Deletes what a killed migration left: a copy of the journal should not lie about.</summary>
    public void RemoveLeftovers()
    {
        foreach (var leftover in (string[])[_copy, _copy + "-wal", _copy + "-shm", _copy + "-journal", _copy + ".lock", _copy + ".queue"])
        {
            File.Delete(leftover);
        }
    }

    private void CopyLive()
    {
        using (var live = Open(file))
        {
            EmptyWal(live);
            using var vacuum = live.CreateCommand();
            vacuum.CommandText = "VACUUM INTO $copy";
            vacuum.Parameters.AddWithValue("$copy", _copy);
            vacuum.ExecuteNonQuery();
        }

        LetGo(SqliteEngine.ConnectionString(file));
        if (File.Exists(file + "-wal"))
        {
            // The last to close a database removes its WAL, and a WAL that stayed would be read into the new file.
            throw InUse();
        }
    }

    private async Task MigrateCopyAsync(CancellationToken cancellationToken)
    {
        var connection = SqliteEngine.ConnectionString(_copy, SqliteOpenMode.ReadWriteCreate);
        using var gate = new SingleWriter(_copy, connection);
        try
        {
            ForgetMigrationLock(connection);
            await using (var accounts = new SqliteAccountsDb(SqliteEngine.AccountsOptions(connection), gate))
            {
                await accounts.Database.MigrateAsync(cancellationToken);
            }

            await using (var journal = new SqliteJournalDb(SqliteEngine.JournalOptions(connection), gate, seal: null))
            {
                await journal.Database.MigrateAsync(cancellationToken);
            }
        }
        finally
        {
            LetGo(connection);
        }
    }

    /// <summary>A migration tool that was killed leaves its lock in the database, and the next one would wait for it for ever.</summary>
    private static void ForgetMigrationLock(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Ask(connection, "DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
    }

    private void Verify()
    {
        using (var connection = Open(_copy))
        {
            Ask(connection, "PRAGMA journal_mode=WAL");
            EmptyWal(connection);
            if (Ask(connection, "PRAGMA integrity_check") is not "ok" || Ask(connection, "PRAGMA foreign_key_check") is not null)
            {
                throw new StoreRefusedException("The migrated copy of the database is not sound; the database is as it was.");
            }
        }

        LetGo(SqliteEngine.ConnectionString(_copy));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_copy, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var bytes = new FileStream(_copy, FileMode.Open, FileAccess.ReadWrite);
        bytes.Flush(flushToDisk: true);
    }

    private static void EmptyWal(SqliteConnection connection)
    {
        if (Ask(connection, "PRAGMA wal_checkpoint(TRUNCATE)") is not 0L)
        {
            throw InUse();
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(SqliteEngine.ConnectionString(path));
        connection.Open();
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void LetGo(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static StoreRefusedException InUse() =>
        new("Another program has the database open, so it cannot be brought to this version. Nothing was changed.");
}
