using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>
/// A copy of the database that nobody uses: it is brought to this version and looked through, and may then take the
/// database's place by a rename.
/// </summary>
internal sealed class DatabaseCopy(string path)
{
    private readonly string _connection = SqliteEngine.ConnectionString(path, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWriteCreate);

    public string Path => path;

    /// <summary>Deletes it, or what a killed process left of it: a copy of the journal should not lie about.</summary>
    public void Remove() => SqliteFile.Remove(path);

    /// <summary>Brings it to this version; makes it when there is none.</summary>
    public Task MigrateAsync(CancellationToken cancellationToken) => UseAsync(
        async (accounts, journal) =>
        {
            await accounts.Database.MigrateAsync(cancellationToken);
            await journal.Database.MigrateAsync(cancellationToken);
            return true;
        });

    /// <summary>Opens every sealed value in it. It must be of this version.</summary>
    public Task<SealFigures> VerifySealsAsync(MasterKey masterKey, CancellationToken cancellationToken) => UseAsync(
        (accounts, journal) => new SealVerification(masterKey, journal, accounts).RunAsync(cancellationToken));

    /// <summary>
    /// Deletes those who were erased since; answers how many of them it held. It must be of this version. It is then written
    /// anew: a page that shrank may keep a bit of what was moved out of it.
    /// </summary>
    public async Task<int> EraseAsync(IReadOnlyList<Guid> leaders, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (leaders.Count == 0)
        {
            return 0;
        }

        var erased = await UseAsync((accounts, journal) => LeaderErasure.DeleteAsync(accounts, journal, leaders, at, cancellationToken));
        using var connection = SqliteFile.Open(path);
        connection.Ask("VACUUM");
        return erased;
    }

    /// <summary>Whether SQLite finds it sound.</summary>
    public IReadOnlyList<string> FindDamage()
    {
        using var connection = SqliteFile.Open(path);
        return connection.FindDamage();
    }

    /// <summary>Leaves one sound file of it, on the disk and for its owner alone.</summary>
    /// <exception cref="StoreRefusedException">It is not sound.</exception>
    public void Finish()
    {
        using (var connection = SqliteFile.Open(path))
        {
            connection.Ask("PRAGMA journal_mode=WAL");
            if (!connection.EmptyWal() || connection.FindDamage() is [_, ..])
            {
                throw new StoreRefusedException("The migrated copy of the database is not sound; the database is as it was.");
            }
        }

        SqliteFile.MakePrivateAndFlush(path);
    }

    private async Task<T> UseAsync<T>(Func<SqliteAccountsDb, SqliteJournalDb, Task<T>> work)
    {
        ForgetMigrationLock();
        using var gate = new SingleWriter(path, _connection);
        try
        {
            await using var accounts = new SqliteAccountsDb(SqliteEngine.AccountsOptions(_connection), gate);
            await using var journal = new SqliteJournalDb(SqliteEngine.JournalOptions(_connection), gate, seal: null);
            return await work(accounts, journal);
        }
        finally
        {
            SqliteFile.LetGo(path);
        }
    }

    /// <summary>A migration tool that was killed leaves its lock in the database, and the next one would wait for it for ever.</summary>
    private void ForgetMigrationLock()
    {
        if (File.Exists(path))
        {
            using var connection = SqliteFile.Open(path);
            connection.Ask("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        }
    }
}
