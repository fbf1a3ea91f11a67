using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>Ids as 16 bytes in network order, so that UUIDv7 sort by time and indexes stay small.</summary>
internal sealed class GuidBytes() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true),
    bytes => new Guid(bytes, true));
