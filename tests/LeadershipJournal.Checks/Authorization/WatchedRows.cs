using System.Security.Cryptography;
using System.Text;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Tests;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>A fingerprint of each table's rows of those whose things somebody might want to change.</summary>
internal sealed class WatchedRows
{
    private readonly Dictionary<(string Whose, string Table), string> _tables = [];

    private WatchedRows()
    {
    }

    /// <summary>Reads every table that holds rows of leaders, for the owner, the coach and the other leader.</summary>
    public static async Task<WatchedRows> ReadAsync(Ground ground)
    {
        var rows = new WatchedRows();
        await rows.ReadAsync(ground.Host, ground.People[Roles.Owner], Roles.Owner.Word());
        await rows.ReadAsync(ground.Host, ground.People[Roles.Coach], Roles.Coach.Word());
        await rows.ReadAsync(ground.Host, ground.OtherLeader!, "other leader");
        return rows;
    }

    /// <summary>The tables that hold something else now, with whose rows they are.</summary>
    /// <param name="before">What they held.</param>
    /// <param name="apartFrom">Whose own rows may have changed.</param>
    public IReadOnlyList<string> DifferencesFrom(WatchedRows before, Roles apartFrom) =>
    [
        .. from table in _tables
           where before._tables[table.Key] != table.Value && table.Key.Whose != apartFrom.Word()
           select $"{table.Key.Whose}'s {table.Key.Table}",
    ];

    private async Task ReadAsync(JournalHost host, Person person, string whose)
    {
        await using var db = await host.OpenJournalAsync(person);
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            _tables[(whose, table)] = await FingerprintAsync(db, table);
        }
    }

    private static async Task<string> FingerprintAsync(JournalDb db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""SELECT * FROM "{table}" WHERE "LeaderId" = $leader""";
        var leader = command.CreateParameter();
        (leader.ParameterName, leader.Value) = ("$leader", db.LeaderId.ToByteArray(bigEndian: true));
        command.Parameters.Add(leader);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        }

        rows.Sort(StringComparer.Ordinal);
        return $"{rows.Count} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}";
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : FormattableString.Invariant($"{value}");
}
