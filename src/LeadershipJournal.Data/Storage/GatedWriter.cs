using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Storage;

/// <summary>Runs one context's writes: the gate, then the transaction, then the leader's rows held, then the work.</summary>
internal sealed class GatedWriter(DbContext context, WriterGate gate, Guid leaderId)
{
    private bool _spent;

    public bool IsWriting { get; private set; }

    /// <summary>
    /// Saves pending changes. They count as saved once they are committed: after a failed commit the context still knows
    /// them as pending, and a second try writes them instead of finding nothing to do.
    /// </summary>
    public async Task<int> SaveAsync(
        Func<bool, CancellationToken, Task<int>> save, bool acceptAllChanges, CancellationToken cancellationToken)
    {
        RefuseWhenSpent();
        if (!context.ChangeTracker.HasChanges())
        {
            return 0;
        }

        if (IsWriting)
        {
            return await save(acceptAllChanges, cancellationToken);
        }

        var written = await TransactAsync(token => save(false, token), cancellationToken);
        if (acceptAllChanges)
        {
            context.ChangeTracker.AcceptAllChanges();
        }

        return written;
    }

    /// <summary>
    /// Runs work that may save several times. When it fails, the context takes no further write: it may hold rows for
    /// stored that were rolled back, and a second try would lose them without a word.
    /// </summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        RefuseWhenSpent();
        try
        {
            return IsWriting ? await work(cancellationToken) : await TransactAsync(work, cancellationToken);
        }
        catch
        {
            _spent = true;
            throw;
        }
    }

    private async Task<T> TransactAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var turn = await gate.EnterAsync(cancellationToken);
        IsWriting = true;
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await gate.HoldLeaderAsync(context.Database, leaderId, cancellationToken);
            var result = await work(cancellationToken);
            RefuseWhenSpent();

            // The work is done: giving up now would only leave the caller not knowing whether it was kept.
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            IsWriting = false;
        }
    }

    private void RefuseWhenSpent()
    {
        if (_spent)
        {
            throw new InvalidOperationException("An earlier write of this context failed. Open another one to write again.");
        }
    }
}
