using System.Diagnostics;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Checks.Crash;

/// <summary>The server as an operator runs it: a process of its own on a data directory.</summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>Lets the operating system choose a port.</summary>
    public const string AnyAddress = "http://127.0.0.1:0";

    private const string Announcement = " is open at ";
    private const int LinesKept = 20;
    private readonly Process _process;
    private readonly Queue<string> _said = [];
    private readonly TaskCompletionSource<string> _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process)
    {
        _process = process;
        _ = ReadAsync();
    }

    public static ServerProcess Start(string data, string address)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", address])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { [JournalStorage.DataDirectorySetting] = data },
        };
        return new ServerProcess(Process.Start(start) ?? throw new CheckException("dotnet did not start."));
    }

    /// <summary>Where it listens, as soon as it does.</summary>
    /// <exception cref="CheckException">It ended before.</exception>
    public Task<string> OpenAsync() => _open.Task;

    /// <summary>SIGKILL: the process runs no line more, and the operating system takes its locks away.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose() => _process.Dispose();

    /// <summary>To the end of its output: a server whose output nobody reads stands still when the pipe is full.</summary>
    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Announcement, StringComparison.Ordinal) is var at and >= 0)
            {
                _open.TrySetResult(line[(at + Announcement.Length)..].Trim());
            }

            _said.Enqueue(line);
            if (_said.Count > LinesKept)
            {
                _said.Dequeue();
            }
        }

        _open.TrySetException(new CheckException($"The server ended before it was open:\n{string.Join('\n', _said)}"));
    }
}
