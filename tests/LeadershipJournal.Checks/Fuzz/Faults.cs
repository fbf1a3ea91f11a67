using System.Globalization;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Tells the process that watches what went wrong, the same thing once, and keeps the inputs.</summary>
internal sealed class Faults(FuzzPlan plan)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>How many inputs went wrong, alike ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Keeps an input as the one that is tried now: should the process die, it is the one.</summary>
    public async Task BeginAsync(FuzzArea area, FuzzInput input)
    {
        foreach (var before in Directory.EnumerateFiles(plan.Folder, $"{FuzzingProcess.LastInput}-*"))
        {
            File.Delete(before);
        }

        await File.WriteAllBytesAsync(Path.Combine(plan.Folder, $"{FuzzingProcess.LastInput}-{area.Name}{input.Extension}"), input.Bytes);
    }

    /// <summary>Notes what went wrong, and keeps the input if nothing alike was kept before.</summary>
    public async Task NoteAsync(FuzzArea area, int round, int number, FuzzInput input, string what)
    {
        Count++;
        if (_known.Add(Alike(what)))
        {
            var file = Path.Combine(plan.Folder, string.Create(CultureInfo.InvariantCulture, $"{area.Name}-{plan.Seed}-{round}-{number}{input.Extension}"));
            await File.WriteAllBytesAsync(file, input.Bytes);
            FuzzingProcess.Say(FuzzingProcess.Fault, file, what);
        }
    }

    // References and numbers differ from one time to the next.
    private static string Alike(string what) => string.Concat(what.Where(letter => !char.IsAsciiDigit(letter)));
}
