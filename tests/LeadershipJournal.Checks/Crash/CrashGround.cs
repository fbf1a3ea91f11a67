using System.Text.Json;
using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Checks.Crash;

/// <summary>The data directory of a server that is killed, its leaders, and apart from it what they were promised.</summary>
internal sealed class CrashGround : IDisposable
{
    private static readonly DateOnly LongAgo = new(2020, 1, 3);
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("crash-check-");
    private readonly List<Guid> _leaders = [];

    public string Data => Path.Combine(_directory.FullName, "data");

    private StoreOptions Options => new() { DataDirectory = Data };

    /// <summary>Makes the database and an account with a short journal for each writer.</summary>
    public static async Task<CrashGround> CreateAsync(int writers)
    {
        var ground = new CrashGround();
        using var instance = new SeededInstance(ground.Data, TimeProvider.System);
        await instance.Store.PrepareAsync();
        for (var number = 0; number < writers; number++)
        {
            ground._leaders.Add(await instance.AddAsync(number, new SeedShape(LongAgo, LongAgo, Words: 50)));
        }

        return ground;
    }

    public AcknowledgedWrites OpenLog(int writer) => new(LogOf(writer));

    /// <summary>What SQLite finds wrong with the file, and every sealed value opened.</summary>
    public async Task<StoreFigures> VerifyAsync()
    {
        using var engine = new SqliteEngine(Options);
        return await new StoreVerification(engine, Options, TimeProvider.System).RunAsync();
    }

    /// <summary>The acknowledged writes, and those that the database does not hold with their text.</summary>
    public async Task<(int Acknowledged, int Lost, int NeverAcknowledged)> CompareAsync()
    {
        using var engine = new SqliteEngine(Options);
        using var store = new JournalStore(engine, Options, TimeProvider.System);
        await store.PrepareAsync();
        var (acknowledged, lost, never) = (0, 0, 0);
        for (var writer = 0; writer < _leaders.Count; writer++)
        {
            var promised = AcknowledgedWrites.Read(LogOf(writer));
            var held = await HeldAsync(store, _leaders[writer]);
            acknowledged += promised.Count;
            lost += promised.Count(write => !held.Contains(write));
            never += held.Except(promised).Select(write => write.Entry).Distinct().Count();
        }

        return (acknowledged, lost, never);
    }

    /// <summary>The first leader's longest draft; null when there is none. While no server runs.</summary>
    public async Task<string?> LongestDraftAsync()
    {
        using var engine = new SqliteEngine(Options);
        using var store = new JournalStore(engine, Options, TimeProvider.System);
        await store.PrepareAsync();
        await using var db = await store.OpenAsync(_leaders[0]);
        var drafts = await db.Drafts.AsNoTracking().Select(draft => db.Seal.Open(draft.Content, draft.EntryId)).ToListAsync();
        return drafts.Select(BodyOf).MaxBy(body => body?.Length ?? 0);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>What would have to be promised for it: a saved entry, or an entry and its draft with the same text.</summary>
    private static async Task<HashSet<AcknowledgedWrite>> HeldAsync(JournalStore store, Guid leader)
    {
        await using var db = await store.OpenAsync(leader);
        var drafts = (await db.Drafts.AsNoTracking().Select(draft => new { draft.EntryId, draft.Content }).ToListAsync())
            .ToDictionary(draft => draft.EntryId, draft => BodyOf(Open(db, draft.Content, draft.EntryId)));
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Date != LongAgo).Select(entry => new { entry.Id, entry.IsDraft, entry.Body }).ToListAsync();
        return
        [
            .. from entry in entries
               let body = Open(db, entry.Body, entry.Id)
               where body is not null && (!entry.IsDraft || drafts.GetValueOrDefault(entry.Id) == body)
               select new AcknowledgedWrite(entry.Id, entry.IsDraft, AcknowledgedWrite.HashOf(body)),
        ];
    }

    private static string? Open(JournalDb db, Sealed value, Guid row)
    {
        try
        {
            return db.Seal.Open(value, row);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private static string? BodyOf(string? draft) =>
        draft is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(draft)!.GetValueOrDefault("Form.Body");

    private string LogOf(int writer) => Path.Combine(_directory.FullName, $"acknowledged-{writer}");
}
