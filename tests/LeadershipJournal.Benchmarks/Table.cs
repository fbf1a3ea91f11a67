using System.Globalization;
using System.Runtime;

namespace LeadershipJournal.Benchmarks;

/// <summary>Measures one thing the application promises.</summary>
internal abstract class Promise
{
    /// <summary>What it is called on the command line.</summary>
    public abstract string Name { get; }

    public abstract Task MeasureAsync(Table table);
}

/// <summary>The table of docs/performance.md, one line for each promise.</summary>
internal sealed class Table
{
    private readonly List<string> _lines = ["| what | promised | measured | kept |", "|---|---|---|---|"];

    public bool Kept { get; private set; } = true;

    /// <summary>Measures what is named, or everything, and prints the table; the exit code says whether every promise was kept.</summary>
    public static async Task<int> RunAsync(string[] names, IReadOnlyList<Promise> promises)
    {
        var chosen = names.Length == 0 ? promises : [.. promises.Where(promise => names.Contains(promise.Name))];
        if (chosen.Count == 0)
        {
            Console.Error.WriteLine($"usage: [{string.Join('|', promises.Select(promise => promise.Name))}]… or parts, for the parts by BenchmarkDotNet");
            return 2;
        }

        var table = new Table();
        foreach (var promise in chosen)
        {
            Console.Error.WriteLine($"measuring {promise.Name}");
            await promise.MeasureAsync(table);
        }

        Console.WriteLine(Machine());
        Console.WriteLine();
        table._lines.ForEach(Console.WriteLine);
        return table.Kept ? 0 : 1;
    }

    /// <summary>A promise of at most so much.</summary>
    public void AtMost(string what, double measured, double promised, string unit) =>
        Add(what, "≤", measured, promised, unit, measured <= promised);

    /// <summary>A promise of at least so much.</summary>
    public void AtLeast(string what, double measured, double promised, string unit) =>
        Add(what, "≥", measured, promised, unit, measured >= promised);

    /// <summary>A figure that nothing is promised about.</summary>
    public void Figure(string what, double measured, string unit) => Add($"| {what} | – | {Written(measured)}{unit} | – |");

    private static string Machine()
    {
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{model ?? "unknown processor"}, {Environment.ProcessorCount} cores, {memory} GiB, .NET {Environment.Version}, {(GCSettings.IsServerGC ? "server" : "workstation")} GC");
    }

    private static string Written(double number) =>
        number.ToString(number < 10 ? "0.##" : "#,0", CultureInfo.InvariantCulture);

    private void Add(string what, string relation, double measured, double promised, string unit, bool kept)
    {
        Kept &= kept;
        Add($"| {what} | {relation} {Written(promised)}{unit} | {Written(measured)}{unit} | {(kept ? "yes" : "**no**")} |");
    }

    // Told as they come as well: a whole run takes minutes.
    private void Add(string line)
    {
        Console.Error.WriteLine(line);
        _lines.Add(line);
    }
}
