using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>What every connection must say before its first statement.</summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    // synchronous=FULL: an acknowledged commit survives a power cut.
    // wal_autocheckpoint=0: only the writer's gate checkpoints.
    // secure_delete: erased rows leave no bytes behind in the file.
    // temp_store=MEMORY: sorting never spills to a file outside the data directory.
    // journal_size_limit: a WAL that one big import made long is cut back when it is begun anew.
    internal const string Statements =
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=0; PRAGMA secure_delete=ON; "
        + "PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=4194304;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Say(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Say(connection);
        return Task.CompletedTask;
    }

    private static void Say(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statements;
        command.ExecuteNonQuery();
    }
}
