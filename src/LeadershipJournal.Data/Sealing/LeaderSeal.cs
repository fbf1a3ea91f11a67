using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace LeadershipJournal.Data.Sealing;

/// <summary>Seals and opens one leader's texts with that leader's data key.</summary>
public sealed class LeaderSeal : IDisposable
{
    // An AesGcm must not be used by two threads at once: each borrows the one in its processor's slot.
    private readonly AesGcm?[] _idle = new AesGcm?[Environment.ProcessorCount];
    private readonly byte[] _dataKey;
    private volatile bool _disposed;

    internal LeaderSeal(Guid leaderId, byte[] dataKey)
    {
        LeaderId = leaderId;
        _dataKey = dataKey;
    }

    /// <summary>Whose texts these are.</summary>
    public Guid LeaderId { get; }

    /// <summary>Seals a text for one row under a purpose.</summary>
    public Sealed Close(string purpose, Guid row, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Encoding.UTF8.GetBytes(text);
        var cipher = Borrow();
        try
        {
            return new Sealed(purpose, Envelope.Seal(cipher, LeaderId, purpose, row, plain));
        }
        finally
        {
            GiveBack(cipher);
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <summary>Seals a text; nothing for null or an empty text.</summary>
    public Sealed? CloseOptional(string purpose, Guid row, string? text) =>
        string.IsNullOrEmpty(text) ? null : Close(purpose, row, text);

    /// <summary>Opens a value that was sealed for this row.</summary>
    /// <exception cref="SealBrokenException">It was altered, or belongs to another row, purpose or leader.</exception>
    [return: NotNullIfNotNull(nameof(value))]
    public string? Open(Sealed? value, Guid row)
    {
        if (value is null)
        {
            return null;
        }

        var length = Envelope.PlainLength(value.Bytes);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            OpenInto(value, row, rented.AsSpan(0, length));
            return Encoding.UTF8.GetString(rented, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <summary>How many UTF-8 bytes the opened text has, for <see cref="OpenInto"/>.</summary>
    public static int OpenedLength(Sealed value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Envelope.PlainLength(value.Bytes);
    }

    /// <summary>Opens into the caller's buffer of <see cref="OpenedLength"/> bytes as UTF-8: the search reads many rows without making strings.</summary>
    /// <exception cref="SealBrokenException">It was altered, or belongs to another row, purpose or leader.</exception>
    public void OpenInto(Sealed value, Guid row, Span<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(value);
        var cipher = Borrow();
        try
        {
            Envelope.Open(cipher, LeaderId, value.Purpose, row, value.Bytes, utf8);
        }
        finally
        {
            GiveBack(cipher);
        }
    }

    /// <summary>A key of 32 bytes for another use (drafts in the browser, keyed hashes), derived from the data key by HKDF-SHA-256.</summary>
    public byte[] DeriveKey(string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _dataKey, Envelope.KeyBytes, info: Encoding.UTF8.GetBytes(use));

    public void Dispose()
    {
        _disposed = true;
        for (var slot = 0; slot < _idle.Length; slot++)
        {
            Interlocked.Exchange(ref _idle[slot], null)?.Dispose();
        }
    }

    private AesGcm Borrow()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Interlocked.Exchange(ref Slot(), null) ?? new AesGcm(_dataKey, AesGcm.TagByteSizes.MaxSize);
    }

    private void GiveBack(AesGcm cipher) => Interlocked.Exchange(ref Slot(), cipher)?.Dispose();

    private ref AesGcm? Slot() => ref _idle[Thread.GetCurrentProcessorId() % _idle.Length];
}
