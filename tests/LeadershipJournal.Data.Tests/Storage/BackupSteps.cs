using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Sqlite.Backups;
using LeadershipJournal.Data.Tests.Engines;
using LeadershipJournal.Data.Tests.Samples;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Tests.Storage;

/// <summary>What tests of backups do again and again.</summary>
internal static class BackupSteps
{
    public static Task<BackupManifest> MakeAsync(TestStore store, string file, string? passphrase = null) =>
        RunAsync(store, backups => backups.MakeAsync(file, passphrase));

    public static Task<BackupFigures> VerifyAsync(TestStore store, string file) => RunAsync(store, backups => backups.VerifyAsync(file));

    /// <summary>By a process of its own.</summary>
    public static async Task<T> RunAsync<T>(TestStore store, Func<SqliteBackups, Task<T>> work)
    {
        using var engine = new SqliteEngine(store.Options, clock: store.Clock);
        return await work(new SqliteBackups(engine, store.Options));
    }

    public static string BackupOf(TestStore store) => Path.Combine(store.Options.DataDirectory, "backup.zip");

    public static int Files(TestStore store, string pattern) => Directory.GetFiles(store.Options.DataDirectory, pattern).Length;

    public static async Task<TestStore> WholeStoreAsync(TemporaryPostgreSql server)
    {
        var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        await WholeJournal.SaveAsync(db);
        return store;
    }

    /// <summary>After the process that used the store has ended.</summary>
    public static Task<RestoreFigures> RestoreAsync(TestStore store, string file, string? passphrase = null)
    {
        Close(store);
        return RunAsync(store, backups => backups.RestoreAsync(file, passphrase));
    }

    public static void Close(TestStore store) => ((SqliteEngine)store.Engine).Dispose();

    public static async Task WriteAsync(TestStore store, Guid leader, string title)
    {
        await using var db = await store.OpenAsync(leader);
        await new EntryBuilder(db).Text(title, "a body").SaveAsync();
    }

    public static async Task<List<string?>> TitlesAsync(TestStore store, Guid leader)
    {
        await using var db = await store.OpenAsync(leader);
        return await db.Entries.OrderBy(entry => entry.Id).Select(entry => db.Seal.Open(entry.Title, entry.Id)).ToListAsync();
    }

    /// <summary>Every value of every row, as SQLite's own shell would dump them.</summary>
    public static async Task<List<string>> RowsAsync(TestStore store)
    {
        await using var connection = await store.KeepOpenAsync();
        await using var command = connection.CreateCommand();
        List<string> rows = [];
        foreach (var table in await TextsAsync("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            var columns = await TextsAsync($"SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('{table}')");
            rows.AddRange(await TextsAsync($"SELECT '{table} ' || {string.Join(" || ' ' || ", columns)} FROM \"{table}\" ORDER BY 1"));
        }

        return rows;

        async Task<List<string>> TextsAsync(string sql)
        {
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            List<string> texts = [];
            while (await reader.ReadAsync())
            {
                texts.Add(reader.GetString(0));
            }

            return texts;
        }
    }
}
