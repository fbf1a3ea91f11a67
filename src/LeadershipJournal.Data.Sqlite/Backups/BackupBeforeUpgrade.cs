using System.Globalization;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Data.Sqlite.Backups;

/// <summary>The backup that every migration of a database makes first. The newest few are kept.</summary>
internal sealed class BackupBeforeUpgrade(string folder, OnlineBackup backup, TimeProvider clock)
{
    private const string Prefix = "before-upgrade-";
    private const int Kept = 3;

    /// <summary>Makes it and deletes the oldest.</summary>
    /// <exception cref="StoreRefusedException">It cannot be made; nothing was changed.</exception>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            PrivateDirectory.Create(folder);
            var stamp = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
            await backup.MakeAsync(Path.Combine(folder, $"{Prefix}{stamp}.zip"), key: null, cancellationToken);
            foreach (var old in Directory.GetFiles(folder, $"{Prefix}*").OrderDescending(StringComparer.Ordinal).Skip(Kept))
            {
                File.Delete(old);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"The backup before the upgrade could not be made in {folder}. Nothing was changed.", problem);
        }
    }
}
