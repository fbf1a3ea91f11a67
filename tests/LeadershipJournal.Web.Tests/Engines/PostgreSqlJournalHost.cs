using LeadershipJournal.Tests;
using LeadershipJournal.Tests.Engines;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Npgsql;
using Xunit;

namespace LeadershipJournal.Web.Tests.Engines;

/// <summary>
/// A <see cref="JournalHost"/> on a PostgreSQL database of its own. Where PostgreSQL is not installed, the tests that ask
/// for it are skipped and say so.
/// </summary>
public sealed class PostgreSqlJournalHost(TemporaryPostgreSql server) : JournalHost, IAsyncLifetime
{
    private string? _connection;

    public async ValueTask InitializeAsync()
    {
        if (PostgreSqlInstallation.WhyMissing is null)
        {
            _connection = await server.NewDatabaseAsync();
        }
    }

    /// <summary>Skips the test that asks, where there is no PostgreSQL.</summary>
    public PostgreSqlJournalHost OrSkip()
    {
        Assert.SkipWhen(PostgreSqlInstallation.WhyMissing is not null, PostgreSqlInstallation.WhyMissing ?? "");
        return this;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_connection is not null)
        {
            await using var pooled = new NpgsqlConnection(_connection);
            NpgsqlConnection.ClearPool(pooled);
        }

        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(JournalStorage.EngineSetting, "PostgreSql");
        builder.UseSetting($"ConnectionStrings:{JournalStorage.ConnectionName}", _connection);
    }
}
