using LeadershipJournal.Tests;
using LeadershipJournal.Tests.Engines;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace LeadershipJournal.Web.Tests.Engines;

/// <summary>
/// A <see cref="JournalHost"/> on a PostgreSQL database of its own. Where PostgreSQL is not installed, the tests that ask
/// for it are skipped and say so.
/// </summary>
public sealed class PostgreSqlJournalHost(TemporaryPostgreSql server) : JournalHost, IAsyncLifetime
{
    private readonly HostDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.CreateAsync();

    /// <summary>Skips the test that asks, where there is no PostgreSQL.</summary>
    public PostgreSqlJournalHost OrSkip()
    {
        HostDatabase.SkipWithoutPostgreSql();
        return this;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        _database.Use(builder);
    }
}

/// <summary>The same for an application that sends mail.</summary>
public sealed class PostgreSqlMailedJournal(TemporaryPostgreSql server) : MailedJournal, IAsyncLifetime
{
    private readonly HostDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.CreateAsync();

    /// <inheritdoc cref="PostgreSqlJournalHost.OrSkip"/>
    public PostgreSqlMailedJournal OrSkip()
    {
        HostDatabase.SkipWithoutPostgreSql();
        return this;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        _database.Use(builder);
    }
}
