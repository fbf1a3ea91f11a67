using System.Text;
using System.Xml.Linq;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Tests.Engines;
using LeadershipJournal.Data.Tests.Samples;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Data.Tests.Sealing;

public sealed class StoredTextTests(TemporaryPostgreSql server)
{
    [Theory, EachEngine]
    public async Task A_text_comes_back_as_it_was_written(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        var entry = await new EntryBuilder(db).Text("Grüße 🌱", "a body\0 with a null").SaveAsync();

        var seal = db.Seal;
        var read = await db.Entries.AsNoTracking()
            .Select(row => new { Title = seal.Open(row.Title, row.Id), Body = seal.Open(row.Body, row.Id) }).SingleAsync();
        Assert.Equal("Grüße 🌱", read.Title);
        Assert.Equal("a body\0 with a null", read.Body);
        Assert.NotEqual(Guid.Empty, entry.Id);
    }

    [Theory, EachEngine]
    public async Task The_same_query_opens_each_leaders_text_with_that_leaders_key(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        foreach (var name in (string[])["Ada", "Grace", "Edith"])
        {
            await using var db = await store.OpenAsync(await store.AddLeaderAsync());
            await new EntryBuilder(db).Text(name, "a body").SaveAsync();
            Assert.Equal([name], await TitlesAsync(db));
        }
    }

    [Theory, EachEngine]
    public async Task A_body_swapped_with_another_rows_is_noticed(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        await new EntryBuilder(db).Text("one", "first body").SaveAsync();
        await new EntryBuilder(db).Text("two", "second body").SaveAsync();

        await store.TamperAsync($"""
            UPDATE "Entries" SET "Title" = (SELECT o."Title" FROM "Entries" o WHERE o."Id" <> "Entries"."Id")
            """);
        await Assert.ThrowsAsync<SealBrokenException>(() => TitlesAsync(db));
    }

    [Theory, EachEngine]
    public async Task A_title_swapped_with_the_body_is_noticed(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        await new EntryBuilder(db).Text("a title", "a body").SaveAsync();

        await store.TamperAsync($"""UPDATE "Entries" SET "Title" = "Body" """);
        await Assert.ThrowsAsync<SealBrokenException>(() => TitlesAsync(db));
    }

    [Theory, EachEngine]
    public async Task An_entry_given_to_another_leader_in_the_database_does_not_open(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var (victim, thief) = (await store.AddLeaderAsync(), await store.AddLeaderAsync());
        await using (var db = await store.OpenAsync(victim))
        {
            await new EntryBuilder(db).Text("private", "a body").SaveAsync();
        }

        await store.TamperAsync($"""
            UPDATE "Entries" SET "LeaderId" = (SELECT "LeaderId" FROM "Leaders" l WHERE l."LeaderId" <> "Entries"."LeaderId")
            """);
        await using var stolen = await store.OpenAsync(thief);
        Assert.Equal(1, await stolen.Entries.CountAsync());
        await Assert.ThrowsAsync<SealBrokenException>(() => TitlesAsync(stolen));
    }

    [Theory, EachEngine]
    public async Task A_data_key_swapped_with_another_leaders_is_noticed(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        await store.AddLeaderAsync();

        await store.TamperAsync($"""
            UPDATE "Leaders" SET "WrappedDataKey" = (SELECT o."WrappedDataKey" FROM "Leaders" o WHERE o."LeaderId" <> "Leaders"."LeaderId")
            """);
        var (_, again) = store.OpenAgain();
        await again.PrepareAsync();
        await Assert.ThrowsAsync<SealBrokenException>(() => again.OpenAsync(leader));
    }

    [Theory, EachEngine]
    public async Task No_plain_text_of_any_sealed_column_lies_in_the_files(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using (var db = await store.OpenAsync(await store.AddLeaderAsync()))
        {
            await WholeJournal.SaveAsync(db);
            Assert.Empty(UnfilledTexts(db));
        }

        var keys = new SealedKeyRepository(store.Store, store.Clock);
        keys.StoreElement(new XElement("key", new XElement("masterKey", WholeJournal.Canary)), "key");
        Assert.Contains(WholeJournal.Canary, Assert.Single(keys.GetAllElements()).ToString(), StringComparison.Ordinal);

        var files = await FilesAsync(store, engine);
        Assert.True(Contains(files, "life-outside-work"), "The search must find what lies there in plain.");
        Assert.False(Contains(files, WholeJournal.Canary), "A sealed text lies in plain in a database file.");
    }

    private static Task<List<string?>> TitlesAsync(JournalDb db)
    {
        var seal = db.Seal;
        return db.Entries.AsNoTracking().Select(entry => seal.Open(entry.Title, entry.Id)).ToListAsync();
    }

    /// <summary>Sealed columns that the sample rows leave empty: the search for the canary would prove nothing about them.</summary>
    private static IEnumerable<string> UnfilledTexts(JournalDb db) =>
        from entity in db.Model.GetEntityTypes()
        from property in entity.GetProperties()
        where property.ClrType == typeof(Sealed)
        let rows = db.ChangeTracker.Entries().Where(row => row.Metadata == entity).ToList()
        where rows.Count == 0 || rows.Exists(row => row.Property(property.Name).CurrentValue is null)
        select $"{entity.ShortName()}.{property.Name}";

    private async Task<IReadOnlyList<string>> FilesAsync(TestStore store, Engine engine)
    {
        if (engine is Engine.Sqlite)
        {
            return [.. Directory.EnumerateFiles(store.Options.DataDirectory, "*", SearchOption.AllDirectories)];
        }

        await TemporaryPostgreSql.ExecuteAsync(store.Options.ConnectionString!, "CHECKPOINT");
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(server.Directory, "data", "base"), "*", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(Path.Combine(server.Directory, "data", "pg_wal"), "*", SearchOption.AllDirectories),
        ];
    }

    private static bool Contains(IEnumerable<string> files, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var utf16 = Encoding.Unicode.GetBytes(text);
        return files.Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(utf8) >= 0 || bytes.AsSpan().IndexOf(utf16) >= 0;
        });
    }
}
