using System.Security.Cryptography;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Sqlite.Backups;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Data.Tests.Engines;
using Xunit;

namespace LeadershipJournal.Data.Tests.Sealing;

/// <summary>The master key is given by the environment, and lies in no file.</summary>
public sealed class GivenKeyTests(TemporaryPostgreSql server)
{
    private const string Passphrase = "seven quiet geese over the fjord";

    [Theory, EachEngine]
    public async Task A_first_start_takes_the_key_that_is_given_and_makes_no_file(Engine engine)
    {
        await using var store = await TestStore.UnpreparedAsync(engine, server);
        var given = Given(store, NewKey());
        await store.OpenAgain(given).Store.PrepareAsync();
        Assert.False(File.Exists(given.MasterKeyPath));

        await store.OpenAgain(given).Store.PrepareAsync();
        await Assert.ThrowsAsync<StoreRefusedException>(() => store.OpenAgain().Store.PrepareAsync());
        Assert.False(File.Exists(given.MasterKeyPath));
    }

    [Theory, EachEngine]
    public async Task The_key_of_a_file_can_be_given_instead(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        var given = Given(store, await File.ReadAllTextAsync(store.Options.MasterKeyPath));
        File.Delete(store.Options.MasterKeyPath);
        var (_, again) = store.OpenAgain(given);
        await again.PrepareAsync();
        await using var read = await again.OpenAsync(leader);
        Assert.Equal(leader, read.LeaderId);
    }

    [Theory, EachEngine]
    public async Task Another_key_is_refused_and_no_refusal_names_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        foreach (var wrong in (string[])[NewKey(), "not-a-key", NewKey()[4..]])
        {
            var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => store.OpenAgain(Given(store, wrong)).Store.PrepareAsync());
            Assert.Contains("Storage__MasterKey", refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(wrong, refusal.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory, EachEngine]
    public async Task A_rotation_is_refused_for_it_cannot_change_what_is_given(Engine engine)
    {
        await using var store = await TestStore.UnpreparedAsync(engine, server);
        var given = Given(store, NewKey());
        await store.OpenAgain(given).Store.PrepareAsync();
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => new KeyRotation(store.OpenAgain(given).Engine, given).RunAsync());
        Assert.Contains("Storage__MasterKeyFile", refusal.Message, StringComparison.Ordinal);
        await store.OpenAgain(given).Store.PrepareAsync();
    }

    [Fact]
    public async Task A_backup_encloses_it_and_is_restored_without_a_file_of_it()
    {
        await using var store = TestStore.UnpreparedSqlite();
        var given = Given(store, NewKey());
        var (engine, prepared) = store.OpenAgain(given);
        await prepared.PrepareAsync();
        var backups = new SqliteBackups((SqliteEngine)engine, given);
        var file = Path.Combine(given.DataDirectory, "whole.backup");
        await backups.MakeAsync(file, Passphrase);
        Assert.True((await backups.VerifyAsync(file)).Figures.IsSound);

        await using var elsewhere = TestStore.UnpreparedSqlite();
        var there = Given(elsewhere, given.GivenMasterKey!);
        using var restored = new SqliteEngine(there);
        await new SqliteBackups(restored, there).RestoreAsync(file, Passphrase);
        Assert.False(File.Exists(there.MasterKeyPath));
        await elsewhere.OpenAgain(there).Store.PrepareAsync();
    }

    [Fact]
    public void What_describes_the_options_does_not_hold_it()
    {
        var key = NewKey();
        Assert.DoesNotContain(key, new StoreOptions { DataDirectory = "data", GivenMasterKey = key }.ToString(), StringComparison.Ordinal);
    }

    private static StoreOptions Given(TestStore store, string key) => store.Options with { GivenMasterKey = key };

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
