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
    private readonly OpenDatabase _open;
    private readonly DbContextOptions<SqliteJournalDb> _journal;
    private readonly DbContextOptions<SqliteAccountsDb> _accounts;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="options">Where the file lies.</param>
    /// <param name="configure">Adds to the contexts' options, such as a logger.</param>
    public SqliteEngine(StoreOptions options, Action<DbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _file = Path.Combine(options.DataDirectory, "journal.db");
        _gate = new SingleWriter(_file, ConnectionString(_file));
        _open = new OpenDatabase(_file + ".open");
        _journal = JournalOptions(ConnectionString(_file), configure);
        _accounts = AccountsOptions(ConnectionString(_file), configure);
    }

    public override string Describe() => $"SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}";

    /// <inheritdoc/>
    /// <exception cref="StoreRefusedException">Only the database's write-ahead log is there.</exception>
    public override Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(_file))
        {
            return Task.FromResult(true);
        }

        return !File.Exists(_file + "-wal")
            ? Task.FromResult(false)
            : throw new StoreRefusedException(
                $"The write-ahead log {_file}-wal is there without its database. Put {_file} back beside it, or move the log away. Nothing was changed.");
    }

    public override JournalDb OpenJournal(LeaderSeal? seal) => new SqliteJournalDb(_journal, _gate, seal);

    public override AccountsDb OpenAccounts() => new SqliteAccountsDb(_accounts, _gate);

    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        PrivateDirectory.Create(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        await using var turn = await _gate.EnterAsync(cancellationToken);
        var migration = new SafeMigration(_file);
        migration.RemoveLeftovers();
        if (!File.Exists(_file) || await HasPendingAsync(cancellationToken))
        {
            await using var alone = _open.HoldAlone();
            await migration.RunAsync(cancellationToken);
        }

        _open.Share();
    }

    /// <summary>Lets go of pooled connections, so that the file can be moved or deleted.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString(_file));
        SqliteConnection.ClearPool(connection);
        _open.Dispose();
        _gate.Dispose();
    }

    /// <summary>Opens what is there: an empty file in place of a missing database would pass for one.</summary>
    internal static string ConnectionString(string file, SqliteOpenMode mode = SqliteOpenMode.ReadWrite) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Cache = SqliteCacheMode.Private }.ToString();

    internal static DbContextOptions<SqliteJournalDb> JournalOptions(string connection, Action<DbContextOptionsBuilder>? configure = null) =>
        Options<SqliteJournalDb>(connection, JournalHistory, configure);

    internal static DbContextOptions<SqliteAccountsDb> AccountsOptions(string connection, Action<DbContextOptionsBuilder>? configure = null) =>
        Options<SqliteAccountsDb>(connection, AccountsHistory, configure);

    private static DbContextOptions<TContext> Options<TContext>(
        string connection, string history, Action<DbContextOptionsBuilder>? configure)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        Configure(builder, configure);
        return builder
            .UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable(history))
            .AddInterceptors(new ConnectionPragmas())
            .Options;
    }
}
