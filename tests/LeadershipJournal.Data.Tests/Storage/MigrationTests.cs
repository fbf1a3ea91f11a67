using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Sqlite.Backups;
using LeadershipJournal.Data.Tests.Engines;
using LeadershipJournal.Data.Tests.Samples;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Data.Tests.Storage;

public sealed class MigrationTests(TemporaryPostgreSql server)
{
    [Theory, EachEngine]
    public async Task An_older_database_is_brought_to_this_version_with_what_it_holds(Engine engine)
    {
        await using var store = await OlderDatabaseAsync(engine);

        await store.Store.PrepareAsync();
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        await new EntryBuilder(db).SaveAsync();
        Assert.Equal("Ada", await NameAsync(store));
    }

    [Theory, EachEngine]
    public async Task A_migration_that_fails_leaves_the_database_as_it_was(Engine engine)
    {
        await using var store = await OlderDatabaseAsync(engine);
        await ExecuteAsync(store, "CREATE TABLE \"Tags\" (\"InTheWay\" int)");
        var before = engine is Engine.Sqlite ? await File.ReadAllBytesAsync(store.DatabaseFile) : [];

        await Assert.ThrowsAnyAsync<Exception>(() => store.Store.PrepareAsync());
        Assert.Equal("Ada", await NameAsync(store));
        await using var journal = store.Engine.OpenJournal(seal: null);
        Assert.Empty(await journal.Database.GetAppliedMigrationsAsync());
        if (engine is Engine.Sqlite)
        {
            Assert.Equal(before, await File.ReadAllBytesAsync(store.DatabaseFile));
            Assert.Empty(Directory.EnumerateFiles(store.Options.DataDirectory, "*.migrating*"));
        }
    }

    [Theory, EachEngine]
    public async Task After_a_failed_migration_the_next_start_is_not_kept_waiting(Engine engine)
    {
        await using var store = await OlderDatabaseAsync(engine);
        await ExecuteAsync(store, "CREATE TABLE \"Tags\" (\"InTheWay\" int)");
        await Assert.ThrowsAnyAsync<Exception>(() => store.Store.PrepareAsync());

        await ExecuteAsync(store, "DROP TABLE \"Tags\"");
        await store.OpenAgain().Store.PrepareAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal("Ada", await NameAsync(store));
    }

    [Fact]
    public async Task A_backup_is_made_before_a_migration_and_brings_the_older_database_back()
    {
        await using var store = await OlderDatabaseAsync(Engine.Sqlite);
        await store.Store.PrepareAsync();
        Assert.Equal(0, Count(store.Options.BackupPath, "*.partial*"));

        var backup = Assert.Single(Directory.GetFiles(store.Options.BackupPath));
        ((IDisposable)store.Engine).Dispose();
        using var engine = new SqliteEngine(store.Options);
        var restored = await new SqliteBackups(engine, store.Options).RestoreAsync(backup);
        Assert.Null(restored.Manifest.JournalSchema);
        Assert.Equal("Ada", await NameAsync(store));
    }

    [Fact]
    public async Task Of_the_backups_before_upgrades_the_newest_three_are_kept()
    {
        await using var store = await OlderDatabaseAsync(Engine.Sqlite);
        var backups = Directory.CreateDirectory(store.Options.BackupPath).FullName;
        foreach (var name in (string[])["before-upgrade-20260101T000000000Z", "before-upgrade-20260201T000000000Z", "before-upgrade-20260301T000000000Z", "mine"])
        {
            await File.WriteAllTextAsync(Path.Combine(backups, name + ".zip"), "older");
        }

        await store.Store.PrepareAsync();
        Assert.Equal(3, Count(backups, "before-upgrade-*"));
        Assert.False(File.Exists(Path.Combine(backups, "before-upgrade-20260101T000000000Z.zip")));
        Assert.True(File.Exists(Path.Combine(backups, "mine.zip")));
    }

    [Fact]
    public async Task Without_a_backup_nothing_is_migrated()
    {
        await using var store = await OlderDatabaseAsync(Engine.Sqlite);
        await File.WriteAllTextAsync(store.Options.BackupPath, "a file where the directory should be");

        await Assert.ThrowsAsync<StoreRefusedException>(() => store.Store.PrepareAsync());
        await using var journal = store.Engine.OpenJournal(seal: null);
        Assert.Empty(await journal.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task A_killed_migration_leaves_the_old_database_and_the_next_start_clears_up_and_finishes()
    {
        await using var store = await OlderDatabaseAsync(Engine.Sqlite);
        foreach (var leftover in (string[])["", "-wal", "-shm", "-journal"])
        {
            await File.WriteAllTextAsync(store.DatabaseFile + ".migrating" + leftover, "half a copy");
        }

        await store.Store.PrepareAsync();
        Assert.Equal("Ada", await NameAsync(store));
        Assert.Empty(Directory.EnumerateFiles(store.Options.DataDirectory, "*.migrating*"));
    }

    [Fact]
    public async Task A_copy_that_a_killed_migration_left_is_cleared_up_even_when_there_is_nothing_to_migrate()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        await File.WriteAllTextAsync(store.DatabaseFile + ".migrating", "half a copy");

        await store.OpenAgain().Store.PrepareAsync();
        Assert.False(File.Exists(store.DatabaseFile + ".migrating"));
    }

    [Fact]
    public async Task Writes_that_still_lay_in_the_WAL_are_in_the_migrated_database()
    {
        await using var store = await OlderDatabaseAsync(Engine.Sqlite);
        var crashed = Directory.CreateTempSubdirectory("leadershipjournal-");
        try
        {
            // A file with its WAL, as a process that was killed leaves them: copied while they are open.
            await using var open = await store.KeepOpenAsync();
            await ExecuteAsync(store, "UPDATE Accounts SET DisplayName = 'Grace'");
            foreach (var file in (string[])["journal.db", "journal.db-wal", "master.key"])
            {
                File.Copy(Path.Combine(store.Options.DataDirectory, file), Path.Combine(crashed.FullName, file));
            }

            Assert.NotEqual(0, new FileInfo(Path.Combine(crashed.FullName, "journal.db-wal")).Length);
            var (engine, again) = store.OpenAgain(store.Options with { DataDirectory = crashed.FullName });
            await again.PrepareAsync();
            await using var accounts = engine.OpenAccounts();
            Assert.Equal("Grace", (await accounts.Users.SingleAsync()).DisplayName);
        }
        finally
        {
            crashed.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_database_that_another_process_uses_is_not_replaced_under_it()
    {
        await using var store = await OlderDatabaseAsync(Engine.Sqlite);
        using (var running = new OpenDatabase(store.DatabaseFile + ".open"))
        {
            running.Share();
            var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => store.Store.PrepareAsync());
            Assert.Contains("another process", refusal.Message, StringComparison.Ordinal);
        }

        await store.Store.PrepareAsync();
    }

    [Fact]
    public async Task A_program_that_has_the_database_open_past_our_locks_is_noticed()
    {
        await using var store = await OlderDatabaseAsync(Engine.Sqlite);
        await using (await store.KeepOpenAsync())
        {
            await Assert.ThrowsAsync<StoreRefusedException>(() => store.Store.PrepareAsync());
        }

        await store.Store.PrepareAsync();
        Assert.Equal("Ada", await NameAsync(store));
    }

    [Fact]
    public async Task Two_processes_may_use_one_database_of_their_version()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        var leader = await store.AddLeaderAsync();
        var (_, other) = store.OpenAgain();
        await other.PrepareAsync();
        await using var db = await other.OpenAsync(leader);
        await new EntryBuilder(db).SaveAsync();
    }

    [Fact]
    public async Task A_write_ahead_log_without_its_database_is_refused_and_kept()
    {
        await using var store = TestStore.UnpreparedSqlite();
        await File.WriteAllTextAsync(store.DatabaseFile + "-wal", "frames");

        await Assert.ThrowsAsync<StoreRefusedException>(() => store.Store.PrepareAsync());
        Assert.Equal("frames", await File.ReadAllTextAsync(store.DatabaseFile + "-wal"));
        Assert.False(File.Exists(store.Options.MasterKeyPath));
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_tool_left_keeps_nobody_waiting()
    {
        await using var store = await OlderDatabaseAsync(Engine.Sqlite);
        await ExecuteAsync(store, """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2026-11-20')
            """);
        await store.Store.PrepareAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>A database with an account, from before there were journals.</summary>
    private async Task<TestStore> OlderDatabaseAsync(Engine engine)
    {
        var store = await TestStore.UnpreparedAsync(engine, server);
        MasterKey.Create(store.Options.MasterKeyPath).Dispose();
        if (engine is Engine.Sqlite)
        {
            await File.WriteAllBytesAsync(store.DatabaseFile, []);
            await ExecuteAsync(store, "PRAGMA journal_mode=WAL");
        }

        await using var accounts = store.Engine.OpenAccounts();
        await accounts.Database.MigrateAsync();
        accounts.Users.Add(new Account
        {
            Id = Guid.CreateVersion7(),
            DisplayName = "Ada",
            UserName = "ada@example.org",
            CreatedAt = store.Clock.GetUtcNow().UtcDateTime,
        });
        await accounts.SaveChangesAsync();
        if (accounts.Database.GetDbConnection() is SqliteConnection pooled)
        {
            SqliteConnection.ClearPool(pooled);
        }

        return store;
    }

    private static int Count(string directory, string pattern) => Directory.GetFiles(directory, pattern).Length;

    private static async Task<string> NameAsync(TestStore store)
    {
        await using var accounts = store.Engine.OpenAccounts();
        return (await accounts.Users.AsNoTracking().SingleAsync()).DisplayName;
    }

    private static async Task ExecuteAsync(TestStore store, string sql)
    {
        if (store.Options.ConnectionString is { } postgreSql)
        {
            await TemporaryPostgreSql.ExecuteAsync(postgreSql, sql);
            return;
        }

        await using var connection = new SqliteConnection($"Data Source={store.DatabaseFile};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
