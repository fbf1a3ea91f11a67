using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Tests.Engines;
using LeadershipJournal.Data.Tests.Samples;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Data.Tests.Storage;

public sealed class WritingTests(TemporaryPostgreSql server)
{
    [Theory, EachEngine]
    public async Task A_save_on_an_older_version_is_refused(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        await using var here = await store.OpenAsync(leader);
        var mine = await new EntryBuilder(here).SaveAsync();
        await using var there = await store.OpenAsync(leader);
        var theirs = await there.Entries.SingleAsync();
        theirs.Version++;
        await there.SaveChangesAsync();

        mine.Version++;
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => here.SaveChangesAsync());
    }

    [Theory, EachEngine]
    public async Task A_week_has_one_review(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        await using (var db = await store.OpenAsync(leader))
        {
            await new EntryBuilder(db).Review().SaveAsync();
            await new EntryBuilder(db).Review().Trashed().SaveAsync();
            await new EntryBuilder(db).Review().On(new DateOnly(2026, 11, 27)).SaveAsync();
            await new EntryBuilder(db).SaveAsync();
        }

        await using var again = await store.OpenAsync(leader);
        await Assert.ThrowsAsync<DbUpdateException>(() => new EntryBuilder(again).Review().SaveAsync());
    }

    [Theory, EachEngine]
    public async Task Two_leaders_each_have_a_review_of_the_same_week(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        for (var leader = 0; leader < 2; leader++)
        {
            await using var db = await store.OpenAsync(await store.AddLeaderAsync());
            await new EntryBuilder(db).Review().SaveAsync();
            Assert.Equal(1, await db.Entries.CountAsync());
        }
    }

    [Theory, EachEngine]
    public async Task Minutes_beyond_a_day_or_hands_on_beyond_them_are_refused_by_the_database(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        foreach (var (minutes, handsOn) in ((int, int)[])[(1441, 0), (-1, 0), (60, 61), (60, -1)])
        {
            await using var db = await store.OpenAsync(leader);
            await Assert.ThrowsAsync<DbUpdateException>(
                () => new EntryBuilder(db).Minutes(Dimension.Self, minutes, handsOn).SaveAsync());
        }

        await using var kept = await store.OpenAsync(leader);
        Assert.Equal(0, await kept.Entries.CountAsync());
        await new EntryBuilder(kept).Minutes(Dimension.Self, 1440, 1440).SaveAsync();
    }

    [Theory]
    [EachEngine]
    public async Task Shares_that_do_not_make_a_whole_are_refused_by_the_database(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        foreach (var (self, time) in ((int, int)[])[(20, 19), (-10, 50), (110, -70)])
        {
            await using var db = await store.OpenAsync(leader);
            db.Intentions.Add(new IntentionRow
            {
                LeaderId = leader,
                Id = Guid.CreateVersion7(),
                StartsInWeek = IsoWeek.Of(new DateOnly(2026, 11, 23)).Number,
                SelfPercent = self,
                PeoplePercent = 20,
                ImprovementPercent = 20,
                ValuePercent = 20,
                TimePercent = time,
                AgreedMinutes = 2_250,
                CreatedAt = store.Clock.GetUtcNow().UtcDateTime,
            });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }
    }

    [Theory, EachEngine]
    public async Task A_trashed_entry_shows_in_the_trash_only(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        await new EntryBuilder(db).Trashed().SaveAsync();
        var kept = await new EntryBuilder(db).SaveAsync();

        Assert.Equal(kept.Id, await db.Entries.Select(entry => entry.Id).SingleAsync());
        Assert.Equal(2, await db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter]).CountAsync());
    }

    [Theory, EachEngine]
    public async Task The_trash_shows_nobody_elses_entries(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var other = await store.OpenAsync(await store.AddLeaderAsync());
        await new EntryBuilder(other).Trashed().SaveAsync();

        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        Assert.Equal(0, await db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter]).CountAsync());
    }

    [Theory, EachEngine]
    public async Task An_instant_comes_back_in_UTC_and_in_whole_microseconds(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        var instant = new DateTime(2026, 11, 20, 17, 30, 5, DateTimeKind.Utc).AddTicks(1234567);
        await new EntryBuilder(db).CreatedAt(instant).SaveAsync();

        var read = await db.Entries.Select(entry => entry.CreatedAt).SingleAsync();
        Assert.Equal(instant.AddTicks(-7), read);
        Assert.Equal(DateTimeKind.Utc, read.Kind);
        Assert.Equal(1, await db.Entries.CountAsync(entry => entry.CreatedAt >= instant && entry.CreatedAt <= instant));
    }

    [Theory, EachEngine]
    public async Task A_local_time_is_refused(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        var local = new DateTime(2026, 11, 20, 17, 30, 5, DateTimeKind.Local);
        await Assert.ThrowsAnyAsync<Exception>(() => new EntryBuilder(db).CreatedAt(local).SaveAsync());
        Assert.Equal(0, await db.Entries.CountAsync());
    }

    [Theory, EachEngine]
    public async Task Bulk_writes_wait_for_their_turn_or_are_refused(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        await new EntryBuilder(db).SaveAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Entries.ExecuteDeleteAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => db.Entries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Version, 9)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Database.ExecuteSqlAsync($"DELETE FROM \"Entries\""));
        Assert.Equal(1, await db.Entries.CountAsync());
        Assert.Equal(1, await db.WriteAsync(token => db.Entries.ExecuteDeleteAsync(token)));
    }

    [Theory, EachEngine]
    public async Task Saving_without_waiting_is_refused(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        new EntryBuilder(db).Add();
        Assert.Throws<NotSupportedException>(() => db.SaveChanges());
    }

    [Theory, EachEngine]
    public async Task Work_that_fails_leaves_nothing_behind_and_the_context_says_so(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        await using var db = await store.OpenAsync(leader);
        await Assert.ThrowsAsync<TimeoutException>(() => db.WriteAsync(async _ =>
        {
            await new EntryBuilder(db).SaveAsync();
            throw new TimeoutException();
        }));

        // The context holds the entry for saved. A second try must not report success.
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync(_ => Task.CompletedTask));
        await using var fresh = await store.OpenAsync(leader);
        Assert.Equal(0, await fresh.Entries.CountAsync());
    }

    [Theory, EachEngine]
    public async Task Work_that_swallows_a_failed_part_is_not_committed(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        await using var db = await store.OpenAsync(leader);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync(async token =>
        {
            await Assert.ThrowsAsync<TimeoutException>(() => db.WriteAsync(
                async _ =>
                {
                    await new EntryBuilder(db).SaveAsync();
                    throw new TimeoutException();
                },
                token));
        }));
        await using var fresh = await store.OpenAsync(leader);
        Assert.Equal(0, await fresh.Entries.CountAsync());
    }

    [Theory, EachEngine]
    public async Task A_refused_save_can_be_put_right_and_tried_again(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        var entry = new EntryBuilder(db).Minutes(Dimension.Time, 1441).Add();
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        db.Remove(entry.Investments.Single());
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        Assert.Equal(1, await db.Entries.CountAsync());
    }

    [Theory, EachEngine]
    public async Task A_days_sum_read_in_a_write_is_still_true_when_it_commits(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        var leader = await store.AddLeaderAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AddIfItFitsAsync(store, leader))));

        await using var db = await store.OpenAsync(leader);
        Assert.Equal(1400, await db.Investments.SumAsync(row => row.Minutes));
    }

    [Theory, EachEngine]
    public async Task Accounts_write_in_turn_too(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine, server);
        await using var db = store.Store.OpenAccounts();
        db.Users.Add(new Account
        {
            Id = Guid.CreateVersion7(),
            DisplayName = "Ada",
            UserName = "ada@example.org",
            CreatedAt = store.Clock.GetUtcNow().UtcDateTime,
        });
        Assert.Throws<NotSupportedException>(() => db.SaveChanges());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Users.ExecuteDeleteAsync());
        Assert.Equal(1, await db.SaveChangesAsync());
    }

    private static async Task AddIfItFitsAsync(TestStore store, Guid leader)
    {
        await using var db = await store.OpenAsync(leader);
        await db.WriteAsync(async token =>
        {
            if (await db.Investments.SumAsync(row => row.Minutes, token) + 700 <= Minutes.InADay)
            {
                new EntryBuilder(db).Minutes(Dimension.Value, 700).Add();
            }
        });
    }
}
