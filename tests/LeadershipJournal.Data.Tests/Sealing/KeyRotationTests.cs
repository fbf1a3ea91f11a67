using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Data.Tests.Engines;
using LeadershipJournal.Data.Tests.Samples;
using Xunit;

namespace LeadershipJournal.Data.Tests.Sealing;

/// <summary>A new master key in the place of the one in use, and who may read its file.</summary>
public sealed class KeyRotationTests(TemporaryPostgreSql server)
{
    [Theory, EachEngine]
    public async Task After_a_rotation_everything_opens_with_the_new_key_and_nothing_with_the_former(Engine engine)
    {
        await using var store = await WholeStoreAsync(engine);
        var former = await File.ReadAllTextAsync(store.Options.MasterKeyPath);
        var figures = await RotateAsync(store);
        Assert.Equal((1, former), (figures.DataKeys, await File.ReadAllTextAsync(figures.FormerKey)));
        Assert.NotEqual(former, await File.ReadAllTextAsync(store.Options.MasterKeyPath));

        File.Delete(figures.FormerKey);
        Assert.True((await VerifyAsync(store)).IsSound);
        await store.OpenAgain().Store.PrepareAsync();
        await File.WriteAllTextAsync(store.Options.MasterKeyPath, former);
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => store.OpenAgain().Store.PrepareAsync());
        Assert.Contains("not the one", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_running_store_goes_on_reading_and_seals_with_the_new_key(Engine engine)
    {
        await using var store = await WholeStoreAsync(engine);
        var (before, (_, running)) = (await store.AddLeaderAsync(), store.OpenAgain());
        await running.PrepareAsync();
        var figures = await RotateAsync(store);
        await using (await running.OpenAsync(before))
        {
            File.Delete(figures.FormerKey);
        }

        var after = Guid.CreateVersion7();
        await running.CreateLeaderAsync(after, "Europe/Oslo");
        var (_, next) = store.OpenAgain();
        await next.PrepareAsync();
        await using var read = await next.OpenAsync(after);
        Assert.True((await VerifyAsync(store)).IsSound);
    }

    [Theory, EachEngine]
    public async Task A_rotation_killed_before_it_was_committed_changes_nothing_and_is_finished_by_the_next(Engine engine)
    {
        await using var store = await WholeStoreAsync(engine);
        MasterKey.Create(store.Options.MasterKeyPath + ".next").Dispose();
        var next = await File.ReadAllTextAsync(store.Options.MasterKeyPath + ".next");
        await store.OpenAgain().Store.PrepareAsync();
        Assert.True((await VerifyAsync(store)).IsSound);

        await RotateAsync(store);
        Assert.Equal(next, await File.ReadAllTextAsync(store.Options.MasterKeyPath));
        Assert.True((await VerifyAsync(store)).IsSound);
    }

    [Theory, EachEngine]
    public async Task A_rotation_killed_after_it_was_committed_is_finished_by_the_next_start(Engine engine)
    {
        await using var store = await WholeStoreAsync(engine);
        var key = store.Options.MasterKeyPath;
        await RotateAsync(store);
        File.Move(key, key + ".next");
        File.Move(key + ".former", key);
        Assert.True((await VerifyAsync(store)).IsSound);

        await store.OpenAgain().Store.PrepareAsync();
        Assert.False(File.Exists(key + ".next"));
        Assert.True(File.Exists(key + ".former"));
        Assert.True((await VerifyAsync(store)).IsSound);
    }

    [Theory, EachEngine]
    public async Task A_rotation_is_refused_while_the_key_before_the_last_is_still_there(Engine engine)
    {
        await using var store = await WholeStoreAsync(engine);
        await RotateAsync(store);
        var key = await File.ReadAllTextAsync(store.Options.MasterKeyPath);
        await Assert.ThrowsAsync<StoreRefusedException>(() => RotateAsync(store));
        Assert.Equal(key, await File.ReadAllTextAsync(store.Options.MasterKeyPath));
    }

    [Theory, EachEngine]
    public async Task A_value_that_does_not_open_stops_a_rotation_and_nothing_is_changed(Engine engine)
    {
        await using var store = await WholeStoreAsync(engine);
        await store.AddLeaderAsync();
        await store.TamperAsync($"""
            UPDATE "Leaders" SET "WrappedDataKey" = (SELECT o."WrappedDataKey" FROM "Leaders" o WHERE o."LeaderId" <> "Leaders"."LeaderId")
            """);
        var key = await File.ReadAllTextAsync(store.Options.MasterKeyPath);
        await Assert.ThrowsAsync<StoreRefusedException>(() => RotateAsync(store));
        Assert.Equal(key, await File.ReadAllTextAsync(store.Options.MasterKeyPath));
        await store.OpenAgain().Store.PrepareAsync();
    }

    [Fact]
    public async Task A_key_that_others_may_read_is_refused_in_the_data_directory_with_the_command_that_mends_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes of files.");
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        SetMode(store.Options.MasterKeyPath, UnixFileMode.GroupRead);
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => store.OpenAgain().Store.PrepareAsync());
        Assert.Contains($"chmod 600 {store.Options.MasterKeyPath}", refusal.Message, StringComparison.Ordinal);

        SetMode(store.Options.MasterKeyPath, UnixFileMode.None);
        Assert.Null(await store.OpenAgain().Store.PrepareAsync());
    }

    [Fact]
    public async Task A_mounted_key_that_others_may_read_is_warned_of()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes of files.");
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        SetMode(store.Options.MasterKeyPath, UnixFileMode.OtherRead);
        var mounted = store.Options with { MasterKeyFile = store.Options.MasterKeyPath };
        Assert.Contains("chmod 600", await store.OpenAgain(mounted).Store.PrepareAsync(), StringComparison.Ordinal);
    }

    private static void SetMode(string file, UnixFileMode others)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        }
    }

    private static Task<RotationFigures> RotateAsync(TestStore store) => new KeyRotation(store.OpenAgain().Engine, store.Options).RunAsync();

    private static Task<StoreFigures> VerifyAsync(TestStore store) =>
        new StoreVerification(store.OpenAgain().Engine, store.Options, store.Clock).RunAsync();

    private async Task<TestStore> WholeStoreAsync(Engine engine)
    {
        var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        await WholeJournal.SaveAsync(db);
        return store;
    }
}
