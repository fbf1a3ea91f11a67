using System.Reflection;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Tests.Engines;
using LeadershipJournal.Data.Tests.Samples;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Data.Tests.Owner;

/// <summary>Walks the model itself: an entity that is added later is tried here too, or these tests fail.</summary>
public sealed class OwnerFilterTests(TemporaryPostgreSql server)
{
    [Theory, EachEngine]
    public async Task Every_entity_belongs_to_a_leader_by_its_key(Engine engine)
    {
        await using var store = await TestStore.UnpreparedAsync(engine, server);
        await using var db = store.Engine.OpenJournal(seal: null);
        foreach (var entity in db.Model.GetEntityTypes())
        {
            Assert.True(entity.ClrType.IsAssignableTo(typeof(ILeaderOwned)), $"{entity.ShortName()} belongs to nobody.");
            Assert.Equal(nameof(ILeaderOwned.LeaderId), entity.FindPrimaryKey()!.Properties[0].Name);
            Assert.All(entity.GetForeignKeys(), key => Assert.Equal(nameof(ILeaderOwned.LeaderId), key.Properties[0].Name));
            Assert.Contains(JournalDb.OwnerFilter, entity.GetDeclaredQueryFilters().Select(filter => filter.Key));
        }
    }

    [Theory, EachEngine]
    public async Task A_leader_sees_own_rows_only_of_every_entity(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var (first, second) = (await FilledLeaderAsync(store), await FilledLeaderAsync(store));
        foreach (var leader in (Guid[])[first, second, first])
        {
            await using var db = await store.OpenAsync(leader);
            foreach (var entity in db.Model.GetEntityTypes().Select(entity => entity.ClrType))
            {
                var rows = await RowsAsync(db, entity);
                Assert.True(rows.Count > 0, $"No row of {entity.Name}; the samples must hold one of each entity.");
                Assert.All(rows, row => Assert.Equal(leader, row.LeaderId));
            }
        }
    }

    [Theory, EachEngine]
    public async Task A_journal_opened_for_nobody_shows_nothing(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await FilledLeaderAsync(store);
        await using var db = store.Engine.OpenJournal(seal: null);
        foreach (var entity in db.Model.GetEntityTypes().Select(entity => entity.ClrType))
        {
            Assert.Empty(await RowsAsync(db, entity));
        }
    }

    [Theory, EachEngine]
    public async Task Many_rows_are_inserted_in_a_turn_only_and_never_for_another_leader(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var (victim, thief) = (await FilledLeaderAsync(store), await store.AddLeaderAsync());
        await using var db = await store.OpenAsync(thief);
        DimensionTag Tag(Guid leader) => new() { LeaderId = leader, EntryId = Guid.CreateVersion7(), Dimension = Dimension.Self };

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.InsertAsync([Tag(thief)]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync(token => db.InsertAsync([Tag(thief), Tag(victim)], token)));
    }

    [Theory, EachEngine]
    public async Task A_row_of_another_leader_is_never_added_changed_or_deleted(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var (victim, thief) = (await FilledLeaderAsync(store), await store.AddLeaderAsync());
        var before = await CountAllAsync(store, victim);
        foreach (var state in (EntityState[])[EntityState.Added, EntityState.Modified, EntityState.Deleted])
        {
            foreach (var row in await AllRowsAsync(store, victim))
            {
                await using var db = await store.OpenAsync(thief);
                db.Entry(row).State = state;
                await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            }
        }

        Assert.Equal(before, await CountAllAsync(store, victim));
    }

    [Theory, EachEngine]
    public async Task A_row_of_another_leader_attached_under_ones_own_name_is_not_touched(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var (victim, thief) = (await FilledLeaderAsync(store), await store.AddLeaderAsync());
        var before = await CountAllAsync(store, victim);
        foreach (var state in (EntityState[])[EntityState.Modified, EntityState.Deleted])
        {
            foreach (var row in (await AllRowsAsync(store, victim)).Where(row => row is not (Leader or AccessRecord)))
            {
                await using var db = await store.OpenAsync(thief);
                typeof(ILeaderOwned).Assembly.GetType(row.GetType().FullName!)!
                    .GetProperty(nameof(ILeaderOwned.LeaderId), BindingFlags.Public | BindingFlags.Instance)!.SetValue(row, thief);
                var entry = db.Entry(row);
                entry.State = state;
                if (state is EntityState.Modified && !entry.Properties.Any(property => property.IsModified))
                {
                    continue;
                }

                await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            }
        }

        Assert.Equal(before, await CountAllAsync(store, victim));
    }

    [Theory, EachEngine]
    public async Task The_access_record_is_never_changed_not_even_by_its_leader(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await FilledLeaderAsync(store);
        foreach (var state in (EntityState[])[EntityState.Added, EntityState.Modified, EntityState.Deleted])
        {
            await using var db = await store.OpenAsync(leader);
            db.Entry(await db.AccessRecords.AsNoTracking().SingleAsync()).State = state;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }
    }

    [Theory, EachEngine]
    public async Task The_same_thing_opened_again_in_its_quarter_of_an_hour_is_recorded_once(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await FilledLeaderAsync(store));
        var line = await db.AccessRecords.AsNoTracking().SingleAsync();
        AccessRecord Again(int slot) => new()
        {
            LeaderId = line.LeaderId, Id = Guid.CreateVersion7(), RelationshipId = line.RelationshipId, CoachId = line.CoachId,
            OpenedAt = line.OpenedAt, Slot = slot, Thing = line.Thing, ThingId = line.ThingId, Under = line.Under,
        };
        await db.WriteAsync(token => db.RecordAccessAsync([Again(line.Slot), Again(line.Slot + 1), Again(line.Slot + 1)], token));
        Assert.Equal([line.Slot, line.Slot + 1], await db.AccessRecords.Select(row => row.Slot).Order().ToListAsync());
    }

    [Theory, EachEngine]
    public async Task An_entry_cannot_follow_on_from_another_leaders(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var victim = await FilledLeaderAsync(store);
        await using var own = await store.OpenAsync(victim);
        var foreign = await own.Entries.Select(entry => entry.Id).SingleAsync();

        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        await Assert.ThrowsAsync<DbUpdateException>(() => new EntryBuilder(db).FollowsOn(foreign).SaveAsync());
    }

    [Theory, EachEngine]
    public async Task Finding_by_another_leaders_key_finds_nothing(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var victim = await FilledLeaderAsync(store);
        await using var own = await store.OpenAsync(victim);
        var foreign = await own.Entries.Select(entry => entry.Id).SingleAsync();

        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        Assert.Null(await db.Entries.FindAsync(victim, foreign));
        Assert.Equal(0, await db.WriteAsync(token => db.Entries.Where(entry => entry.Id == foreign).ExecuteDeleteAsync(token)));
        Assert.Equal(1, await own.Entries.CountAsync());
    }

    [Theory, EachEngine]
    public async Task Deleting_a_leader_takes_every_row_along_series_and_imports_included(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var (leaving, staying) = (await FilledLeaderAsync(store), await FilledLeaderAsync(store));
        var before = await CountAllAsync(store, staying);
        await using (var db = await store.OpenAsync(leaving))
        {
            var first = await new EntryBuilder(db).SaveAsync();
            var second = await new EntryBuilder(db).FollowsOn(first.Id).SaveAsync();
            await new EntryBuilder(db).FollowsOn(second.Id).SaveAsync();
            await db.WriteAsync(token => db.Leaders.ExecuteDeleteAsync(token));
            foreach (var entity in db.Model.GetEntityTypes().Select(entity => entity.ClrType))
            {
                Assert.Empty(await RowsAsync(db, entity));
            }
        }

        Assert.Equal(before, await CountAllAsync(store, staying));
    }

    private static async Task<Guid> FilledLeaderAsync(TestStore store)
    {
        var leader = await store.AddLeaderAsync();
        await using var db = await store.OpenAsync(leader);
        await WholeJournal.SaveAsync(db);
        return leader;
    }

    private static async Task<IReadOnlyList<ILeaderOwned>> AllRowsAsync(TestStore store, Guid leader)
    {
        await using var db = await store.OpenAsync(leader);
        List<ILeaderOwned> rows = [];
        foreach (var entity in db.Model.GetEntityTypes().Select(entity => entity.ClrType))
        {
            rows.AddRange(await RowsAsync(db, entity));
        }

        return rows;
    }

    private static async Task<int> CountAllAsync(TestStore store, Guid leader) => (await AllRowsAsync(store, leader)).Count;

    private static Task<List<ILeaderOwned>> RowsAsync(JournalDb db, Type entity) =>
        (Task<List<ILeaderOwned>>)typeof(OwnerFilterTests)
            .GetMethod(nameof(RowsOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(entity).Invoke(null, [db])!;

    private static Task<List<ILeaderOwned>> RowsOfAsync<TEntity>(JournalDb db)
        where TEntity : class, ILeaderOwned =>
        db.Set<TEntity>().AsNoTracking().Select(row => (ILeaderOwned)row).ToListAsync();
}
