using LeadershipJournal.Data.Tests.Engines;
using LeadershipJournal.Data.Tests.Samples;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Data.Tests.Storage;

/// <summary>SQLite's single writer, in one process and between processes (a second engine knows the first only by the lock file).</summary>
public sealed class WriterGateTests(TemporaryPostgreSql server)
{
    [Fact]
    public async Task A_writer_of_another_process_waits_for_the_turn_to_end()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        var leader = await store.AddLeaderAsync();
        var (_, other) = store.OpenAgain();
        await other.PrepareAsync();
        await using var mine = await store.OpenAsync(leader);
        await using var theirs = await other.OpenAsync(leader);

        var ended = false;
        var waiting = Task.CompletedTask;
        await mine.WriteAsync(token =>
        {
            waiting = theirs.WriteAsync(
                _ =>
                {
                    Assert.True(ended);
                    return Task.CompletedTask;
                },
                token);
            Assert.False(waiting.IsCompleted);
            ended = true;
            return Task.CompletedTask;
        });
        await waiting;
    }

    [Fact]
    public async Task Writers_of_one_process_write_in_the_order_they_came()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        var leader = await store.AddLeaderAsync();
        await using var first = await store.OpenAsync(leader);
        List<int> order = [];
        List<Task> later = [];
        await first.WriteAsync(_ =>
        {
            later.AddRange(Enumerable.Range(1, 8).Select(number => WriteAsync(store, leader, () => order.Add(number))));
            order.Add(0);
            return Task.CompletedTask;
        });
        await Task.WhenAll(later);
        Assert.Equal(Enumerable.Range(0, 9), order);
    }

    [Fact]
    public async Task Giving_up_waiting_leaves_the_turn_to_the_next()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        var leader = await store.AddLeaderAsync();
        await using var first = await store.OpenAsync(leader);
        await using var second = await store.OpenAsync(leader);
        using var impatience = new CancellationTokenSource();
        await first.WriteAsync(async _ =>
        {
            var waiting = second.WriteAsync(_ => Task.CompletedTask, impatience.Token);
            await impatience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        });
        await WriteAsync(store, leader, () => { });
    }

    [Fact]
    public async Task Readers_do_not_wait_for_the_writer()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        var leader = await store.AddLeaderAsync();
        await using var writing = await store.OpenAsync(leader);
        await using var reading = await store.OpenAsync(leader);
        await writing.WriteAsync(async token =>
        {
            await new EntryBuilder(writing).SaveAsync();
            Assert.Equal(0, await reading.Entries.CountAsync(token));
        });
        Assert.Equal(1, await reading.Entries.CountAsync());
    }

    [Fact]
    public async Task Connections_are_told_what_the_gate_relies_on()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        await using var db = await store.OpenAsync(await store.AddLeaderAsync());
        await db.Database.OpenConnectionAsync();
        Assert.Equal("wal", await AskAsync("journal_mode"));
        Assert.Equal(0L, await AskAsync("wal_autocheckpoint"));
        Assert.Equal(2L, await AskAsync("synchronous"));
        Assert.Equal(1L, await AskAsync("foreign_keys"));
        Assert.Equal(1L, await AskAsync("secure_delete"));

        async Task<object?> AskAsync(string pragma)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return await command.ExecuteScalarAsync();
        }
    }

    [Fact]
    public async Task The_WAL_does_not_grow_without_bound()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        var leader = await store.AddLeaderAsync();
        await using var open = await store.KeepOpenAsync();
        var body = new string('x', 300_000);
        long longest = 0;
        for (var entry = 0; entry < 200; entry++)
        {
            await using var db = await store.OpenAsync(leader);
            await new EntryBuilder(db).Text(null, body).SaveAsync();
            longest = Math.Max(longest, new FileInfo(store.DatabaseFile + "-wal").Length);
        }

        Assert.True(longest < 25_000_000, $"60 MB were written, and the WAL grew to {longest:#,0} bytes.");
    }

    [Fact]
    public async Task Small_writes_are_moved_into_the_database_in_time()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        var leader = await store.AddLeaderAsync();
        await using var open = await store.KeepOpenAsync();
        long longest = 0;
        for (var entry = 0; entry < 600; entry++)
        {
            await using var db = await store.OpenAsync(leader);
            await new EntryBuilder(db).SaveAsync();
            longest = Math.Max(longest, new FileInfo(store.DatabaseFile + "-wal").Length);
        }

        Assert.True(longest < 16_000_000, $"The WAL grew to {longest:#,0} bytes.");
        Assert.NotEqual(0, new FileInfo(store.DatabaseFile).Length);
    }

    [Fact]
    public async Task A_missing_database_is_an_error_and_no_empty_one_appears()
    {
        await using var store = TestStore.UnpreparedSqlite();
        await using var accounts = store.Engine.OpenAccounts();
        await Assert.ThrowsAsync<SqliteException>(() => accounts.Users.CountAsync());
        Assert.False(File.Exists(store.DatabaseFile));
    }

    private static async Task WriteAsync(TestStore store, Guid leader, Action work)
    {
        await using var db = await store.OpenAsync(leader);
        await db.WriteAsync(_ =>
        {
            work();
            return Task.CompletedTask;
        });
    }
}
