using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Checks.Upgrade;

/// <summary>
/// An instance as the first release left it: the database that its migrations made, and in it a journal that today's
/// application wrote and sealed, without the tables and columns that came later.
/// </summary>
internal sealed class OlderInstance : IDisposable
{
    private const int Words = 300;
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("upgrade-older-");

    private OlderInstance()
    {
    }

    public Guid Leader { get; private set; }

    /// <summary>What the leader wrote, by entry.</summary>
    public IReadOnlyDictionary<Guid, string> Texts { get; private set; } = new Dictionary<Guid, string>();

    public string Database => DatabaseIn(_directory.FullName);

    public static async Task<OlderInstance> CreateAsync(int entries)
    {
        var older = new OlderInstance();
        var today = Directory.CreateTempSubdirectory("upgrade-today-");
        try
        {
            await older.WriteAsync(today.FullName, entries);
            File.Copy(new StoreOptions { DataDirectory = today.FullName }.MasterKeyPath, older.Options.MasterKeyPath);
            await older.MakeAsync();
            older.TakeOver(DatabaseIn(today.FullName));
        }
        finally
        {
            today.Delete(recursive: true);
        }

        return older;
    }

    public static string DatabaseIn(string directory) => Path.Combine(directory, "journal.db");

    /// <summary>The leader's texts as a store opens them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> OpenTextsAsync(JournalStore store, Guid leader)
    {
        await using var db = await store.OpenAsync(leader);
        var rows = await db.Entries.AsNoTracking().Select(entry => new { entry.Id, entry.Title, entry.Body }).ToListAsync();
        return rows.ToDictionary(row => row.Id, row => $"{db.Seal.Open(row.Title, row.Id)}\n{db.Seal.Open(row.Body, row.Id)}");
    }

    /// <summary>A fresh copy in a directory of its own.</summary>
    public DirectoryInfo Copy()
    {
        var copy = Directory.CreateTempSubdirectory("upgrade-copy-");
        foreach (var file in (string[])[Database, Options.MasterKeyPath])
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        return copy;
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private StoreOptions Options => new() { DataDirectory = _directory.FullName };

    private async Task WriteAsync(string directory, int entries)
    {
        var lastDay = IsoWeek.Create(2026, 46).Sunday;
        using var seeded = new SeededInstance(directory, TimeProvider.System);
        await seeded.Store.PrepareAsync();
        Leader = await seeded.AddAsync(1, new SeedShape(lastDay.AddDays(1 - entries), lastDay, Words));
        Texts = await OpenTextsAsync(seeded.Store, Leader);
    }

    private async Task MakeAsync()
    {
        await File.WriteAllBytesAsync(Database, []);
        Execute("PRAGMA journal_mode = WAL");
        using var engine = new SqliteEngine(Options);
        await using var accounts = engine.OpenAccounts();
        await accounts.Database.MigrateAsync(accounts.Database.GetMigrations().First());
        await using var journal = engine.OpenJournal(seal: null);
        await journal.Database.MigrateAsync(journal.Database.GetMigrations().First());
    }

    private void TakeOver(string seeded)
    {
        var older = DatabaseState.Read(Database);
        var tables = older.Columns.Where(table => older.Rows[table.Key].Length == 0);
        Execute(string.Join('\n',
        [
            $"ATTACH '{seeded}' AS seeded;",
            "PRAGMA foreign_keys = OFF;",
            "BEGIN;",
            .. tables.Select(table => (Name: table.Key, Columns: string.Join(", ", table.Value.Select(column => $"\"{column}\""))))
                .Select(table => $"INSERT INTO main.\"{table.Name}\" ({table.Columns}) SELECT {table.Columns} FROM seeded.\"{table.Name}\";"),
            "COMMIT;",
        ]));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
