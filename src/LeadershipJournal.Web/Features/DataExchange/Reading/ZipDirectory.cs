using System.Buffers.Binary;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>
/// Reads how many entries a zip states, from its end record, before the archive is opened: opening makes an object
/// of every entry at once.
/// </summary>
public static class ZipDirectory
{
    private const int EndRecordBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int Locator64Bytes = 20;
    private static ReadOnlySpan<byte> EndRecord => "PK\x05\x06"u8;
    private static ReadOnlySpan<byte> Locator64 => "PK\x06\x07"u8;
    private static ReadOnlySpan<byte> EndRecord64 => "PK\x06\x06"u8;

    /// <summary>The stated number of entries; null if there is no end record, so that it is no zip.</summary>
    public static long? CountEntries(Stream zip)
    {
        var tail = new byte[Math.Min(zip.Length, EndRecordBytes + LongestComment + Locator64Bytes)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf(EndRecord);
        if (end < 0 || tail.Length - end < EndRecordBytes)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        return count == ushort.MaxValue ? CountEntries64(zip, tail.AsSpan(0, end)) ?? count : count;
    }

    private static long? CountEntries64(Stream zip, ReadOnlySpan<byte> beforeEnd)
    {
        if (beforeEnd.Length < Locator64Bytes || !beforeEnd[^Locator64Bytes..].StartsWith(Locator64))
        {
            return null;
        }

        var at = BinaryPrimitives.ReadInt64LittleEndian(beforeEnd[(beforeEnd.Length - 12)..]);
        Span<byte> record = stackalloc byte[40];
        if (at < 0 || at > zip.Length - record.Length)
        {
            return null;
        }

        zip.Position = at;
        zip.ReadExactly(record);
        return record.StartsWith(EndRecord64) ? (long)Math.Min(long.MaxValue, BinaryPrimitives.ReadUInt64LittleEndian(record[32..])) : null;
    }
}
