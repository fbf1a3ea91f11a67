using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Sqlite.Backups;
using LeadershipJournal.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>SQLite in one file of the data directory, in WAL mode.</summary>
public sealed class SqliteEngine : StoreEngine, IDisposable
{
    internal const string AccountsHistory = "__AccountsMigrations";
    internal const string JournalHistory = "__JournalMigrations";
    private const int ScrubAttempts = 50;
    private static readonly TimeSpan BetweenScrubs = TimeSpan.FromMilliseconds(100);
    private readonly string _file;
    private readonly string _backups;
    private readonly TimeProvider _clock;
    private readonly SingleWriter _gate;
    private readonly OpenDatabase _open;
    private readonly DbContextOptions<SqliteJournalDb> _journal;
    private readonly DbContextOptions<SqliteAccountsDb> _accounts;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="options">Where the file lies.</param>
    /// <param name="configure">Adds to the contexts' options, such as a logger.</param>
    /// <param name="clock">Dates backups; the system's by default.</param>
    public SqliteEngine(StoreOptions options, Action<DbContextOptionsBuilder>? configure = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _clock = clock ?? TimeProvider.System;
        _backups = options.BackupPath;
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

    public override void Hold()
    {
        if (File.Exists(_file))
        {
            _open.Share();
        }
    }

    public override async Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellationToken)
    {
        var connection = SqliteFile.Open(_file);
        try
        {
            return await Task.Run(connection.FindDamage, cancellationToken);
        }
        finally
        {
            // The last to close a database moves its write-ahead log, and only whose turn it is may do that.
            await using var turn = await _gate.EnterAsync(CancellationToken.None);
            await connection.DisposeAsync();
        }
    }

    /// <summary>Empties the write-ahead log; deleted rows are overwritten in the file itself as they are deleted.</summary>
    public override async Task<bool> ScrubAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await EmptyWalAsync(cancellationToken))
            {
                return true;
            }

            if (attempt == ScrubAttempts)
            {
                return false;
            }

            await Task.Delay(BetweenScrubs, cancellationToken);
        }
    }

    public override JournalDb OpenJournal(LeaderSeal? seal) => new SqliteJournalDb(_journal, _gate, seal);

    public override AccountsDb OpenAccounts() => new SqliteAccountsDb(_accounts, _gate);

    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        PrivateDirectory.Create(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        await using var turn = await _gate.EnterAsync(cancellationToken);
        var migration = new SafeMigration(_file);
        migration.RemoveLeftovers();
        new DatabaseRestore(_file, _clock).RemoveLeftovers();
        var exists = File.Exists(_file);
        if (!exists || await HasPendingAsync(cancellationToken))
        {
            await using var alone = _open.HoldAlone("has to be brought to this version");
            if (exists)
            {
                await new BackupBeforeUpgrade(_backups, new OnlineBackup(_file, gate: null, _clock), _clock).MakeAsync(cancellationToken);
            }

            await migration.RunAsync(cancellationToken);
        }

        _open.Share();
    }

    /// <summary>Makes backups of this database while it is used.</summary>
    internal OnlineBackup Backup() => new(_file, _gate, _clock);

    /// <summary>Puts a backup in the database's place while nobody uses it.</summary>
    internal async Task<RestoreFigures> RestoreAsync(
        BackupFile backup, MasterKey masterKey, IReadOnlyList<Guid> erased, Action beforeReplacing, CancellationToken cancellationToken)
    {
        PrivateDirectory.Create(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        await using var turn = await _gate.EnterAsync(cancellationToken);
        await ExistsAsync(cancellationToken);
        await using var alone = _open.HoldAlone("is to be replaced");
        return await new DatabaseRestore(_file, _clock).RunAsync(backup, masterKey, erased, beforeReplacing, cancellationToken);
    }

    /// <summary>The last migration of a context, if this version does not know it.</summary>
    internal string? FindUnknown(string? accountsSchema, string? journalSchema)
    {
        using var accounts = OpenAccounts();
        using var journal = OpenJournal(seal: null);
        return (accountsSchema, journalSchema) switch
        {
            ({ } last, _) when !accounts.Database.GetMigrations().Contains(last) => last,
            (_, { } last) when !journal.Database.GetMigrations().Contains(last) => last,
            _ => null,
        };
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

    private async Task<bool> EmptyWalAsync(CancellationToken cancellationToken)
    {
        await using var turn = await _gate.EnterAsync(cancellationToken);
        await using var connection = SqliteFile.Open(_file);
        return connection.EmptyWal();
    }

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
