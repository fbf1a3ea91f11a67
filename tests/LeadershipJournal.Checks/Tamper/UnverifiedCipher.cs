using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LeadershipJournal.Checks.Tamper;

/// <summary>The control: opens with the right key, and looks neither at the tag nor at what the value was sealed for.</summary>
internal static class UnverifiedCipher
{
    private const int NonceStart = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int BlockBytes = 16;
    private const int TextStart = NonceStart + NonceBytes;

    // GCM keeps its first counter for the tag.
    private const uint FirstCounter = 2;

    /// <summary>The text; an empty one where the value is too short to hold any.</summary>
    public static string Open(byte[] key, byte[] sealedBytes) => sealedBytes.Length <= TextStart + TagBytes
        ? ""
        : Encoding.UTF8.GetString(Decrypt(key, sealedBytes));

    /// <summary>The same for bytes that are no text.</summary>
    public static string OpenAsHex(byte[] key, byte[] sealedBytes) => sealedBytes.Length <= TextStart + TagBytes
        ? ""
        : Convert.ToHexString(Decrypt(key, sealedBytes));

    private static byte[] Decrypt(byte[] key, byte[] sealedBytes)
    {
        var plain = sealedBytes[TextStart..^TagBytes];
        using var aes = Aes.Create();
        aes.Key = key;
        Span<byte> block = stackalloc byte[BlockBytes];
        Span<byte> stream = stackalloc byte[BlockBytes];
        sealedBytes.AsSpan(NonceStart, NonceBytes).CopyTo(block);
        for (var at = 0; at < plain.Length; at++)
        {
            if (at % BlockBytes == 0)
            {
                BinaryPrimitives.WriteUInt32BigEndian(block[NonceBytes..], FirstCounter + (uint)(at / BlockBytes));
                aes.EncryptEcb(block, stream, PaddingMode.None);
            }

            plain[at] ^= stream[at % BlockBytes];
        }

        return plain;
    }
}
