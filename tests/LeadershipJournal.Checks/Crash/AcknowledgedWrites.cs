using System.Security.Cryptography;
using System.Text;

namespace LeadershipJournal.Checks.Crash;

/// <summary>
/// What one writer was promised, in a file of its own outside the server's data: the entry's id, how it was written, and
/// its text's hash. A line counts when it is on the disk.
/// </summary>
internal sealed class AcknowledgedWrites(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
    private int _count;

    /// <summary>Those on the disk.</summary>
    public int Count => Volatile.Read(ref _count);

    public void Add(AcknowledgedWrite write)
    {
        _file.Write(Encoding.ASCII.GetBytes($"{write.Entry:N} {(write.IsDraft ? "draft" : "entry")} {write.Hash}\n"));
        _file.Flush(flushToDisk: true);
        Interlocked.Increment(ref _count);
    }

    public void Dispose() => _file.Dispose();

    public static IReadOnlyList<AcknowledgedWrite> Read(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split(' ')).Select(line => new AcknowledgedWrite(Guid.Parse(line[0]), line[1] == "draft", line[2]))];
}

/// <summary>A text that the server said it has.</summary>
internal sealed record AcknowledgedWrite(Guid Entry, bool IsDraft, string Hash)
{
    public static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
