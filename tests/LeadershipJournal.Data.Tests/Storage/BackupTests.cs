using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Data.Tests.Engines;
using LeadershipJournal.Data.Tests.Samples;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LeadershipJournal.Data.Tests.Storage.BackupSteps;

namespace LeadershipJournal.Data.Tests.Storage;

public sealed class BackupTests(TemporaryPostgreSql server)
{
    [Fact]
    public async Task A_backup_restored_elsewhere_holds_every_row_and_opens_every_text()
    {
        await using var store = await WholeStoreAsync(server);
        await using var elsewhere = TestStore.UnpreparedSqlite();
        File.Copy(store.Options.MasterKeyPath, elsewhere.Options.MasterKeyPath);
        await MakeAsync(store, BackupOf(store));

        var restored = await RestoreAsync(elsewhere, BackupOf(store));
        Assert.Equal(0, restored.Seals.Broken);
        Assert.True(restored.Seals.Opened > typeof(Purposes).GetFields().Length, "Every sealed column of the model has a value here.");
        Assert.Null(restored.Replaced);
        Assert.Equal(await RowsAsync(store), await RowsAsync(elsewhere));
        await elsewhere.OpenAgain().Store.PrepareAsync();
    }

    [Fact]
    public async Task A_backup_made_while_people_write_is_one_moment_of_the_journal()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        var leader = await store.AddLeaderAsync();
        var acknowledged = 0;
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (; !stop.IsCancellationRequested; Volatile.Write(ref acknowledged, acknowledged + 1))
            {
                await using var db = await store.OpenAsync(leader);
                await new EntryBuilder(db).Text($"{acknowledged}", new string('x', 5_000)).SaveAsync();
            }
        });

        while (Volatile.Read(ref acknowledged) < 20)
        {
            await Task.Yield();
        }

        var before = Volatile.Read(ref acknowledged);
        await MakeAsync(store, BackupOf(store));
        var after = Volatile.Read(ref acknowledged) + 1;
        await stop.CancelAsync();
        await writer;

        await RestoreAsync(store, BackupOf(store));
        await using var read = await store.OpenAsync(leader);
        var titles = (await read.Entries.Select(entry => read.Seal.Open(entry.Title, entry.Id)).ToListAsync())
            .ConvertAll(title => int.Parse(title!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(titles.Count, before, after);
        Assert.Equal(Enumerable.Range(0, titles.Count), titles.Order());
    }

    [Fact]
    public async Task A_restore_brings_back_the_moment_of_the_backup_and_keeps_what_it_replaced()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        var leader = await store.AddLeaderAsync();
        await WriteAsync(store, leader, "before");
        await MakeAsync(store, BackupOf(store));
        await WriteAsync(store, leader, "after");

        var restored = await RestoreAsync(store, BackupOf(store));
        Assert.Equal(["before"], await TitlesAsync(store, leader));
        Assert.Equal(0, Files(store, "*.restoring*"));

        Close(store);
        File.Move(restored.Replaced!, store.DatabaseFile, overwrite: true);
        Assert.Equal(["before", "after"], await TitlesAsync(store, leader));
    }

    [Fact]
    public async Task A_backup_is_for_its_owner_alone_is_never_written_over_and_leaves_nothing_beside_it()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        await MakeAsync(store, BackupOf(store));
        var bytes = await File.ReadAllBytesAsync(BackupOf(store));

        await Assert.ThrowsAsync<IOException>(() => MakeAsync(store, BackupOf(store)));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(BackupOf(store)));
        Assert.Equal(0, Files(store, "*.partial*"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(BackupOf(store)));
        }
    }

    [Fact]
    public async Task A_backup_with_any_byte_changed_is_found_out_or_holds_the_same()
    {
        await using var store = await WholeStoreAsync(server);
        await MakeAsync(store, BackupOf(store));
        var whole = await File.ReadAllBytesAsync(BackupOf(store));
        var (found, harmless) = (0, 0);
        for (var at = 0; at < whole.Length; at += whole.Length / 40)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= 0x10;
            await File.WriteAllBytesAsync(BackupOf(store), bytes);
            try
            {
                // The zip has a few bytes that say nothing, such as the hour of an entry.
                harmless += (await VerifyAsync(store, BackupOf(store))).Figures.IsSound ? 1 : 0;
            }
            catch (StoreRefusedException)
            {
                found++;
            }
        }

        Assert.InRange(found, 35, 41);
        Assert.InRange(harmless, 0, 5);
    }

    [Fact]
    public async Task A_backup_cut_off_is_refused_and_changes_nothing()
    {
        await using var store = await WholeStoreAsync(server);
        await MakeAsync(store, BackupOf(store));
        var whole = await File.ReadAllBytesAsync(BackupOf(store));
        await File.WriteAllBytesAsync(BackupOf(store), whole[..(whole.Length / 2)]);
        var rows = await RowsAsync(store);

        await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(store, BackupOf(store)));
        Assert.Equal(rows, await RowsAsync(store));
        Assert.Equal(0, Files(store, "*.re*"));
    }

    [Fact]
    public async Task Texts_that_do_not_open_are_counted_and_not_restored()
    {
        await using var store = await WholeStoreAsync(server);
        var sound = await RowsAsync(store);
        await store.TamperAsync($"""UPDATE "Entries" SET "Title" = "Body" """);
        await MakeAsync(store, BackupOf(store));
        var rows = await RowsAsync(store);
        Assert.NotEqual(sound, rows);

        var found = (await VerifyAsync(store, BackupOf(store))).Figures.Seals;
        Assert.Equal(1, found.Broken);
        Assert.Contains("entry.title", Assert.Single(found.Faults), StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(store, BackupOf(store)));
        Assert.Contains("1 sealed values", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(rows, await RowsAsync(store));
    }

    [Fact]
    public async Task A_backup_is_not_restored_under_a_running_server()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        await MakeAsync(store, BackupOf(store));
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => RunAsync(store, backups => backups.RestoreAsync(BackupOf(store))));
        Assert.Contains("another process", refusal.Message, StringComparison.Ordinal);

        await RestoreAsync(store, BackupOf(store));
    }

    [Fact]
    public async Task Who_was_erased_since_does_not_come_back_and_leaves_no_bytes()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        var (erased, stays) = (await store.AddLeaderAsync(), await store.AddLeaderAsync());
        foreach (var leader in (Guid[])[erased, stays])
        {
            await using var db = await store.OpenAsync(leader);
            await WholeJournal.SaveAsync(db);
        }

        await MakeAsync(store, BackupOf(store));
        var log = new ErasedLeaders(store.Options);
        await File.WriteAllTextAsync(log.FilePath, "2026-11-20T17:30:05Z 0198");
        log.Add(erased, store.Clock.Now);
        log.Add(Guid.CreateVersion7(), store.Clock.Now);

        Assert.Equal(1, (await RestoreAsync(store, BackupOf(store))).ErasedAgain);
        await using var read = store.Engine.OpenJournal(seal: null);
        Assert.Equal([stays], await read.Leaders.IgnoreQueryFilters([JournalDb.OwnerFilter]).Select(leader => leader.LeaderId).ToListAsync());
        var bytes = await File.ReadAllBytesAsync(store.DatabaseFile);
        Assert.True(bytes.AsSpan().IndexOf(stays.ToByteArray(true)) > 0, "The search must find who is there.");
        Assert.Equal(-1, bytes.AsSpan().IndexOf(erased.ToByteArray(true)));
    }

    [Fact]
    public async Task A_log_of_erased_leaders_that_cannot_be_read_stops_a_restore()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        await MakeAsync(store, BackupOf(store));
        await File.WriteAllTextAsync(new ErasedLeaders(store.Options).FilePath, new string('x', 57) + "\n");
        await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(store, BackupOf(store)));
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite, server);
        await store.TamperAsync($"""INSERT INTO "__JournalMigrations" VALUES ('20991231235959_Later', '99.0.0')""");
        await MakeAsync(store, BackupOf(store));

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(store, BackupOf(store)));
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_killed_backup_or_restore_left_is_in_nobodys_way()
    {
        await using var store = await WholeStoreAsync(server);
        await File.WriteAllTextAsync(BackupOf(store) + ".partial", "half a backup");
        await File.WriteAllTextAsync(BackupOf(store) + ".partial.db", "half a copy");
        await File.WriteAllTextAsync(store.DatabaseFile + ".restoring", "half a copy");
        await File.WriteAllTextAsync(store.DatabaseFile + ".restoring.old", "half a copy");
        await MakeAsync(store, BackupOf(store));

        await RestoreAsync(store, BackupOf(store));
        Assert.Equal(0, Files(store, "*.partial*") + Files(store, "*.restoring*"));
    }
}
