using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Data.Tests;

public sealed class FirstPreparation : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("leadershipjournal-");

    private StoreOptions Options => new() { DataDirectory = _data.FullName };

    [Fact]
    public async Task A_text_comes_back_as_it_was_written()
    {
        using var engine = new SqliteEngine(Options);
        using var store = new JournalStore(engine, Options, TimeProvider.System);
        await store.PrepareAsync();
        var leader = Guid.CreateVersion7();
        await store.CreateLeaderAsync(leader, "Europe/Oslo");

        var id = Guid.CreateVersion7();
        await using (var db = await store.OpenAsync(leader))
        {
            db.Entries.Add(new JournalEntry
            {
                LeaderId = leader,
                Id = id,
                Kind = EntryKind.Entry,
                Date = new DateOnly(2026, 11, 20),
                Week = IsoWeek.Of(new DateOnly(2026, 11, 20)).Number,
                Title = db.Seal.Close(Purposes.EntryTitle, id, "Grüße 🌱"),
                Body = db.Seal.Close(Purposes.EntryBody, id, "a body"),
                CreatedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
                ChangedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            });
            await db.SaveChangesAsync();
        }

        await using (var db = await store.OpenAsync(leader))
        {
            var seal = db.Seal;
            var read = await db.Entries.Select(entry => new { entry.Date, Title = seal.Open(entry.Title, entry.Id), Body = seal.Open(entry.Body, entry.Id) }).SingleAsync();
            Assert.Equal("Grüße 🌱", read.Title);
            Assert.Equal("a body", read.Body);
        }
    }

    [Fact]
    public async Task A_database_without_its_master_key_is_refused()
    {
        using (var engine = new SqliteEngine(Options))
        using (var store = new JournalStore(engine, Options, TimeProvider.System))
        {
            await store.PrepareAsync();
        }

        File.Delete(Options.MasterKeyPath);
        using var again = new SqliteEngine(Options);
        using var refused = new JournalStore(again, Options, TimeProvider.System);
        await Assert.ThrowsAsync<StoreRefusedException>(() => refused.PrepareAsync());
        Assert.False(File.Exists(Options.MasterKeyPath));
    }

    public void Dispose() => _data.Delete(recursive: true);
}
