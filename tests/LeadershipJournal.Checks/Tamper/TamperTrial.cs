using LeadershipJournal.Data.Sealing;
using Microsoft.Data.Sqlite;

namespace LeadershipJournal.Checks.Tamper;

/// <summary>
/// Writes bytes into a sealed value's place in the database, reads them back and opens them there. All of it happens in
/// one transaction that is never committed.
/// </summary>
internal sealed class TamperTrial : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    public TamperTrial(string database)
    {
        _connection = new SqliteConnection($"Data Source={database};Pooling=False");
        _connection.Open();
        _transaction = _connection.BeginTransaction();
    }

    /// <summary>Values that did not open.</summary>
    public int Detected { get; private set; }

    /// <summary>Values that opened with another text.</summary>
    public int WrongTexts { get; private set; }

    /// <summary>Values that opened as if nobody had touched them.</summary>
    public int Unnoticed { get; private set; }

    /// <summary>Tries each of these in a place, and puts the place in order again. Answers how many there were.</summary>
    public int Try(SealedPlace place, IEnumerable<byte[]> values)
    {
        using var write = Command($"UPDATE \"{place.Table}\" SET \"{place.Column}\" = $value WHERE rowid = {place.Line}");
        using var read = Command($"SELECT \"{place.Column}\" FROM \"{place.Table}\" WHERE rowid = {place.Line}");
        var value = write.Parameters.Add("$value", SqliteType.Blob);
        var count = 0;
        foreach (var bytes in values)
        {
            Write(bytes);
            Open(place, (byte[])read.ExecuteScalar()!);
            count++;
        }

        Write(place.Stored);
        return count;

        void Write(byte[] bytes)
        {
            value.Value = bytes;
            write.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void Open(SealedPlace place, byte[] bytes)
    {
        try
        {
            if (place.Open(bytes) == place.Text)
            {
                Unnoticed++;
            }
            else
            {
                WrongTexts++;
            }
        }
        catch (SealBrokenException)
        {
            Detected++;
        }
    }

    // Names of the model and a number: nothing in it is anybody's input.
    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, _transaction);
        return command;
    }
}
