using LeadershipJournal.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>
/// One writer at a time: a semaphore among this process's writers, in order of arrival, and a lock file against the
/// operator's commands, which are other processes. Only its holder moves the WAL into the database, because the
/// SQLite in use must not have two checkpointing at once.
/// </summary>
/// <param name="database">The database's file; the lock files lie beside it.</param>
/// <param name="connectionString">By which the WAL is moved.</param>
public sealed class SingleWriter(string database, string connectionString) : WriterGate, IDisposable
{
    private const int TurnsBetweenCheckpoints = 256;
    private const int TurnsWhileWalIsLong = 16;
    private const long LongWal = 16 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private readonly string _lockFile = database + ".lock";
    private readonly string _queueFile = database + ".queue";
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
        // Who waits for the lock holds the queue: a process that writes without a pause lets the other in after one turn.
        await using var place = await OpenAloneAsync(_queueFile, cancellationToken);
        return await OpenAloneAsync(_lockFile, cancellationToken);
    }

    private static async Task<FileStream> OpenAloneAsync(string file, CancellationToken cancellationToken)
    {
        var attempts = (int)(Patience / Pause);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException) when (attempt < attempts)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private void EndTurn()
    {
        _turns++;
        if (_turns >= TurnsBetweenCheckpoints || (_turns >= TurnsWhileWalIsLong && WalLength() > LongWal))
        {
            _turns = 0;
            Checkpoint();
        }
    }

    private long WalLength() => new FileInfo(database + "-wal") is { Exists: true } wal ? wal.Length : 0;

    private void Checkpoint()
    {
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            command.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // What was written is committed and stays in the WAL; a later turn moves it.
        }
    }

    private sealed class Turn(SingleWriter gate, FileStream lockFile) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                gate.EndTurn();
            }
            finally
            {
                await lockFile.DisposeAsync();
                gate._turn.Release();
            }
        }
    }
}
