using System.Globalization;
using System.Text;

namespace LeadershipJournal.Data.Storage;

/// <summary>
/// The ids of those who were erased, in a file beside the master key, outside the database and its backups: a backup that
/// still holds one of them is restored without. A line for each: the instant, a space, the id.
/// </summary>
public sealed class ErasedLeaders(StoreOptions options)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const int LineLength = 20 + 1 + 36;

    /// <summary>The file; it is there once somebody was erased.</summary>
    public string FilePath => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.MasterKeyPath))!, "erased-leaders.log");

    /// <summary>Notes that a leader is erased. It is on the disk when this returns, so it comes before the deletion.</summary>
    public void Add(Guid leaderId, DateTimeOffset at)
    {
        using var file = new FileStream(FilePath, PrivateFile.Options(FileMode.Append));
        var line = string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture)} {leaderId}\n");

        // A process that was killed here may have left a line cut off, which the next one must not continue.
        file.Write(Encoding.ASCII.GetBytes(file.Position > 0 ? "\n" + line : line));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Everybody who was erased; lines that were cut off stand for nobody.</summary>
    /// <exception cref="StoreRefusedException">There is a line that is none.</exception>
    public IReadOnlyList<Guid> Read() => File.Exists(FilePath)
        ? [.. File.ReadLines(FilePath).Where(line => line.Length >= LineLength).Select(Parse).Distinct()]
        : [];

    private Guid Parse(string line) =>
        line.Length == LineLength && Guid.TryParse(line.AsSpan(^36..), out var leaderId)
            ? leaderId
            : throw new StoreRefusedException($"The file {FilePath} has a line that is none. Nothing was changed.");
}
