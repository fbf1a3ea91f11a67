namespace LeadershipJournal.Tests.Engines;

/// <summary>The PostgreSQL on this machine, as Debian and Ubuntu lay it out, or where <c>PG_BIN</c> says.</summary>
internal static class PostgreSqlInstallation
{
    /// <summary>The newest version's directory of programs; null where none is installed.</summary>
    public static string? Programs { get; } = Find();

    /// <summary>The reason to skip a test; null where PostgreSQL is there, and under CI, where its absence is a failure.</summary>
    public static string? WhyMissing { get; } =
        Programs is not null || Environment.GetEnvironmentVariable("CI") is "true" or "1"
            ? null
            : "PostgreSQL is not installed (no /usr/lib/postgresql/*/bin/initdb); tests/run-all.sh installs it.";

    private static string? Find() =>
        Environment.GetEnvironmentVariable("PG_BIN") is { Length: > 0 } given
            ? given
            : !Directory.Exists("/usr/lib/postgresql")
                ? null
                : Directory.EnumerateDirectories("/usr/lib/postgresql")
                    .OrderByDescending(directory => int.TryParse(Path.GetFileName(directory), out var version) ? version : 0)
                    .Select(directory => Path.Combine(directory, "bin"))
                    .FirstOrDefault(programs => File.Exists(Path.Combine(programs, "initdb")));
}
