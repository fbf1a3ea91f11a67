using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Data.Tests.Engines;
using Xunit;
using static LeadershipJournal.Data.Tests.Storage.BackupSteps;

namespace LeadershipJournal.Data.Tests.Storage;

/// <summary>A backup and the master key: kept apart, or inside under a passphrase.</summary>
public sealed class BackupKeyTests(TemporaryPostgreSql server)
{
    private const string Words = "seven quiet geese over the lake";

    [Fact]
    public async Task A_backup_of_another_instance_is_refused()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        await using var other = await TestStore.CreateAsync(Engine.Sqlite, server);
        await MakeAsync(other, BackupOf(other), Words);

        foreach (var words in (string?[])[null, Words])
        {
            var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(store, BackupOf(other), words));
            Assert.Contains("not the one", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_master_key_is_in_a_backup_only_under_a_passphrase()
    {
        await using var store = await WholeStoreAsync(server);
        await using var elsewhere = TestStore.UnpreparedSqlite();
        await MakeAsync(store, BackupOf(store), Words);

        var missing = await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(elsewhere, BackupOf(store)));
        Assert.Contains("--with-key", missing.Message, StringComparison.Ordinal);
        var wrong = await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(elsewhere, BackupOf(store), "another passphrase"));
        Assert.Contains("passphrase", wrong.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(elsewhere.Options.MasterKeyPath));

        await RestoreAsync(elsewhere, BackupOf(store), Words);
        Assert.Equal(await File.ReadAllTextAsync(store.Options.MasterKeyPath), await File.ReadAllTextAsync(elsewhere.Options.MasterKeyPath));
        Assert.Equal(await RowsAsync(store), await RowsAsync(elsewhere));
    }

    [Fact]
    public async Task A_backup_without_a_passphrase_holds_no_key()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        await using var elsewhere = TestStore.UnpreparedSqlite();
        Assert.Null((await MakeAsync(store, BackupOf(store))).Key);

        var missing = await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(elsewhere, BackupOf(store)));
        Assert.Contains("does not hold it", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passphrase_that_could_be_guessed_is_refused()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        await Assert.ThrowsAsync<StoreRefusedException>(() => MakeAsync(store, BackupOf(store), "seven geese"));
        Assert.False(File.Exists(BackupOf(store)));
    }

    [Fact]
    public void The_passphrase_goes_through_PBKDF2_as_often_as_OWASP_asks()
    {
        var directory = Directory.CreateTempSubdirectory("leadershipjournal-");
        try
        {
            var keys = new KeyFiles(new StoreOptions { DataDirectory = directory.FullName });
            MasterKey.Create(keys.Current).Dispose();
            var enclosed = EnclosedKey.Of(keys, "ce\u0301leri-rave du jardin");
            Assert.Equal((EnclosedKey.Pbkdf2, 600_000), (enclosed.Kdf, enclosed.Iterations));
            enclosed.Open("c\u00e9leri-rave du jardin").Dispose();
            Assert.Throws<StoreRefusedException>(() => (enclosed with { Iterations = 599_999 }).Open("c\u00e9leri-rave du jardin"));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
