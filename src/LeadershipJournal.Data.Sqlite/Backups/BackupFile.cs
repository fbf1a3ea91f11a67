using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Data.Sqlite.Backups;

/// <summary>
/// A backup: a zip with the database, a manifest and <c>SHA256SUMS</c>, so that <c>unzip</c> and <c>sha256sum -c</c>
/// can look at it without this application.
/// </summary>
internal sealed class BackupFile : IDisposable
{
    private const string DatabaseName = "journal.db";
    private const string ManifestName = "manifest.json";
    private const string SumsName = "SHA256SUMS";
    private const int LongestText = 1 << 20;
    private readonly ZipArchive _zip;
    private readonly IReadOnlyDictionary<string, string> _sums;

    private BackupFile(ZipArchive zip)
    {
        _zip = zip;
        _sums = ParseSums(Encoding.UTF8.GetString(Text(SumsName)));
        var manifest = Text(ManifestName);
        Compare(ManifestName, SHA256.HashData(manifest));
        Manifest = BackupManifest.Read(manifest);
        if (Manifest.Format > BackupManifest.CurrentFormat)
        {
            throw new StoreRefusedException(
                $"The backup was made by a newer version of LeadershipJournal ({Manifest.Application}). Use that version.");
        }
    }

    public BackupManifest Manifest { get; }

    /// <summary>Reads the manifest; the database is not looked at yet.</summary>
    /// <exception cref="StoreRefusedException">There is no such file, it is broken, or a newer version made it.</exception>
    public static BackupFile Open(string path) => Understand(() =>
    {
        var zip = new ZipArchive(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), ZipArchiveMode.Read);
        try
        {
            return new BackupFile(zip);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    });

    /// <summary>Writes a backup for its owner alone. It has its name once it is whole and on the disk.</summary>
    /// <exception cref="IOException">There is such a file already, or there is no room.</exception>
    public static async Task WriteAsync(string path, BackupManifest manifest, string database, CancellationToken cancellationToken)
    {
        var partial = path + ".partial";
        try
        {
            await using (var file = new FileStream(partial, PrivateFile.Options(FileMode.Create)))
            {
                await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                {
                    await AddAsync(zip, manifest, database, cancellationToken);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Writes the database into a new file, for its owner alone.</summary>
    /// <exception cref="StoreRefusedException">It is not what was backed up.</exception>
    public void Extract(string path) => Understand(() =>
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var database = Entry(DatabaseName).Open())
        using (var copy = new FileStream(path, PrivateFile.Options(FileMode.CreateNew)))
        {
            var buffer = new byte[1 << 16];
            int count;
            while ((count = database.Read(buffer)) > 0)
            {
                sha.AppendData(buffer, 0, count);
                copy.Write(buffer, 0, count);
            }
        }

        Compare(DatabaseName, sha.GetHashAndReset());
        return true;
    });

    public void Dispose() => _zip.Dispose();

    private static async Task AddAsync(ZipArchive zip, BackupManifest manifest, string database, CancellationToken cancellationToken)
    {
        var text = manifest.Write();
        await WriteTextAsync(zip, ManifestName, text, cancellationToken);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var entry = await zip.CreateEntry(DatabaseName, CompressionLevel.Fastest).OpenAsync(cancellationToken))
        {
            await using var source = File.OpenRead(database);
            var buffer = new byte[1 << 16];
            int count;
            while ((count = await source.ReadAsync(buffer, cancellationToken)) > 0)
            {
                sha.AppendData(buffer, 0, count);
                await entry.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }

        var sums = $"{Hex(SHA256.HashData(text))}  {ManifestName}\n{Hex(sha.GetHashAndReset())}  {DatabaseName}\n";
        await WriteTextAsync(zip, SumsName, Encoding.UTF8.GetBytes(sums), cancellationToken);
    }

    private static async Task WriteTextAsync(ZipArchive zip, string name, byte[] text, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(text, cancellationToken);
    }

    private static Dictionary<string, string> ParseSums(string text) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split("  ", 2))
        .Where(parts => parts.Length == 2)
        .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static T Understand<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException("The backup cannot be read: there is no such file, or it may not be opened.", problem);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or JsonException or ArgumentException)
        {
            throw new StoreRefusedException("The file is no backup of LeadershipJournal, or it is broken. Take another one.", problem);
        }
    }

    private ZipArchiveEntry Entry(string name) => _zip.GetEntry(name) ?? throw new InvalidDataException($"There is no {name} in it.");

    private byte[] Text(string name)
    {
        var entry = Entry(name);
        if (entry.Length > LongestText)
        {
            throw new InvalidDataException($"{name} is too long.");
        }

        using var stream = entry.Open();
        using var text = new MemoryStream();
        stream.CopyTo(text);
        return text.ToArray();
    }

    private void Compare(string name, byte[] hash)
    {
        if (_sums.GetValueOrDefault(name) != Hex(hash))
        {
            throw new StoreRefusedException($"The backup is broken: {name} in it has another checksum. Take another backup.");
        }
    }
}
