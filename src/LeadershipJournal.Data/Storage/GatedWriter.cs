using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Storage;

/// <summary>Runs one context's writes: the gate, then the transaction, then the leader's rows held, then the work.</summary>
internal sealed class GatedWriter(DbContext context, WriterGate gate, Guid leaderId)
{
    public bool IsWriting { get; private set; }

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (IsWriting)
        {
            return await work(cancellationToken);
        }

        await using var turn = await gate.EnterAsync(cancellationToken);
        IsWriting = true;
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await gate.HoldLeaderAsync(context.Database, leaderId, cancellationToken);
            var result = await work(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            IsWriting = false;
        }
    }
}
