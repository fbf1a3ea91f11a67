using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace LeadershipJournal.Checks.Upgrade;

/// <summary>What a database file holds: its schema, and a fingerprint of every row of the tables and columns that were looked at.</summary>
/// <param name="Schema">The statements that make it, in one text.</param>
/// <param name="Columns">The columns of each table, in its order.</param>
/// <param name="Rows">The fingerprints of each table's rows, sorted.</param>
internal sealed record DatabaseState(
    string Schema, IReadOnlyDictionary<string, string[]> Columns, IReadOnlyDictionary<string, string[]> Rows)
{
    public int RowCount => Rows.Values.Sum(rows => rows.Length);

    /// <summary>Reads a database that nobody else has open. It is read in a copy, so that looking changes nothing.</summary>
    /// <param name="database">The file, with its write-ahead log beside it if there is one.</param>
    /// <param name="columns">Only these columns of these tables; all when not given.</param>
    /// <exception cref="SqliteException">It is no sound database.</exception>
    public static DatabaseState Read(string database, IReadOnlyDictionary<string, string[]>? columns = null)
    {
        var looking = Directory.CreateTempSubdirectory("upgrade-look-");
        try
        {
            var copy = Path.Combine(looking.FullName, "journal.db");
            foreach (var ending in (string[])["", "-wal"])
            {
                if (File.Exists(database + ending))
                {
                    File.Copy(database + ending, copy + ending);
                }
            }

            using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
            connection.Open();
            return Read(connection, columns);
        }
        finally
        {
            looking.Delete(recursive: true);
        }
    }

    /// <summary>Whether nothing at all differs.</summary>
    public bool IsSameAs(DatabaseState other) =>
        Schema == other.Schema && Rows.Count == other.Rows.Count && RowsMissingFrom(other) == 0 && other.RowsMissingFrom(this) == 0;

    /// <summary>How many of these rows the other one does not hold.</summary>
    public int RowsMissingFrom(DatabaseState other) => Rows.Sum(table =>
    {
        var there = other.Rows.GetValueOrDefault(table.Key, []).CountBy(row => row).ToDictionary(StringComparer.Ordinal);
        return table.Value.CountBy(row => row).Sum(row => Math.Max(0, row.Value - there.GetValueOrDefault(row.Key)));
    });

    private static DatabaseState Read(SqliteConnection connection, IReadOnlyDictionary<string, string[]>? wanted)
    {
        var schema = string.Join('\n', Texts(connection, "SELECT coalesce(sql, name) FROM sqlite_master ORDER BY type, name"));
        var columns = wanted ?? Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            .ToDictionary(table => table, table => Texts(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid").ToArray());
        var rows = columns.ToDictionary(table => table.Key, table => Fingerprints(connection, table.Key, table.Value));
        return new DatabaseState(schema, columns, rows);
    }

    private static string[] Fingerprints(SqliteConnection connection, string table, string[] columns)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(column => $"\"{column}\""))} FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            using var bytes = new MemoryStream();
            using var writer = new BinaryWriter(bytes);
            for (var column = 0; column < columns.Length; column++)
            {
                Write(writer, reader.GetValue(column));
            }

            writer.Flush();
            rows.Add(Convert.ToHexString(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))));
        }

        rows.Sort(StringComparer.Ordinal);
        return [.. rows];
    }

    private static void Write(BinaryWriter writer, object value)
    {
        var bytes = value switch
        {
            byte[] blob => blob,
            string text => Encoding.UTF8.GetBytes(text),
            long number => BitConverter.GetBytes(number),
            double number => BitConverter.GetBytes(number),
            _ => [],
        };
        writer.Write(value.GetType().Name);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
