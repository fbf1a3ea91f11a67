using LeadershipJournal.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>
/// One writer at a time: a semaphore among this process's writers, in order of arrival, and a lock file against the
/// operator's commands, which are other processes. Only its holder moves the WAL into the database, because the
/// SQLite in use must not have two checkpointing at once.
/// </summary>
public sealed class SingleWriter(string lockFile, string connectionString) : WriterGate, IDisposable
{
    private const int TurnsBetweenCheckpoints = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _turns;

    public override async ValueTask<IAsyncDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return new Turn(this, await LockAsync(cancellationToken));
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <summary>Nothing to do: the transaction that holds the turn is the only one that writes.</summary>
    public override Task HoldLeaderAsync(DatabaseFacade database, Guid leaderId, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _turn.Dispose();

    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        var attempts = (int)(Patience / Pause);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException) when (attempt < attempts)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private void Checkpoint()
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        command.ExecuteNonQuery();
    }

    private sealed class Turn(SingleWriter gate, FileStream lockFile) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                if (++gate._turns % TurnsBetweenCheckpoints == 0)
                {
                    gate.Checkpoint();
                }
            }
            finally
            {
                await lockFile.DisposeAsync();
                gate._turn.Release();
            }
        }
    }
}
