using System.Diagnostics;
using System.Globalization;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>This tool again as another process, which may die of what it is given: then the one that watches knows of what.</summary>
internal sealed class FuzzingProcess
{
    /// <summary>The command that is this process. It stands in no list: nobody calls it by hand.</summary>
    public const string Command = "fuzzing-process";

    /// <summary>How the file of the input begins that is being tried.</summary>
    public const string LastInput = "last-input";

    /// <summary>Something went wrong: the file of the input, and what.</summary>
    public const string Fault = "fault";

    private const string Figure = "figure";
    private const string Done = "done";
    private const string Mark = "fuzz\t";

    /// <summary>Runs the plan in another process and hands on what it says; false when it died before the end.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="onFault">Takes a file and what went wrong with it.</param>
    /// <param name="onFigure">Takes a figure's name and value.</param>
    public static async Task<bool> RunAsync(FuzzPlan plan, Action<string, string> onFault, Action<string, int> onFigure)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EntryPoint).Assembly.Location, Command, .. plan.ToArguments()])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new CheckException("dotnet did not start.");
        var isDone = false;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            switch (line.StartsWith(Mark, StringComparison.Ordinal) ? line[Mark.Length..].Split('\t') : [])
            {
                case [Fault, var file, var what]:
                    onFault(file, what);
                    break;
                case [Figure, var name, var value]:
                    onFigure(name, int.Parse(value, CultureInfo.InvariantCulture));
                    break;
                case [Done]:
                    isDone = true;
                    break;
            }
        }

        await process.WaitForExitAsync();
        return isDone;
    }

    /// <summary>Says something to the process that watches.</summary>
    public static void Say(params ReadOnlySpan<string> parts) =>
        Console.WriteLine(Mark + string.Join('\t', parts.ToArray().Select(part => part.Replace('\t', ' ').ReplaceLineEndings(" "))));

    /// <summary>What the other process does.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var plan = FuzzPlan.From(arguments.AsSpan(1));
        var faults = new Faults(plan);
        var clock = Stopwatch.StartNew();
        bool IsOver() => plan.Rounds == 0 && clock.Elapsed >= TimeSpan.FromMinutes(plan.Minutes);
        Dictionary<string, int> figures = new(StringComparer.Ordinal);
        var rounds = 0;
        for (var round = plan.FirstRound; plan.Rounds == 0 ? !IsOver() : rounds < plan.Rounds; round++, rounds++)
        {
            foreach (var (name, count) in await new FuzzRound(plan, round, faults, IsOver).RunAsync())
            {
                figures[name] = figures.GetValueOrDefault(name) + count;
            }
        }

        foreach (var (name, count) in figures.Append(new("rounds", rounds)).Append(new("inputs that went wrong", faults.Count)))
        {
            Say(Figure, name, count.ToString(CultureInfo.InvariantCulture));
        }

        Say(Done);
        return 0;
    }
}
