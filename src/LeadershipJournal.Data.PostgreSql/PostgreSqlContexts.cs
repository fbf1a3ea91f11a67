using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LeadershipJournal.Data.PostgreSql;

/// <summary>The journal on PostgreSQL, with this engine's migrations.</summary>
public sealed class PostgreSqlJournalDb(DbContextOptions<PostgreSqlJournalDb> options, WriterGate gate, LeaderSeal? seal)
    : JournalDb(options, gate, seal);

/// <summary>Accounts on PostgreSQL, with this engine's migrations.</summary>
public sealed class PostgreSqlAccountsDb(DbContextOptions<PostgreSqlAccountsDb> options, WriterGate gate) : AccountsDb(options, gate);

/// <summary>For <c>dotnet ef migrations add</c>; nothing connects.</summary>
internal sealed class DesignTimeJournal : IDesignTimeDbContextFactory<PostgreSqlJournalDb>
{
    public PostgreSqlJournalDb CreateDbContext(string[] args) =>
        new(PostgreSqlEngine.JournalOptions("Host=localhost"), new LeaderLock(), seal: null);
}

/// <inheritdoc cref="DesignTimeJournal"/>
internal sealed class DesignTimeAccounts : IDesignTimeDbContextFactory<PostgreSqlAccountsDb>
{
    public PostgreSqlAccountsDb CreateDbContext(string[] args) => new(PostgreSqlEngine.AccountsOptions("Host=localhost"), new LeaderLock());
}
