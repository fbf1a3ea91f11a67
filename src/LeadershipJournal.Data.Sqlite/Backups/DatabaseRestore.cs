using System.Data.Common;
using System.Globalization;
using LeadershipJournal.Data.Sealing;

namespace LeadershipJournal.Data.Sqlite.Backups;

/// <summary>
/// Puts a backup in the database's place by a rename, once it is whole, of this version and every sealed value in it
/// opens: whenever it is killed, the file is the old database or the restored one. What was there is kept beside it.
/// </summary>
internal sealed class DatabaseRestore(string file, TimeProvider clock)
{
    private const string Unsound = "The restored copy of the database is not sound. Take another backup. Nothing was changed.";
    private readonly DatabaseCopy _copy = new(file + ".restoring");
    private readonly string _unnamedOld = file + ".restoring.old";

    /// <summary>Runs while nobody else has the database open.</summary>
    /// <param name="backup">What to restore.</param>
    /// <param name="masterKey">With which it was made.</param>
    /// <param name="erased">Who must not come back with it.</param>
    /// <param name="beforeReplacing">Runs last before the copy takes the database's place.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <exception cref="StoreRefusedException">The backup or the present database does not allow it; nothing was changed.</exception>
    public async Task<RestoreFigures> RunAsync(
        BackupFile backup, MasterKey masterKey, IReadOnlyList<Guid> erased, Action beforeReplacing, CancellationToken cancellationToken)
    {
        RemoveLeftovers();
        try
        {
            backup.Extract(_copy.Path);
            if (_copy.FindDamage() is [_, ..])
            {
                throw new StoreRefusedException(Unsound);
            }

            await _copy.MigrateAsync(cancellationToken);
            var seals = await _copy.VerifySealsAsync(masterKey, cancellationToken);
            if (seals.Broken > 0)
            {
                throw new StoreRefusedException(
                    $"{seals.Broken} sealed values in the backup do not open. Take another backup; 'verify' names them. Nothing was changed.");
            }

            var erasedAgain = await _copy.EraseAsync(erased, clock.GetUtcNow(), cancellationToken);
            _copy.Finish();
            cancellationToken.ThrowIfCancellationRequested();
            var replaced = KeepOld();
            beforeReplacing();
            File.Move(_copy.Path, file, overwrite: true);
            return new RestoreFigures(backup.Manifest, seals, erasedAgain, replaced);
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException("The backup could not be restored; the database is as it was.", problem);
        }
        finally
        {
            RemoveLeftovers();
        }
    }

    /// <summary>Deletes what a killed restore left.</summary>
    public void RemoveLeftovers()
    {
        _copy.Remove();
        File.Delete(_unnamedOld);
    }

    /// <summary>Copies the present database, which nobody uses, under a name of its own; null when there is none.</summary>
    private string? KeepOld()
    {
        if (!File.Exists(file))
        {
            return null;
        }

        EmptyLog();
        var stamp = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var kept = $"{file}.replaced-{stamp}";
        File.Copy(file, _unnamedOld);
        SqliteFile.MakePrivateAndFlush(_unnamedOld);
        File.Move(_unnamedOld, kept, overwrite: true);
        return kept;
    }

    /// <summary>A log that stayed would be read into the restored file.</summary>
    private void EmptyLog()
    {
        try
        {
            using (var old = SqliteFile.Open(file))
            {
                if (!old.EmptyWal())
                {
                    throw InUse();
                }
            }
        }
        catch (DbException problem)
        {
            throw new StoreRefusedException(
                $"The present database {file} cannot be read. Move it away with its -wal and -shm, and restore again. Nothing was changed.", problem);
        }

        SqliteFile.LetGo(file);
        if (File.Exists(file + "-wal"))
        {
            throw InUse();
        }
    }

    private static StoreRefusedException InUse() =>
        new("Another program has the database open, so it cannot be replaced. Nothing was changed.");
}
