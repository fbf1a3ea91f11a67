using LeadershipJournal.Tests.Engines;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Npgsql;
using Xunit;

namespace LeadershipJournal.Web.Tests.Engines;

/// <summary>The PostgreSQL database of one host.</summary>
internal sealed class HostDatabase(TemporaryPostgreSql server) : IAsyncDisposable
{
    private string? _connection;

    public static void SkipWithoutPostgreSql() =>
        Assert.SkipWhen(PostgreSqlInstallation.WhyMissing is not null, PostgreSqlInstallation.WhyMissing ?? "");

    public async ValueTask CreateAsync()
    {
        if (PostgreSqlInstallation.WhyMissing is null)
        {
            _connection = await server.NewDatabaseAsync();
        }
    }

    public void Use(IWebHostBuilder builder)
    {
        builder.UseSetting(JournalStorage.EngineSetting, "PostgreSql");
        builder.UseSetting($"ConnectionStrings:{JournalStorage.ConnectionName}", _connection);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await using var pooled = new NpgsqlConnection(_connection);
            NpgsqlConnection.ClearPool(pooled);
        }
    }
}
