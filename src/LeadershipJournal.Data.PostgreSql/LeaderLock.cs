using System.Buffers.Binary;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LeadershipJournal.Data.PostgreSql;

/// <summary>
/// PostgreSQL lets many write at once; only writers of one leader wait for each other, on an advisory lock that the
/// transaction's end gives back. So a day's sum read in a transaction is still true when it commits.
/// </summary>
public sealed class LeaderLock : WriterGate
{
    public override ValueTask<IAsyncDisposable> EnterAsync(CancellationToken cancellationToken) => new(FreeTurn.Instance);

    public override Task HoldLeaderAsync(DatabaseFacade database, Guid leaderId, CancellationToken cancellationToken)
    {
        Span<byte> id = stackalloc byte[16];
        leaderId.TryWriteBytes(id);
        var key = BinaryPrimitives.ReadInt64LittleEndian(id) ^ BinaryPrimitives.ReadInt64LittleEndian(id[8..]);
        return database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancellationToken);
    }

    private sealed class FreeTurn : IAsyncDisposable
    {
        public static readonly FreeTurn Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
