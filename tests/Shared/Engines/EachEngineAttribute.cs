using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace LeadershipJournal.Tests.Engines;

public enum Engine
{
    Sqlite,
    PostgreSql,
}

/// <summary>Runs a theory once on each engine; where PostgreSQL is not installed, its row is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([
            new TheoryDataRow<Engine>(Engine.Sqlite),
            new TheoryDataRow<Engine>(Engine.PostgreSql) { Skip = PostgreSqlInstallation.WhyMissing },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>A test of PostgreSQL alone, skipped like a row of <see cref="EachEngineAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlOnlyAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Engine>(Engine.PostgreSql) { Skip = PostgreSqlInstallation.WhyMissing }]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
