using System.Diagnostics;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Checks.Backups;

/// <summary>An operator's command as the operator runs it: a process of its own on a data directory.</summary>
internal sealed class OperatorProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _said;

    private OperatorProcess(Process process)
    {
        _process = process;
        _said = process.StandardOutput.ReadToEndAsync();
    }

    public static OperatorProcess Start(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { [JournalStorage.DataDirectorySetting] = data },
        };
        return new OperatorProcess(Process.Start(start) ?? throw new CheckException("dotnet did not start."));
    }

    /// <summary>Runs one to its end.</summary>
    /// <exception cref="CheckException">It did not succeed.</exception>
    public static async Task RunAsync(string data, params string[] arguments)
    {
        using var process = Start(data, arguments);
        await process._process.WaitForExitAsync();
        if (process._process.ExitCode != 0)
        {
            throw new CheckException($"'{arguments[0]}' did not succeed: {(await process._said).Trim()}");
        }
    }

    /// <summary>SIGKILL: the process runs no line more, and the operating system takes its locks away.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose() => _process.Dispose();
}
