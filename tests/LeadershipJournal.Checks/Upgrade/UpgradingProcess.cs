using System.Diagnostics;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Checks.Upgrade;

/// <summary>This tool again as another process, which brings a database to this version and then waits, as a server would.</summary>
internal sealed class UpgradingProcess : IDisposable
{
    /// <summary>The command that is this process. It stands in no list: nobody calls it by hand.</summary>
    public const string Command = "upgrading-process";

    private const string InPlace = "in-place";
    private const string Begins = "begins";
    private const string Done = "done";
    private readonly Process _process;

    private UpgradingProcess(Process process) => _process = process;

    /// <summary>Starts it; what is answered is about to begin with the migration.</summary>
    public static async Task<UpgradingProcess> StartAsync(string directory, bool inPlace)
    {
        var start = new ProcessStartInfo(
            "dotnet", [typeof(EntryPoint).Assembly.Location, Command, directory, .. inPlace ? [InPlace] : Array.Empty<string>()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var started = new UpgradingProcess(Process.Start(start) ?? throw new CheckException("dotnet did not start."));
        await started.ExpectAsync(Begins);
        return started;
    }

    /// <summary>Until the migration is done.</summary>
    public Task FinishAsync() => ExpectAsync(Done);

    /// <summary>SIGKILL: the process runs no line more, and the operating system takes its locks away.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose() => _process.Dispose();

    /// <summary>What the other process does.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new StoreOptions { DataDirectory = arguments[1] };
        using var engine = new SqliteEngine(options);
        using var store = new JournalStore(engine, options, TimeProvider.System);
        Console.WriteLine(Begins);
        if (arguments is [.., InPlace])
        {
            await using var journal = engine.OpenJournal(seal: null);
            await journal.Database.MigrateAsync();
        }
        else
        {
            await store.PrepareAsync();
        }

        Console.WriteLine(Done);
        await Console.In.ReadLineAsync();
        return 0;
    }

    private async Task ExpectAsync(string line)
    {
        if (await _process.StandardOutput.ReadLineAsync() != line)
        {
            throw new CheckException("The process that upgrades ended too early; its error stream says why.");
        }
    }
}
