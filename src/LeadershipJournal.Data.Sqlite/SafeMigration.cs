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

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Delete(_copy);
        if (File.Exists(file))
        {
            CopyLive();
        }

        await MigrateCopyAsync(cancellationToken);
        Verify();
        Delete(file + "-wal");
        Delete(file + "-shm");
        File.Move(_copy, file, overwrite: true);
    }

    private void CopyLive()
    {
        using (var live = Open(file))
        {
            // The WAL is emptied first: beside the new file an old one would be read as its own.
            Execute(live, "PRAGMA wal_checkpoint(TRUNCATE)");
            using var vacuum = live.CreateCommand();
            vacuum.CommandText = "VACUUM INTO $copy";
            vacuum.Parameters.AddWithValue("$copy", _copy);
            vacuum.ExecuteNonQuery();
        }

        LetGo(file);
    }

    private async Task MigrateCopyAsync(CancellationToken cancellationToken)
    {
        var connection = SqliteEngine.ConnectionString(_copy);
        var gate = new SingleWriter(_copy + ".lock", connection);
        try
        {
            await using (var accounts = new SqliteAccountsDb(SqliteEngine.AccountsOptions(connection), gate))
            {
                await accounts.Database.MigrateAsync(cancellationToken);
            }

            await using (var journal = new SqliteJournalDb(SqliteEngine.JournalOptions(connection), gate, seal: null))
            {
                await journal.Database.MigrateAsync(cancellationToken);
            }
        }
        catch (SqliteException problem)
        {
            throw new StoreRefusedException("The database could not be brought to this version; it is as it was.", problem);
        }
        finally
        {
            gate.Dispose();
            LetGo(_copy);
        }
    }

    private void Verify()
    {
        using (var connection = Open(_copy))
        {
            Execute(connection, "PRAGMA journal_mode=WAL");
            Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            if (Ask(connection, "PRAGMA integrity_check") is not "ok" || Ask(connection, "PRAGMA foreign_key_check") is not null)
            {
                throw new StoreRefusedException("The migrated copy of the database is not sound; the database is as it was.");
            }
        }

        LetGo(_copy);
        using var bytes = new FileStream(_copy, FileMode.Open, FileAccess.ReadWrite);
        bytes.Flush(flushToDisk: true);
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(SqliteEngine.ConnectionString(path));
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql) => Ask(connection, sql);

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void LetGo(string path)
    {
        using var connection = new SqliteConnection(SqliteEngine.ConnectionString(path));
        SqliteConnection.ClearPool(connection);
    }

    private static void Delete(string path)
    {
        foreach (var leftover in (string[])[path, path + "-wal", path + "-shm", path + ".lock"])
        {
            File.Delete(leftover);
        }
    }
}
