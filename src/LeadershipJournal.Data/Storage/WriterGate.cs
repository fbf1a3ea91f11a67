using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LeadershipJournal.Data.Storage;

/// <summary>Through which every write goes. Each engine has its own rule of who may write when.</summary>
public abstract class WriterGate
{
    /// <summary>Waits for the turn to write; disposing what is returned ends the turn.</summary>
    public abstract ValueTask<IAsyncDisposable> EnterAsync(CancellationToken cancellationToken);

    /// <summary>Called inside the transaction, before its first read: keeps other writers off this leader's rows until it ends.</summary>
    public abstract Task HoldLeaderAsync(DatabaseFacade database, Guid leaderId, CancellationToken cancellationToken);
}
