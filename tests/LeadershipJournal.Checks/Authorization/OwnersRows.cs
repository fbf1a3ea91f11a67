using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>How many rows of the owner's there are in each table, and a fingerprint of all that is in them.</summary>
internal sealed class OwnersRows
{
    private readonly Dictionary<string, string> _tables = new(StringComparer.Ordinal);

    /// <summary>Reads every table that holds rows of leaders.</summary>
    public static async Task<OwnersRows> ReadAsync(Ground ground)
    {
        var rows = new OwnersRows();
        await using var db = await ground.Host.OpenJournalAsync(ground.People[Roles.Owner]);
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            rows._tables[table] = await FingerprintAsync(db, table);
        }

        return rows;
    }

    /// <summary>The tables that hold something else now.</summary>
    public IReadOnlyList<string> DifferencesFrom(OwnersRows before) =>
        [.. _tables.Where(table => before._tables[table.Key] != table.Value).Select(table => table.Key)];

    private static async Task<string> FingerprintAsync(DbContext db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""SELECT * FROM "{table}" WHERE "LeaderId" = $owner""";
        var owner = command.CreateParameter();
        (owner.ParameterName, owner.Value) = ("$owner", ((LeadershipJournal.Data.Journal.JournalDb)db).LeaderId.ToByteArray(bigEndian: true));
        command.Parameters.Add(owner);
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
