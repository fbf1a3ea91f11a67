using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
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
    /// <exception cref="StoreRefusedException">There is no connection string.</exception>
    public PostgreSqlEngine(StoreOptions options, Action<DbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _connection = options.ConnectionString
            ?? throw new StoreRefusedException("PostgreSQL is chosen, but ConnectionStrings__Journal is not set.");
        _journal = JournalOptions(_connection, configure);
        _accounts = AccountsOptions(_connection, configure);
    }

    public override string Describe() => "PostgreSQL";

    public override async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT to_regclass('\"InstanceSecrets\"') IS NOT NULL", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    public override JournalDb OpenJournal(LeaderSeal? seal) => new PostgreSqlJournalDb(_journal, _gate, seal);

    public override AccountsDb OpenAccounts() => new PostgreSqlAccountsDb(_accounts, _gate);

    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await RunAsync(connection, $"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        await using (var accounts = OpenAccounts())
        {
            await accounts.Database.MigrateAsync(cancellationToken);
        }

        await using (var journal = OpenJournal(seal: null))
        {
            await journal.Database.MigrateAsync(cancellationToken);
        }

        await RunAsync(connection, $"SELECT pg_advisory_unlock({MigrationLock})", cancellationToken);
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
        configure?.Invoke(builder);
        return builder
            .UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable(history))
            .UseApplicationServiceProvider(AccountsDb.SchemaServices)
            .Options;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_connection);
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
