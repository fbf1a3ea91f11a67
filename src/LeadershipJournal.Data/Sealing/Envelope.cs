using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LeadershipJournal.Data.Sealing;

/// <summary>
/// The sealed form: one byte format version, a 12-byte nonce, the AES-256-GCM ciphertext and its 16-byte tag.
/// Associated data: format version, owner, purpose and row, so that a value opens only where it was put.
/// </summary>
internal static class Envelope
{
    public const int KeyBytes = 32;
    private const byte Format = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Overhead = 1 + NonceBytes + TagBytes;

    public static byte[] Seal(AesGcm key, Guid owner, string purpose, Guid row, ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[Overhead + plain.Length];
        sealedBytes[0] = Format;
        var nonce = sealedBytes.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> associated = stackalloc byte[AssociatedLength(purpose)];
        WriteAssociated(associated, owner, purpose, row);
        key.Encrypt(
            nonce, plain, sealedBytes.AsSpan(1 + NonceBytes, plain.Length), sealedBytes.AsSpan(sealedBytes.Length - TagBytes), associated);
        return sealedBytes;
    }

    /// <summary>How many bytes the opened value has.</summary>
    public static int PlainLength(ReadOnlySpan<byte> sealedBytes) =>
        sealedBytes.Length >= Overhead && sealedBytes[0] == Format
            ? sealedBytes.Length - Overhead
            : throw new SealBrokenException("A sealed value has an unknown format.");

    /// <summary>Opens into a buffer of exactly <see cref="PlainLength"/> bytes.</summary>
    public static void Open(AesGcm key, Guid owner, string purpose, Guid row, ReadOnlySpan<byte> sealedBytes, Span<byte> plain)
    {
        Span<byte> associated = stackalloc byte[AssociatedLength(purpose)];
        WriteAssociated(associated, owner, purpose, row);
        try
        {
            key.Decrypt(
                sealedBytes.Slice(1, NonceBytes),
                sealedBytes.Slice(1 + NonceBytes, plain.Length),
                sealedBytes[^TagBytes..],
                plain,
                associated);
        }
        catch (AuthenticationTagMismatchException broken)
        {
            throw new SealBrokenException($"The sealed {purpose} of row {row} does not open: it was altered or belongs elsewhere.", broken);
        }
    }

    private static int AssociatedLength(string purpose) => 1 + 16 + 16 + sizeof(int) + Encoding.UTF8.GetByteCount(purpose);

    private static void WriteAssociated(Span<byte> target, Guid owner, string purpose, Guid row)
    {
        target[0] = Format;
        owner.TryWriteBytes(target[1..], bigEndian: true, out _);
        row.TryWriteBytes(target[17..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(target[33..], Encoding.UTF8.GetByteCount(purpose));
        Encoding.UTF8.GetBytes(purpose, target[37..]);
    }
}
