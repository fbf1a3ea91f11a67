using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LeadershipJournal.Web.Features.Account.Passwords;

/// <summary>
/// Passwords that many people had and that became known: whoever guesses begins with them. Those of the million most frequent
/// ones that are long enough to be taken here, as the first six bytes of their SHA-256 hashes in lower case, sorted
/// (docs/decisions/0108-passwords-that-are-known.md says whose list it is).
/// </summary>
internal static class CommonPasswords
{
    private const int RecordBytes = 6;
    private static readonly Lazy<byte[]> Records = new(Load);

    /// <summary>How many there are.</summary>
    public static int Count => Records.Value.Length / RecordBytes;

    /// <summary>Whether a password is one of them, in capitals or not.</summary>
    public static bool Contain(string password)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(password.ToLowerInvariant()), hash);
        var sought = Number(hash);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = Number(Records.Value.AsSpan(middle * RecordBytes));
            if (found == sought)
            {
                return true;
            }

            (low, high) = found < sought ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    private static ulong Number(ReadOnlySpan<byte> record) =>
        ((ulong)BinaryPrimitives.ReadUInt32BigEndian(record) << 16) | BinaryPrimitives.ReadUInt16BigEndian(record[4..]);

    private static byte[] Load()
    {
        using var file = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.bin")
            ?? throw new InvalidOperationException("The list of common passwords is missing.");
        var records = new byte[file.Length];
        file.ReadExactly(records);
        return records;
    }
}
