using System.Net.Sockets;
using Npgsql;

namespace LeadershipJournal.Data.PostgreSql;

/// <summary>Short lines between the processes on one database, by LISTEN and NOTIFY. A lost connection is made again.</summary>
internal sealed class NodeNotices(string connection, Action<string> heard, Action resumed)
{
    private const string Channel = "leadershipjournal";
    private const int KeepAliveSeconds = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static async Task TellAsync(string connection, string line, CancellationToken cancellationToken)
    {
        await using var session = new NpgsqlConnection(connection);
        await session.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", session)
        {
            Parameters = { new() { Value = Channel }, new() { Value = line } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(cancellationToken);
            }
            catch (Exception lost) when (lost is NpgsqlException or SocketException or IOException or TimeoutException)
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    // A session of its own: in the pool it would go on listening for whoever gets it next.
    private async Task ListenOnceAsync(CancellationToken cancellationToken)
    {
        var ownSession = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = KeepAliveSeconds };
        await using var session = new NpgsqlConnection(ownSession.ConnectionString);
        session.Notification += (_, notice) => heard(notice.Payload);
        await session.OpenAsync(cancellationToken);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", session))
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        resumed();
        while (true)
        {
            await session.WaitAsync(cancellationToken);
        }
    }
}
