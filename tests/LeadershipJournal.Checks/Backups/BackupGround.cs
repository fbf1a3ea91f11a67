using System.Data.Common;
using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Checks.Upgrade;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Checks.Backups;

/// <summary>A live instance, the backups made of it, and what they were restored to.</summary>
internal sealed class BackupGround : IDisposable
{
    /// <summary>The number of the backup that is made while nobody writes.</summary>
    public const int AtRest = 10_000;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("backup-check-");
    private readonly bool _copiesFile;
    private int _copies;

    private BackupGround(bool copiesFile)
    {
        _copiesFile = copiesFile;
        Instance = new SeededInstance(In("live"), TimeProvider.System);
    }

    public SeededInstance Instance { get; }

    private string Database => OlderInstance.DatabaseIn(In("live"));

    /// <summary>Makes the instance.</summary>
    /// <param name="copiesFile">The control: what stands for a backup is a copy of the database's file.</param>
    public static async Task<BackupGround> CreateAsync(bool copiesFile)
    {
        var ground = new BackupGround(copiesFile);
        await ground.Instance.Store.PrepareAsync();
        return ground;
    }

    public string BackupFile(int number) => In($"backup-{number}.zip");

    /// <summary>The instance's rows while nobody writes.</summary>
    public DatabaseState Live() => DatabaseState.Read(Database);

    /// <summary>What a backup was restored to.</summary>
    public DatabaseState Restored(int number) => DatabaseState.Read(OlderInstance.DatabaseIn(In($"restored-{number}")));

    public Task BackUpAsync(int number)
    {
        if (!_copiesFile)
        {
            return OperatorProcess.RunAsync(In("live"), "backup", BackupFile(number));
        }

        File.Copy(Database, BackupFile(number));
        return Task.CompletedTask;
    }

    /// <summary>In a directory of its own; null when what comes out is no sound database.</summary>
    public async Task<DatabaseState?> RestoreElsewhereAsync(int number)
    {
        var directory = WithKey($"restored-{number}");
        try
        {
            if (_copiesFile)
            {
                File.Copy(BackupFile(number), OlderInstance.DatabaseIn(directory));
            }
            else
            {
                await OperatorProcess.RunAsync(directory, "restore", BackupFile(number));
            }

            return Restored(number);
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>A fresh copy of what a backup was restored to.</summary>
    public string Copy(int number)
    {
        var directory = WithKey($"copy-{_copies++}");
        File.Copy(OlderInstance.DatabaseIn(In($"restored-{number}")), OlderInstance.DatabaseIn(directory));
        return directory;
    }

    public void Dispose()
    {
        Instance.Dispose();
        _directory.Delete(recursive: true);
    }

    private string WithKey(string name)
    {
        var directory = Directory.CreateDirectory(In(name)).FullName;
        File.Copy(Instance.Options.MasterKeyPath, new StoreOptions { DataDirectory = directory }.MasterKeyPath);
        return directory;
    }

    private string In(string name) => Path.Combine(_directory.FullName, name);
}
