using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Data.Tests.Engines;
using LeadershipJournal.Data.Tests.Samples;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Data.Tests.Storage;

public sealed class PreparationTests(TemporaryPostgreSql server)
{
    [Theory, EachEngine]
    public async Task A_first_start_makes_key_and_database_and_the_next_start_finds_them(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        await using (var db = await store.OpenAsync(leader))
        {
            await new EntryBuilder(db).Text("kept", "a body").SaveAsync();
        }

        var (_, again) = store.OpenAgain();
        await again.PrepareAsync();
        await using var read = await again.OpenAsync(leader);
        Assert.Equal("kept", read.Seal.Open((await read.Entries.SingleAsync()).Title, (await read.Entries.SingleAsync()).Id));
    }

    [Theory, EachEngine]
    public async Task A_database_without_its_master_key_is_refused_and_no_new_key_is_made(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        File.Delete(store.Options.MasterKeyPath);

        await Assert.ThrowsAsync<StoreRefusedException>(() => store.OpenAgain().Store.PrepareAsync());
        Assert.False(File.Exists(store.Options.MasterKeyPath));
    }

    [Theory, EachEngine]
    public async Task Another_master_key_is_refused_and_nothing_is_written(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var secrets = await SecretsAsync(store);
        File.Delete(store.Options.MasterKeyPath);
        MasterKey.Create(store.Options.MasterKeyPath).Dispose();
        var key = await File.ReadAllBytesAsync(store.Options.MasterKeyPath);

        await Assert.ThrowsAsync<StoreRefusedException>(() => store.OpenAgain().Store.PrepareAsync());
        Assert.Equal(key, await File.ReadAllBytesAsync(store.Options.MasterKeyPath));
        Assert.Equal(secrets, await SecretsAsync(store));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public async Task A_file_that_holds_no_key_is_refused_and_stays_as_it_is(string content)
    {
        await using var store = TestStore.UnpreparedSqlite();
        await File.WriteAllTextAsync(store.Options.MasterKeyPath, content);

        await Assert.ThrowsAsync<StoreRefusedException>(() => store.Store.PrepareAsync());
        Assert.Equal(content, await File.ReadAllTextAsync(store.Options.MasterKeyPath));
        Assert.False(File.Exists(store.DatabaseFile));
    }

    [Theory, EachEngine]
    public async Task Two_first_starts_at_once_agree_on_one_key(Engine engine)
    {
        await using var store = await TestStore.UnpreparedAsync(engine, server);
        var (_, second) = store.OpenAgain();
        await Task.WhenAll(Task.Run(() => store.Store.PrepareAsync()), Task.Run(() => second.PrepareAsync()));

        var leader = await store.AddLeaderAsync();
        await using (var db = await second.OpenAsync(leader))
        {
            await new EntryBuilder(db).SaveAsync();
        }

        await store.OpenAgain().Store.PrepareAsync();
    }

    [Theory, PostgreSqlOnly]
    public async Task Of_two_first_starts_with_keys_of_their_own_one_is_refused_and_takes_its_key_back(Engine engine)
    {
        await using var store = await TestStore.UnpreparedAsync(engine, server);
        var elsewhere = Directory.CreateTempSubdirectory("leadershipjournal-");
        try
        {
            var options = store.Options with { DataDirectory = elsewhere.FullName };
            var (_, second) = store.OpenAgain(options);
            var starts = new[] { Task.Run(() => store.Store.PrepareAsync()), Task.Run(() => second.PrepareAsync()) };
            await Task.WhenAll(starts).ContinueWith(static _ => { }, TaskScheduler.Default);

            Assert.Equal(1, starts.Count(start => start.IsCompletedSuccessfully));
            Assert.IsType<StoreRefusedException>(Assert.Single(starts, start => start.IsFaulted).Exception!.InnerException);
            Assert.NotEqual(File.Exists(store.Options.MasterKeyPath), File.Exists(options.MasterKeyPath));
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    [Theory, EachEngine]
    public async Task A_first_start_that_was_killed_before_it_left_the_key_check_is_finished(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await store.TamperAsync($"DELETE FROM \"InstanceSecrets\"");

        await store.OpenAgain().Store.PrepareAsync();
        Assert.Single(await SecretsAsync(store));
    }

    [Theory, EachEngine]
    public async Task A_database_of_a_newer_version_is_refused(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await store.TamperAsync($"""INSERT INTO "__JournalMigrations" VALUES ('20991231235959_Later', '99.0.0')""");

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => store.OpenAgain().Store.PrepareAsync());
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_leader_that_does_not_exist_has_no_journal(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.OpenAsync(Guid.CreateVersion7()));
    }

    [Theory, EachEngine]
    public async Task A_second_journal_for_the_same_account_is_refused_and_the_first_stays_readable(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        await using (var db = await store.OpenAsync(leader))
        {
            await new EntryBuilder(db).Text("first", "a body").SaveAsync();
        }

        await Assert.ThrowsAsync<DbUpdateException>(() => store.Store.CreateLeaderAsync(leader, "Europe/Oslo"));
        await using var read = await store.OpenAsync(leader);
        var entry = await read.Entries.SingleAsync();
        Assert.Equal("first", read.Seal.Open(entry.Title, entry.Id));
    }

    [Theory, EachEngine]
    public async Task The_model_is_what_the_migrations_make(Engine engine)
    {
        await using var store = await TestStore.UnpreparedAsync(engine, server);
        await using var journal = store.Engine.OpenJournal(seal: null);
        await using var accounts = store.Engine.OpenAccounts();
        Assert.False(journal.Database.HasPendingModelChanges(), "Add a migration of the journal for this engine.");
        Assert.False(accounts.Database.HasPendingModelChanges(), "Add a migration of the accounts for this engine.");
    }

    [Fact]
    public async Task Key_and_data_are_for_their_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        await using var store = TestStore.UnpreparedSqlite();
        var options = store.Options with { DataDirectory = Path.Combine(store.Options.DataDirectory, "data") };
        await store.OpenAgain(options).Store.PrepareAsync();

        const UnixFileMode OthersToo = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(options.DataDirectory) & OthersToo);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(options.MasterKeyPath) & OthersToo);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(options.DataDirectory, "journal.db")) & OthersToo);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_stays_as_it_is()
    {
        await using var store = TestStore.UnpreparedSqlite();
        MasterKey.Create(store.Options.MasterKeyPath).Dispose();
        await File.WriteAllTextAsync(store.DatabaseFile, new string('x', 10_000));

        await Assert.ThrowsAsync<StoreRefusedException>(() => store.Store.PrepareAsync());
        Assert.Equal(new string('x', 10_000), await File.ReadAllTextAsync(store.DatabaseFile));
    }

    [Theory, PostgreSqlOnly]
    public async Task A_server_that_cannot_be_reached_is_said_so_without_the_password(Engine engine)
    {
        await using var store = await TestStore.UnpreparedAsync(engine, server);
        var options = store.Options with { ConnectionString = "Host=127.0.0.1;Port=1;Username=journal;Password=hush-hush" };
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => store.OpenAgain(options).Store.PrepareAsync());
        Assert.DoesNotContain("hush-hush", refusal.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(options.MasterKeyPath));
    }

    [Fact]
    public void A_connection_string_that_is_none_is_refused()
    {
        var options = new StoreOptions { DataDirectory = "unused", ConnectionString = "hush=hush" };
        Assert.Throws<StoreRefusedException>(() => new PostgreSql.PostgreSqlEngine(options));
        Assert.Throws<StoreRefusedException>(() => new PostgreSql.PostgreSqlEngine(options with { ConnectionString = null }));
    }

    private static async Task<List<byte[]>> SecretsAsync(TestStore store)
    {
        await using var accounts = store.Engine.OpenAccounts();
        return await accounts.Secrets.Where(secret => secret.Purpose == InstanceSecret.KeyCheck).Select(secret => secret.Value).ToListAsync();
    }
}
