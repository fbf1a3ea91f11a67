using System.Diagnostics;

namespace LeadershipJournal.Checks.Crash;

/// <summary>A server that is killed and started again on the same data, at the same address.</summary>
internal sealed class MortalServer(string data) : IDisposable
{
    private ServerProcess? _process;
    private TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where it listens, after the first start.</summary>
    public string Address { get; private set; } = ServerProcess.AnyAddress;

    /// <summary>How long the last whole start took.</summary>
    public TimeSpan Start { get; private set; }

    /// <summary>Until it is open.</summary>
    public async Task StartAsync()
    {
        var clock = Stopwatch.StartNew();
        _process = ServerProcess.Start(data, Address);
        Address = await _process.OpenAsync();
        Start = clock.Elapsed;
        _up.TrySetResult();
    }

    /// <summary>Kills it while people use it.</summary>
    public async Task KillAsync()
    {
        _up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await EndAsync();
    }

    /// <summary>Begins a start that is killed after that time.</summary>
    public async Task KillWhileStartingAsync(TimeSpan after)
    {
        _process = ServerProcess.Start(data, Address);
        await Task.Delay(after);
        await EndAsync();
    }

    /// <summary>What a client that lost it waits for.</summary>
    public Task UpAsync(CancellationToken stop) => Volatile.Read(ref _up).Task.WaitAsync(stop);

    /// <summary>Nothing if it was killed before.</summary>
    public void Dispose()
    {
        if (_process is not null)
        {
            EndAsync().GetAwaiter().GetResult();
        }
    }

    private async Task EndAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            await process.KillAsync();
            process.Dispose();
        }
    }
}
