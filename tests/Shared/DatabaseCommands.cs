using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeadershipJournal.Tests;

/// <summary>
/// Counts the commands that reach the database, and notes every write outside a transaction: writes go through
/// the gate, and the gate's way is a transaction.
/// </summary>
public sealed class DatabaseCommands : DbCommandInterceptor
{
    private static readonly AsyncLocal<bool> _isJob = new();
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly ConcurrentQueue<string> _ungated = new();

    /// <summary>The commands since the last <see cref="Reset"/>.</summary>
    public IReadOnlyCollection<string> Texts => _texts;

    /// <summary>Writes that did not wait for their turn, since the host started.</summary>
    public IReadOnlyCollection<string> Ungated => _ungated;

    public void Reset() => _texts.Clear();

    /// <summary>Starts an application whose jobs' commands are not counted: they run when they come to it, between those of any page.</summary>
    public static T Start<T>(Func<T> start)
    {
        _isJob.Value = true;
        try
        {
            return start();
        }
        finally
        {
            _isJob.Value = false;
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource == CommandSource.Migrations)
        {
            return;
        }

        if (!_isJob.Value)
        {
            _texts.Enqueue(command.CommandText);
        }

        if (command.Transaction is null && IsWrite(command.CommandText))
        {
            _ungated.Enqueue(command.CommandText);
        }
    }

    private static bool IsWrite(string text) =>
        text.Split(' ', 2)[0].ToUpperInvariant() is "INSERT" or "UPDATE" or "DELETE";
}
