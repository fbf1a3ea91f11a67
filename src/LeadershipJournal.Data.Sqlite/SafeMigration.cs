using System.Data.Common;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>
/// Migrates a copy, verifies it, and puts it in the database's place by a rename: whenever it is killed, the file is the
/// old database or the new one. SQLite's migrations are not one transaction, so they never run on the live file.
/// </summary>
internal sealed class SafeMigration(string file)
{
    private readonly DatabaseCopy _copy = new(file + ".migrating");

    /// <summary>Runs while nobody else has the database open.</summary>
    /// <exception cref="StoreRefusedException">It did not succeed; the database is as it was.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _copy.Remove();
        try
        {
            if (File.Exists(file))
            {
                CopyLive();
            }

            await _copy.MigrateAsync(cancellationToken);
            _copy.Finish();
            File.Move(_copy.Path, file, overwrite: true);
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException("The database could not be brought to this version; it is as it was.", problem);
        }
        finally
        {
            _copy.Remove();
        }
    }

    /// <summary>Deletes what a killed migration left.</summary>
    public void RemoveLeftovers() => _copy.Remove();

    private void CopyLive()
    {
        using (var live = SqliteFile.Open(file))
        {
            if (!live.EmptyWal())
            {
                throw InUse();
            }

            live.CopyInto(_copy.Path);
        }

        SqliteFile.LetGo(file);
        if (File.Exists(file + "-wal"))
        {
            // The last to close a database removes its WAL, and a WAL that stayed would be read into the new file.
            throw InUse();
        }
    }

    private static StoreRefusedException InUse() =>
        new("Another program has the database open, so it cannot be brought to this version. Nothing was changed.");
}
