using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Data.Tests.Engines;
using LeadershipJournal.Data.Tests.Samples;
using Xunit;

namespace LeadershipJournal.Data.Tests.Storage;

public sealed class VerificationTests(TemporaryPostgreSql server)
{
    [Theory, EachEngine]
    public async Task Every_sealed_value_of_a_sound_store_opens(Engine engine)
    {
        await using var store = await WholeStoreAsync(engine);
        var figures = await VerifyAsync(store);
        Assert.True(figures.IsSound);
        Assert.Equal(1, figures.Seals.Leaders);
        Assert.True(figures.Seals.Opened > typeof(Purposes).GetFields().Length, "Every sealed column of the model has a value here.");
    }

    [Theory, EachEngine]
    public async Task A_text_in_another_column_is_named_without_its_words(Engine engine)
    {
        await using var store = await WholeStoreAsync(engine);
        await store.TamperAsync($"""UPDATE "CoachNotes" SET "Text" = (SELECT "Body" FROM "Entries") """);

        var figures = await VerifyAsync(store);
        Assert.False(figures.IsSound);
        Assert.Equal(1, figures.Seals.Broken);
        Assert.Contains("coach-note.text", Assert.Single(figures.Seals.Faults), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_data_key_and_a_secret_that_do_not_open_are_counted(Engine engine)
    {
        await using var store = await WholeStoreAsync(engine);
        await store.AddLeaderAsync();
        await store.TamperAsync($"""
            UPDATE "Leaders" SET "WrappedDataKey" = (SELECT o."WrappedDataKey" FROM "Leaders" o WHERE o."LeaderId" <> "Leaders"."LeaderId")
            """);

        Assert.InRange((await VerifyAsync(store)).Seals.Broken, 1, 2);
    }

    [Theory, EachEngine]
    public async Task A_store_of_an_older_version_is_left_as_it_is(Engine engine)
    {
        await using var store = await WholeStoreAsync(engine);
        await store.TamperAsync($"""DELETE FROM "__JournalMigrations" """);

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => VerifyAsync(store));
        Assert.Contains("older version", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Where_there_is_no_store_none_is_made(Engine engine)
    {
        await using var store = await TestStore.UnpreparedAsync(engine, server);
        await Assert.ThrowsAsync<StoreRefusedException>(() => VerifyAsync(store));
        Assert.False(await store.Engine.ExistsAsync(TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(store.Options.DataDirectory));
    }

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
