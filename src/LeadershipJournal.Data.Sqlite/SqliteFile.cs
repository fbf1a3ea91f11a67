using Microsoft.Data.Sqlite;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>A database file as SQLite sees it, without the model.</summary>
internal static class SqliteFile
{
    /// <summary>A connection that is closed when it is disposed, and kept by no pool.</summary>
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>The first value of the answer; null when there is none.</summary>
    public static object? Ask(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Copies what is committed at this moment into a new file, whoever writes meanwhile.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; the new file may be there in part.</exception>
    public static void CopyInto(this SqliteConnection connection, string copy, CancellationToken cancellationToken = default)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("$copy", copy);
        using var stop = cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>What <c>integrity_check</c> and <c>foreign_key_check</c> find; empty when the file is sound.</summary>
    public static IReadOnlyList<string> FindDamage(this SqliteConnection connection)
    {
        List<string> found = [];
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = "PRAGMA integrity_check(20)";
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                found.Add(reader.GetString(0));
            }
        }

        found.RemoveAll(line => line == "ok");
        if (connection.Ask("PRAGMA foreign_key_check") is string table)
        {
            found.Add($"rows of {table} refer to rows that are not there");
        }

        return found;
    }

    /// <summary>Lets go of what Entity Framework keeps open.</summary>
    public static void LetGo(string path)
    {
        foreach (var mode in (SqliteOpenMode[])[SqliteOpenMode.ReadWrite, SqliteOpenMode.ReadWriteCreate])
        {
            using var connection = new SqliteConnection(SqliteEngine.ConnectionString(path, mode));
            SqliteConnection.ClearPool(connection);
        }
    }

    /// <summary>Moves the write-ahead log into the file; false when another program keeps it from that.</summary>
    public static bool EmptyWal(this SqliteConnection connection) => connection.Ask("PRAGMA wal_checkpoint(TRUNCATE)") is 0L;

    /// <summary>For its owner alone, and on the disk.</summary>
    public static void MakePrivateAndFlush(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var bytes = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        bytes.Flush(flushToDisk: true);
    }

    /// <summary>Deletes a file with all that SQLite and the writers' gate put beside it.</summary>
    public static void Remove(string path)
    {
        foreach (var ending in (string[])["", "-wal", "-shm", "-journal", ".lock", ".queue"])
        {
            File.Delete(path + ending);
        }
    }
}
