using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.DataExchange;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Checks.Import;

/// <summary>An instance in a directory of its own with one leader, deleted when it is disposed.</summary>
internal sealed class TemporaryJournal : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("import-check-");
    private readonly SqliteEngine _engine;
    private readonly JournalAccess _access;

    private TemporaryJournal()
    {
        var options = new StoreOptions { DataDirectory = _directory.FullName };
        _engine = new SqliteEngine(options);
        Store = new JournalStore(_engine, options, TimeProvider.System);
        _access = new JournalAccess(Store);
        _access.ActFor(Leader);
        Preparation = new ImportPreparation(_access, new LeaderClock(_access, TimeProvider.System), new DimensionRules(_access, TimeProvider.System));
        Writer = new ImportWriter(_access, TimeProvider.System);
        History = new ImportHistory(_access);
    }

    public Guid Leader { get; } = Guid.CreateVersion7();

    public JournalStore Store { get; }

    public ImportPreparation Preparation { get; }

    public ImportWriter Writer { get; }

    public ImportHistory History { get; }

    public static async Task<TemporaryJournal> CreateAsync(string timeZone)
    {
        var journal = new TemporaryJournal();
        await journal.Store.PrepareAsync();
        await journal.Store.CreateLeaderAsync(journal.Leader, timeZone);
        return journal;
    }

    /// <summary>Everything the data directory's files hold, byte for byte.</summary>
    public byte[] StoredBytes() =>
    [
        .. Directory.EnumerateFiles(_directory.FullName, "*", SearchOption.AllDirectories).SelectMany(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }),
    ];

    public ValueTask DisposeAsync()
    {
        Store.Dispose();
        _engine.Dispose();
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
