namespace LeadershipJournal.Data.Sealing;

/// <summary>
/// Text as it lies in the database: encrypted, and bound to what it is (its purpose). Opened with
/// <see cref="LeaderSeal.Open(Sealed, Guid)"/>, inside the projection that shows it.
/// </summary>
public sealed class Sealed : IEquatable<Sealed>
{
    private readonly byte[] _bytes;

    internal Sealed(string purpose, byte[] bytes)
    {
        Purpose = purpose;
        _bytes = bytes;
    }

    /// <summary>The stable name of what is sealed; part of the associated data, so a value moved elsewhere does not open.</summary>
    public string Purpose { get; }

    /// <summary>The length of the sealed form in bytes.</summary>
    public int Length => _bytes.Length;

    internal ReadOnlySpan<byte> Bytes => _bytes;

    public bool Equals(Sealed? other) =>
        other is not null && Purpose == other.Purpose && _bytes.AsSpan().SequenceEqual(other._bytes);

    public override bool Equals(object? obj) => Equals(obj as Sealed);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    public override string ToString() => $"sealed {Purpose}, {Length} bytes";

    /// <summary>For the column's converter: refuses to store a value under a purpose that is not the column's.</summary>
    internal static byte[] ToColumn(Sealed value, string purpose) =>
        value.Purpose == purpose
            ? value._bytes
            : throw new InvalidOperationException($"A value sealed as {value.Purpose} cannot be stored as {purpose}.");

    internal static Sealed FromColumn(byte[] bytes, string purpose) => new(purpose, bytes);
}
