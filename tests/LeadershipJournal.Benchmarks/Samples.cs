using System.Diagnostics;

namespace LeadershipJournal.Benchmarks;

/// <summary>Times of the same thing, in milliseconds.</summary>
internal sealed class Samples
{
    private readonly List<double> _milliseconds = [];
    private readonly Lock _gate = new();

    public double Median => Percentile(50);

    public double Longest => Percentile(100);

    public int Count => _milliseconds.Count;

    /// <summary>Processor time of this process so far, in milliseconds: unlike the clock, it says little about what else the machine does.</summary>
    public static double ProcessorTime => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Runs and times it; many may do so at once.</summary>
    public async Task MeasureAsync(Func<Task> work) => Add(await TimeAsync(work));

    public void Add(double milliseconds)
    {
        lock (_gate)
        {
            _milliseconds.Add(milliseconds);
        }
    }

    /// <summary>The smallest time that so many per cent of the samples do not exceed.</summary>
    public double Percentile(double percent)
    {
        lock (_gate)
        {
            var sorted = _milliseconds.Order().ToList();
            return sorted[Math.Max(0, (int)Math.Ceiling(percent / 100 * sorted.Count) - 1)];
        }
    }
}
