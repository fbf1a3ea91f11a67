using System.Security.Cryptography;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Data.Sealing;

/// <summary>
/// The instance's master key. It wraps the leaders' data keys and seals the instance's own secrets, and lies in a
/// file outside the database and its backups.
/// </summary>
public sealed class MasterKey : IDisposable
{
    private const int MostTurns = 10_000;
    private const string WrapPurpose = "leader.data-key";
    private const string CheckPurpose = "instance.key-check";
    private static readonly byte[] CheckText = "LeadershipJournal"u8.ToArray();
    private readonly AesGcm _key;
    private readonly MasterKey? _other;
    private readonly Lock _gate = new();

    /// <summary>Takes the key into use.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="other">Opens what this one does not, while one takes the other's place; seals nothing. It is disposed with this one.</param>
    public MasterKey(byte[] key, MasterKey? other = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length != Envelope.KeyBytes)
        {
            throw new StoreRefusedException("The master key must have 32 bytes.");
        }

        _key = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        _other = other;
    }

    /// <summary>Reads the key of 32 bytes, base64 in a text file.</summary>
    /// <exception cref="StoreRefusedException">The file holds no such key.</exception>
    public static MasterKey Read(string path, MasterKey? other = null) => new(ReadBytes(path), other);

    /// <summary>
    /// Makes a new key and writes it, readable by the owner only. The file is whole from the moment it has its name, so a
    /// start that is killed leaves no half key behind.
    /// </summary>
    /// <exception cref="IOException">There is such a file already.</exception>
    public static MasterKey Create(string path)
    {
        var key = RandomNumberGenerator.GetBytes(Envelope.KeyBytes);
        Write(path, key);
        return new MasterKey(key);
    }

    /// <summary>The bytes themselves, to enclose them in a backup.</summary>
    /// <exception cref="StoreRefusedException">The file holds no such key.</exception>
    internal static byte[] ReadBytes(string path)
    {
        try
        {
            return Decode(File.ReadAllText(path))
                ?? throw new StoreRefusedException($"The file {path} does not hold a master key (32 bytes in base64).");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"The master key {path} cannot be read.", problem);
        }
    }

    /// <summary>The bytes of a key as it is written, in base64; null where it is none.</summary>
    internal static byte[]? Decode(string written)
    {
        var key = new byte[Envelope.KeyBytes + 1];
        return Convert.TryFromBase64String(written.Trim(), key, out var length) && length == Envelope.KeyBytes ? key[..length] : null;
    }

    /// <summary>Writes a key's file as <see cref="Create"/> does.</summary>
    /// <exception cref="IOException">There is such a file already.</exception>
    internal static void Write(string path, byte[] key)
    {
        var unnamed = $"{path}.{Guid.NewGuid():N}";
        try
        {
            WriteUnnamed(unnamed, key);
            MoveIfMissing(unnamed, path);
        }
        finally
        {
            File.Delete(unnamed);
        }
    }

    /// <summary>Seals bytes of the instance itself (no leader's) under a purpose.</summary>
    public byte[] Seal(string purpose, Guid row, ReadOnlySpan<byte> plain)
    {
        lock (_gate)
        {
            return Envelope.Seal(_key, Guid.Empty, purpose, row, plain);
        }
    }

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <exception cref="SealBrokenException">It was altered, moved, or sealed with another key.</exception>
    public byte[] Open(string purpose, Guid row, ReadOnlySpan<byte> sealedBytes)
    {
        try
        {
            return OpenOwn(purpose, row, sealedBytes);
        }
        catch (SealBrokenException) when (_other is not null)
        {
            return _other.Open(purpose, row, sealedBytes);
        }
    }

    /// <summary>The sealed value under this key; null when it is already.</summary>
    /// <exception cref="SealBrokenException">Neither this key nor the other opens it.</exception>
    internal byte[]? Renew(string purpose, Guid row, ReadOnlySpan<byte> sealedBytes)
    {
        try
        {
            OpenOwn(purpose, row, sealedBytes);
            return null;
        }
        catch (SealBrokenException) when (_other is not null)
        {
            return Seal(purpose, row, _other.Open(purpose, row, sealedBytes));
        }
    }

    /// <summary>The same for a wrapped data key.</summary>
    internal byte[]? RenewDataKey(Guid leaderId, byte[] wrappedDataKey) => Renew(WrapPurpose, leaderId, wrappedDataKey);

    /// <summary>A new data key for a leader, wrapped for the database.</summary>
    public byte[] NewDataKey(Guid leaderId) => Seal(WrapPurpose, leaderId, RandomNumberGenerator.GetBytes(Envelope.KeyBytes));

    /// <summary>The leader's seal from the wrapped data key in the database.</summary>
    public LeaderSeal Unwrap(Guid leaderId, byte[] wrappedDataKey) => new(leaderId, Open(WrapPurpose, leaderId, wrappedDataKey));

    /// <summary>A value that only this key opens, kept in the database to recognise the key at start.</summary>
    public byte[] NewKeyCheck() => Seal(CheckPurpose, Guid.Empty, CheckText);

    /// <summary>Whether this is the key with which the database was made.</summary>
    public bool Matches(byte[] keyCheck)
    {
        try
        {
            return OpenOwn(CheckPurpose, Guid.Empty, keyCheck).AsSpan().SequenceEqual(CheckText);
        }
        catch (SealBrokenException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _key.Dispose();
        _other?.Dispose();
    }

    private byte[] OpenOwn(string purpose, Guid row, ReadOnlySpan<byte> sealedBytes)
    {
        var plain = new byte[Envelope.PlainLength(sealedBytes)];
        lock (_gate)
        {
            Envelope.Open(_key, Guid.Empty, purpose, row, sealedBytes, plain);
        }

        return plain;
    }

    /// <summary>To look for a file and to move one in its place are two steps on Unix; of two starts at once the second would take the first one's key away.</summary>
    private static void MoveIfMissing(string unnamed, string path)
    {
        using var turn = TakeTurn($"{path}.turn");
        if (File.Exists(path))
        {
            throw new IOException($"There is a file {path} already.");
        }

        File.Move(unnamed, path, overwrite: false);
    }

    private static FileStream TakeTurn(string file)
    {
        for (var wait = default(SpinWait); ; wait.SpinOnce())
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (wait.Count < MostTurns)
            {
                // Another start holds it, for as long as a file takes to be moved.
            }
        }
    }

    private static void WriteUnnamed(string path, byte[] key)
    {
        using var file = new FileStream(path, PrivateFile.Options(FileMode.CreateNew));
        using var writer = new StreamWriter(file);
        writer.WriteLine(Convert.ToBase64String(key));
        writer.Flush();
        file.Flush(flushToDisk: true);
    }
}
