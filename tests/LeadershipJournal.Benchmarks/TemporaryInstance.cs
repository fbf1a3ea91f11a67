using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Benchmarks;

/// <summary>A seeded instance in a directory of its own, deleted with it.</summary>
internal sealed class TemporaryInstance : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("leadershipjournal-benchmark-");
    private readonly SeededInstance _seeded;

    private TemporaryInstance() => _seeded = new SeededInstance(_directory.FullName, Clock);

    /// <summary>In the week after the seeded journals end.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 18);

    public static FixedClock Clock { get; } = new(new DateTimeOffset(Today, new TimeOnly(12, 0), TimeSpan.Zero));

    public JournalStore Store => _seeded.Store;

    public string DataDirectory => _directory.FullName;

    public string DatabaseFile => Path.Combine(DataDirectory, "journal.db");

    public static async Task<TemporaryInstance> CreateAsync()
    {
        var instance = new TemporaryInstance();
        await instance.Store.PrepareAsync();
        return instance;
    }

    /// <summary>A leader with a journal of so many days up to the end of last week.</summary>
    public Task<Guid> AddLeaderAsync(int number, int days, int words)
    {
        var shape = SeededInstance.YearsUpTo(Today, years: 1, words);
        return _seeded.AddAsync(number, shape with { FirstDay = shape.LastDay.AddDays(1 - days) });
    }

    /// <summary>A leader without an entry.</summary>
    public async Task<Guid> AddLeaderAsync()
    {
        var id = Guid.CreateVersion7();
        await Store.CreateLeaderAsync(id, "Europe/Oslo");
        return id;
    }

    /// <summary>What a feature's service needs to act for a leader.</summary>
    public JournalAccess ActFor(Guid leader)
    {
        var access = new JournalAccess(Store);
        access.ActFor(leader);
        return access;
    }

    public void Dispose()
    {
        _seeded.Dispose();
        _directory.Delete(recursive: true);
    }
}

/// <summary>A clock that stands still, so that a run in another week measures the same.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
