using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeadershipJournal.Data.Storage;

/// <summary>
/// Refuses bulk updates, bulk deletes and plain SQL outside <c>WriteAsync</c>: they do not pass through
/// <c>SaveChangesAsync</c>, and would write beside the gate.
/// </summary>
internal sealed class WritesInTurn : DbCommandInterceptor
{
    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Refuse(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Refuse(eventData);
        return ValueTask.FromResult(result);
    }

    private static void Refuse(CommandEventData command)
    {
        if (command.Context is IGatedContext { IsWriting: false }
            && command.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw)
        {
            throw new InvalidOperationException("Bulk writes wait for their turn: run them inside WriteAsync.");
        }
    }
}
