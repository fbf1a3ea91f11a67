using LeadershipJournal.Tests;
using LeadershipJournal.Tests.Engines;
using Xunit;

namespace LeadershipJournal.Web.Tests;

/// <summary>The real application on either engine.</summary>
public static class EngineHost
{
    /// <summary>A host with a database of its own; a test of PostgreSQL is skipped, and says so, where it is not installed.</summary>
    public static async Task<JournalHost> OnAsync(Engine engine, TemporaryPostgreSql server)
    {
        if (engine is Engine.Sqlite)
        {
            return new JournalHost();
        }

        Assert.SkipWhen(PostgreSqlInstallation.WhyMissing is not null, PostgreSqlInstallation.WhyMissing ?? "");
        return new JournalHost(await server.NewDatabaseAsync());
    }
}
