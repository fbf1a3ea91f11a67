using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LeadershipJournal.Data.Sqlite;

/// <summary>The journal on SQLite, with this engine's migrations.</summary>
public sealed class SqliteJournalDb(DbContextOptions<SqliteJournalDb> options, WriterGate gate, LeaderSeal? seal)
    : JournalDb(options, gate, seal)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
    }
}

/// <summary>Accounts on SQLite, with this engine's migrations.</summary>
public sealed class SqliteAccountsDb(DbContextOptions<SqliteAccountsDb> options, WriterGate gate) : AccountsDb(options, gate)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
    }
}

/// <summary>For <c>dotnet ef migrations add</c>.</summary>
internal sealed class DesignTimeJournal : IDesignTimeDbContextFactory<SqliteJournalDb>
{
    public SqliteJournalDb CreateDbContext(string[] args) =>
        new(SqliteEngine.JournalOptions("Data Source=design-time.db"), new SingleWriter("design-time.db", "Data Source=design-time.db"), seal: null);
}

/// <inheritdoc cref="DesignTimeJournal"/>
internal sealed class DesignTimeAccounts : IDesignTimeDbContextFactory<SqliteAccountsDb>
{
    public SqliteAccountsDb CreateDbContext(string[] args) =>
        new(SqliteEngine.AccountsOptions("Data Source=design-time.db"), new SingleWriter("design-time.db", "Data Source=design-time.db"));
}
