using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace LeadershipJournal.Data.PostgreSql;

/// <summary>PostgreSQL, for when one machine is not enough.</summary>
public sealed class PostgreSqlEngine : StoreEngine
{
    private const string AccountsHistory = "__AccountsMigrations";
    private const string JournalHistory = "__JournalMigrations";

    // Any number will do, as long as every node uses the same one.
    private const long MigrationLock = 0x4C656164_4A726E6C;
    private readonly string _connection;
    private readonly LeaderLock _gate = new();
    private readonly DbContextOptions<PostgreSqlJournalDb> _journal;
    private readonly DbContextOptions<PostgreSqlAccountsDb> _accounts;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="options">With a connection string.</param>
    /// <param name="configure">Adds to the contexts' options, such as a logger.</param>
    /// <exception cref="StoreRefusedException">There is no connection string, or it is none.</exception>
    public PostgreSqlEngine(StoreOptions options, Action<DbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _connection = Understand(options.ConnectionString);
        _journal = JournalOptions(_connection, configure);
        _accounts = AccountsOptions(_connection, configure);
    }

    public override string Describe() => "PostgreSQL";

    public override async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(_connection, cancellationToken);
        await using var command = new NpgsqlCommand("SELECT to_regclass('\"InstanceSecrets\"') IS NOT NULL", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    public override JournalDb OpenJournal(LeaderSeal? seal) => new PostgreSqlJournalDb(_journal, _gate, seal);

    public override AccountsDb OpenAccounts() => new PostgreSqlAccountsDb(_accounts, _gate);

    /// <summary>
    /// Rewrites the tables of the data keys and the accounts, whose old files go, and frees the rows of all others. What the
    /// server's own write-ahead log and its archive still hold is the operator's to let expire.
    /// </summary>
    public override async Task<bool> ScrubAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(_connection, cancellationToken);
        foreach (var statement in (string[])["VACUUM FULL \"Leaders\"", "VACUUM FULL \"Accounts\"", "VACUUM"])
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return true;
    }

    public override Task TellNodesAsync(string line, CancellationToken cancellationToken = default) =>
        NodeNotices.TellAsync(_connection, line, cancellationToken);

    public override Task ListenToNodesAsync(Action<string> heard, Action resumed, CancellationToken cancellationToken) =>
        new NodeNotices(_connection, heard, resumed).ListenAsync(cancellationToken);

    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var turn = await LockAsync(cancellationToken);
        await MakeHistoriesAsync(cancellationToken);
        await HasPendingAsync(cancellationToken);
        try
        {
            await using (var accounts = OpenAccounts())
            {
                await accounts.Database.MigrateAsync(cancellationToken);
            }

            await using var journal = OpenJournal(seal: null);
            await journal.Database.MigrateAsync(cancellationToken);
        }
        catch (PostgresException problem)
        {
            // Each migration is a transaction here.
            throw new StoreRefusedException("PostgreSQL could not be brought to this version; no migration was left half done.", problem);
        }
    }

    /// <summary>Asking an empty database for its migrations would write errors into its log and ours.</summary>
    private async Task MakeHistoriesAsync(CancellationToken cancellationToken)
    {
        await using var accounts = OpenAccounts();
        await using var journal = OpenJournal(seal: null);
        await accounts.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        await journal.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
    }

    internal static DbContextOptions<PostgreSqlJournalDb> JournalOptions(string connection, Action<DbContextOptionsBuilder>? configure = null) =>
        Options<PostgreSqlJournalDb>(connection, JournalHistory, configure);

    internal static DbContextOptions<PostgreSqlAccountsDb> AccountsOptions(string connection, Action<DbContextOptionsBuilder>? configure = null) =>
        Options<PostgreSqlAccountsDb>(connection, AccountsHistory, configure);

    private static DbContextOptions<TContext> Options<TContext>(
        string connection, string history, Action<DbContextOptionsBuilder>? configure)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        Configure(builder, configure);
        return builder.UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable(history)).Options;
    }

    private static string Understand(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new StoreRefusedException("PostgreSQL is chosen, but ConnectionStrings__Journal is not set.");
        }

        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).ConnectionString;
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            throw new StoreRefusedException("ConnectionStrings__Journal is no connection string that PostgreSQL understands.", problem);
        }
    }

    /// <summary>
    /// One node migrates at a time; the lock ends with the session, whatever happens. So the session must not go back
    /// to the pool, where it would live on and keep every other node waiting.
    /// </summary>
    private async Task<NpgsqlConnection> LockAsync(CancellationToken cancellationToken)
    {
        var ownSession = new NpgsqlConnectionStringBuilder(_connection) { Pooling = false };
        var connection = await ConnectAsync(ownSession.ConnectionString, cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationLock})", connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<NpgsqlConnection> ConnectAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (NpgsqlException problem)
        {
            await connection.DisposeAsync();
            throw new StoreRefusedException("PostgreSQL cannot be reached with ConnectionStrings__Journal.", problem);
        }
    }
}
