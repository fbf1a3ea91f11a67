using System.Data.Common;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Data.Sqlite.Backups;

/// <summary>What a look through a whole backup found.</summary>
/// <param name="Manifest">What it says about itself.</param>
/// <param name="Bytes">The length of its file.</param>
/// <param name="Figures">What is in it.</param>
public sealed record BackupFigures(BackupManifest Manifest, long Bytes, StoreFigures Figures);

/// <summary>What a restore brought.</summary>
/// <param name="Manifest">What the backup says about itself.</param>
/// <param name="Seals">What was opened.</param>
/// <param name="ErasedAgain">How many leaders were in the backup who have been erased since.</param>
/// <param name="Replaced">Where the replaced database is kept; null when there was none.</param>
public sealed record RestoreFigures(BackupManifest Manifest, SealFigures Seals, int ErasedAgain, string? Replaced);

/// <summary>Backups of the journal on SQLite: made while people write, looked through, and put back.</summary>
public sealed class SqliteBackups(SqliteEngine engine, StoreOptions options)
{
    private readonly KeyFiles _keys = new(options);

    /// <summary>Makes a backup of what is committed now. Nothing of it is left when it does not succeed.</summary>
    /// <param name="file">Which must not be there yet.</param>
    /// <param name="passphrase">Under which the master key is enclosed; null leaves it out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreRefusedException">There is no database, or it is damaged.</exception>
    /// <exception cref="IOException">There is such a file already, or there is no room.</exception>
    public async Task<BackupManifest> MakeAsync(string file, string? passphrase = null, CancellationToken cancellationToken = default)
    {
        engine.Hold();
        if (!await engine.ExistsAsync(cancellationToken))
        {
            throw new StoreRefusedException("There is no journal database yet.");
        }

        var key = passphrase is null ? null : EnclosedKey.Of(_keys, passphrase);
        return await engine.Backup().MakeAsync(Path.GetFullPath(file), key, cancellationToken);
    }

    /// <summary>Looks through a backup: checksums, SQLite's own check, and every sealed value. It unpacks it into a temporary directory.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="passphrase">Opens the master key in it; null uses the instance's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreRefusedException">It is broken, a newer version made it, or the key or passphrase is another one.</exception>
    public async Task<BackupFigures> VerifyAsync(string file, string? passphrase = null, CancellationToken cancellationToken = default)
    {
        using var backup = Open(file);
        using var masterKey = KeyFor(backup.Manifest, passphrase);
        var directory = Directory.CreateTempSubdirectory("leadershipjournal-verify-");
        try
        {
            var copy = new DatabaseCopy(Path.Combine(directory.FullName, "journal.db"));
            backup.Extract(copy.Path);
            if (copy.FindDamage() is [_, ..] damage)
            {
                return new BackupFigures(backup.Manifest, new FileInfo(file).Length, new StoreFigures(damage, SealFigures.None));
            }

            await copy.MigrateAsync(cancellationToken);
            var seals = await copy.VerifySealsAsync(masterKey, cancellationToken);
            return new BackupFigures(backup.Manifest, new FileInfo(file).Length, new StoreFigures([], seals));
        }
        catch (DbException problem)
        {
            throw new StoreRefusedException("The database in the backup cannot be read. Take another backup.", problem);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Puts a backup in the database's place, and in the master key's if that is missing and in the backup.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="passphrase">Opens the master key in it; null uses the instance's.</param>
    /// <param name="cancellationToken">Stops it before anything is changed.</param>
    /// <exception cref="StoreRefusedException">It cannot be restored; nothing was changed, and the message says why.</exception>
    public async Task<RestoreFigures> RestoreAsync(string file, string? passphrase = null, CancellationToken cancellationToken = default)
    {
        using var backup = Open(file);
        using var masterKey = KeyFor(backup.Manifest, passphrase);
        RefuseOtherKey(backup.Manifest);
        return await engine.RestoreAsync(
            backup, masterKey, new ErasedLeaders(options).Read(), () => WriteMissingKey(backup.Manifest, passphrase), cancellationToken);
    }

    private BackupFile Open(string file)
    {
        var backup = BackupFile.Open(file);
        if (engine.FindUnknown(backup.Manifest.AccountsSchema, backup.Manifest.JournalSchema) is { } unknown)
        {
            backup.Dispose();
            throw new StoreRefusedException(
                $"The backup was made by a newer version of LeadershipJournal (it has seen {unknown}). Use that version. Nothing was changed.");
        }

        return backup;
    }

    private MasterKey KeyFor(BackupManifest manifest, string? passphrase)
    {
        var masterKey = (passphrase, manifest.Key) switch
        {
            ({ } words, { } enclosed) => enclosed.Open(words),
            ({ }, null) => throw new StoreRefusedException("The backup does not hold the master key. Put the key's file in its place and leave --with-key out."),
            _ when _keys.HasCurrent => new MasterKey(_keys.ReadBytes()),
            (null, { }) => throw new StoreRefusedException(
                $"The master key {options.MasterKeyPath} is missing. The backup holds it under a passphrase: use --with-key."),
            _ => throw new StoreRefusedException(
                $"The master key {options.MasterKeyPath} is missing, and the backup does not hold it. Put the key back; without it no text can be read."),
        };
        if (IsKeyOf(manifest, masterKey))
        {
            return masterKey;
        }

        masterKey.Dispose();
        throw OtherKey();
    }

    private static bool IsKeyOf(BackupManifest manifest, MasterKey masterKey) => manifest.KeyCheck is null || masterKey.Matches(manifest.KeyCheck);

    /// <summary>A key's file that is there stays, so it must be the restored database's too.</summary>
    private void RefuseOtherKey(BackupManifest manifest)
    {
        if (_keys.HasCurrent)
        {
            using var present = new MasterKey(_keys.ReadBytes());
            if (!IsKeyOf(manifest, present))
            {
                throw OtherKey();
            }
        }
    }

    /// <summary>Before the database takes its place: a database without its key does not start.</summary>
    private void WriteMissingKey(BackupManifest manifest, string? passphrase)
    {
        if (passphrase is not null && !_keys.HasCurrent)
        {
            PrivateDirectory.Create(Path.GetDirectoryName(Path.GetFullPath(options.MasterKeyPath))!);
            manifest.Key!.WriteTo(options.MasterKeyPath, passphrase);
        }
    }

    private StoreRefusedException OtherKey() => new(
        $"The master key {_keys.Place} is not the one this backup was made with. Put the right key in its place. Nothing was changed.");
}
