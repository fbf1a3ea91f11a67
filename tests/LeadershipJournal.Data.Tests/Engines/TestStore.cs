using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.PostgreSql;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Tests.Engines;

/// <summary>A journal store of a test's own: its data directory, and its database on the engine asked for.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly Engine _engine;
    private readonly DirectoryInfo _directory;
    private readonly List<IDisposable> _opened = [];

    private TestStore(Engine engine, DirectoryInfo directory, string? connectionString)
    {
        _engine = engine;
        _directory = directory;
        Options = new StoreOptions { DataDirectory = directory.FullName, ConnectionString = connectionString };
        (Engine, Store) = OpenAgain();
    }

    public StoreOptions Options { get; }

    public FixedClock Clock { get; } = new();

    public StoreEngine Engine { get; }

    public JournalStore Store { get; }

    /// <summary>SQLite's file.</summary>
    public string DatabaseFile => Path.Combine(Options.DataDirectory, "journal.db");

    /// <summary>Keeps SQLite's WAL where it is: the last connection to close a database empties and removes it.</summary>
    public async Task<SqliteConnection> KeepOpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        await command.ExecuteScalarAsync();
        return connection;
    }

    /// <summary>Ready for use.</summary>
    public static async Task<TestStore> CreateAsync(Engine engine, TemporaryPostgreSql server)
    {
        var store = await UnpreparedAsync(engine, server);
        await store.Store.PrepareAsync();
        return store;
    }

    /// <summary>Before its first start.</summary>
    public static async Task<TestStore> UnpreparedAsync(Engine engine, TemporaryPostgreSql server) => new(
        engine,
        Directory.CreateTempSubdirectory("leadershipjournal-"),
        engine is LeadershipJournal.Tests.Engines.Engine.PostgreSql ? await server.NewDatabaseAsync() : null);

    /// <summary>On SQLite, before its first start.</summary>
    public static TestStore UnpreparedSqlite() =>
        new(LeadershipJournal.Tests.Engines.Engine.Sqlite, Directory.CreateTempSubdirectory("leadershipjournal-"), connectionString: null);

    /// <summary>Another store on the same data, as another process or node would open it.</summary>
    public (StoreEngine Engine, JournalStore Store) OpenAgain(StoreOptions? options = null)
    {
        StoreEngine engine = _engine is LeadershipJournal.Tests.Engines.Engine.Sqlite
            ? new SqliteEngine(options ?? Options)
            : new PostgreSqlEngine(options ?? Options);
        var store = new JournalStore(engine, options ?? Options, Clock);
        _opened.Add(store);
        if (engine is IDisposable disposable)
        {
            _opened.Add(disposable);
        }

        return (engine, store);
    }

    /// <summary>A new leader with an empty journal.</summary>
    public async Task<Guid> AddLeaderAsync()
    {
        var leader = Guid.CreateVersion7();
        await Store.CreateLeaderAsync(leader, "Europe/Oslo");
        return leader;
    }

    public Task<JournalDb> OpenAsync(Guid leader) => Store.OpenAsync(leader);

    /// <summary>Runs SQL of the test's own on the database, past all that is tested; the text must suit both engines.</summary>
    public async Task TamperAsync(FormattableString sql)
    {
        await using var db = Engine.OpenJournal(seal: null);
        await db.WriteAsync(token => db.Database.ExecuteSqlAsync(sql, token));
    }

    public ValueTask DisposeAsync()
    {
        _opened.ForEach(opened => opened.Dispose());
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A clock that stands still until a test moves it; with ticks that no engine but memory keeps.</summary>
internal sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new DateTimeOffset(2026, 11, 20, 17, 30, 5, TimeSpan.Zero).AddTicks(1234567);

    public override DateTimeOffset GetUtcNow() => Now;
}
