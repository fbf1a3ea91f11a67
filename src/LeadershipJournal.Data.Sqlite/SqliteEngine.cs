using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>SQLite in one file of the data directory, in WAL mode.</summary>
public sealed class SqliteEngine : StoreEngine, IDisposable
{
    private const string AccountsHistory = "__AccountsMigrations";
    private const string JournalHistory = "__JournalMigrations";
    private readonly string _file;
    private readonly SingleWriter _gate;
    private readonly DbContextOptions<SqliteJournalDb> _journal;
    private readonly DbContextOptions<SqliteAccountsDb> _accounts;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="options">Where the file lies.</param>
    /// <param name="configure">Adds to the contexts' options, such as a logger.</param>
    public SqliteEngine(StoreOptions options, Action<DbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _file = Path.Combine(options.DataDirectory, "journal.db");
        _gate = new SingleWriter(Path.Combine(options.DataDirectory, "journal.lock"), ConnectionString(_file));
        _journal = JournalOptions(ConnectionString(_file), configure);
        _accounts = AccountsOptions(ConnectionString(_file), configure);
    }

    public override string Describe() => $"SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}";

    public override Task<bool> ExistsAsync(CancellationToken cancellationToken) => Task.FromResult(File.Exists(_file));

    public override JournalDb OpenJournal(LeaderSeal? seal) => new SqliteJournalDb(_journal, _gate, seal);

    public override AccountsDb OpenAccounts() => new SqliteAccountsDb(_accounts, _gate);

    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        await using var turn = await _gate.EnterAsync(cancellationToken);
        if (!File.Exists(_file) || await HasPendingAsync(cancellationToken))
        {
            await new SafeMigration(_file).RunAsync(cancellationToken);
        }
    }

    /// <summary>Lets go of pooled connections, so that the file can be moved or deleted.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString(_file));
        SqliteConnection.ClearPool(connection);
        _gate.Dispose();
    }

    internal static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Cache = SqliteCacheMode.Private }.ToString();

    internal static DbContextOptions<SqliteJournalDb> JournalOptions(string connection, Action<DbContextOptionsBuilder>? configure = null) =>
        Options<SqliteJournalDb>(connection, JournalHistory, configure);

    internal static DbContextOptions<SqliteAccountsDb> AccountsOptions(string connection, Action<DbContextOptionsBuilder>? configure = null) =>
        Options<SqliteAccountsDb>(connection, AccountsHistory, configure);

    private static DbContextOptions<TContext> Options<TContext>(
        string connection, string history, Action<DbContextOptionsBuilder>? configure)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        configure?.Invoke(builder);
        return builder
            .UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable(history))
            .UseApplicationServiceProvider(AccountsDb.SchemaServices)
            .AddInterceptors(new ConnectionPragmas())
            .Options;
    }

    private async Task<bool> HasPendingAsync(CancellationToken cancellationToken)
    {
        await using var journal = OpenJournal(seal: null);
        await using var accounts = OpenAccounts();
        return (await journal.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            || (await accounts.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }
}
