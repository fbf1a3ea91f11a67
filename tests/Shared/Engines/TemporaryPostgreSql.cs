using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(LeadershipJournal.Tests.Engines.TemporaryPostgreSql))]

namespace LeadershipJournal.Tests.Engines;

/// <summary>
/// A PostgreSQL of the test run's own, on loopback, started when a test first asks for it. It is the child of a shell that
/// ends it, and deletes its files, as soon as this process's end of a pipe closes: nothing is left running, not even
/// when the tests are killed.
/// </summary>
public sealed class TemporaryPostgreSql : IAsyncLifetime
{
    private readonly Lazy<Task<string>> _started;
    private Process? _shell;
    private int _databases;

    public TemporaryPostgreSql() => _started = new Lazy<Task<string>>(StartAsync);

    /// <summary>Where the server keeps its files.</summary>
    public string Directory { get; private set; } = string.Empty;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>An empty database of its own.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var server = await _started.Value;
        var name = $"journal{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true, MaxPoolSize = 10 }.ConnectionString;
    }

    /// <summary>Runs one statement of the test's own, past all that is tested.</summary>
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_shell is null)
        {
            return;
        }

        NpgsqlConnection.ClearAllPools();
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private async Task<string> StartAsync()
    {
        var programs = PostgreSqlInstallation.Programs
            ?? throw new InvalidOperationException("PostgreSQL is not installed, and under CI its tests must run.");
        var port = FreePort();
        Directory = Path.Combine(Path.GetTempPath(), $"leadershipjournal-postgresql-{Guid.NewGuid():N}");
        var script = $"""
            trap '' INT
            umask 077
            mkdir "{Directory}" || exit 1
            "{programs}/initdb" -D "{Directory}/data" -A trust -U postgres --no-sync -E UTF8 --locale=C.UTF-8 >"{Directory}/log" 2>&1 &&
            "{programs}/postgres" -D "{Directory}/data" -h 127.0.0.1 -p {port} -k "{Directory}" -c fsync=off >>"{Directory}/log" 2>&1 &
            while read -r _; do :; done
            kill -QUIT $(head -1 "{Directory}/data/postmaster.pid")
            wait
            rm -rf "{Directory}"
            """;
        var start = new ProcessStartInfo { RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = "/" };
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", "sh", "-c", script] : ["sh", "-c", script];
        start.FileName = command[0];
        Array.ForEach(command[1..], start.ArgumentList.Add);
        _shell = Process.Start(start)!;
        var server = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false";
        await WaitUntilReadyAsync(server);
        return server;
    }

    private async Task WaitUntilReadyAsync(string server)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ExecuteAsync(server, "SELECT 1");
                return;
            }
            catch (NpgsqlException problem) when (attempt < 1200)
            {
                if (_shell!.HasExited)
                {
                    throw new InvalidOperationException("The temporary PostgreSQL did not start.", problem);
                }

                await Task.Delay(50);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
