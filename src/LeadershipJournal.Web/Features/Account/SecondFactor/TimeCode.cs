using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace LeadershipJournal.Web.Features.Account.SecondFactor;

/// <summary>The codes of an authenticator app: RFC 6238 with the 30 seconds, six digits and SHA-1 that all apps know.</summary>
internal static class TimeCode
{
    public const int Digits = 6;
    private const int SecondsPerStep = 30;
    private const int BitsPerLetter = 5;
    private const int Modulus = 1_000_000;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>How many whole steps have passed since 1970.</summary>
    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / SecondsPerStep;

    /// <summary>The code of a step.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "Authenticator apps know no other hash; HMAC does not rest on its resistance to collisions.")]
    public static string Of(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var code = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (code % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The bytes of a key in base32, as apps take it.</summary>
    /// <exception cref="FormatException">There is a letter that base32 does not have.</exception>
    public static byte[] Key(string base32)
    {
        var key = new List<byte>(base32.Length * BitsPerLetter / 8);
        var (bits, count) = (0, 0);
        foreach (var letter in base32.TrimEnd('='))
        {
            var value = Letters.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            bits = value < 0 ? throw new FormatException("This is no key in base32.") : ((bits << BitsPerLetter) | value) & 0xFFF;
            count += BitsPerLetter;
            if (count >= 8)
            {
                count -= 8;
                key.Add((byte)(bits >> count));
            }
        }

        return [.. key];
    }
}
