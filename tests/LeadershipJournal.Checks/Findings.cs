using System.Globalization;

namespace LeadershipJournal.Checks;

/// <summary>Figures as <c>name: value</c> lines, and how many expectations held.</summary>
internal sealed class Findings(TextWriter output, TextWriter errors)
{
    private const int MostPrinted = 20;

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    /// <summary>What the output ends with, after how many expectations held; null when that is the end.</summary>
    public string? LastLine { get; set; }

    public void Figure(string name, object value) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value}"));

    /// <summary>A document that is itself the output.</summary>
    public void Document(string text) => output.WriteLine(text);

    /// <summary>Counts an expectation; the first ones that do not hold are named on the error stream.</summary>
    public void Expect(bool holds, string what)
    {
        if (holds)
        {
            Passed++;
        }
        else if (++Failed <= MostPrinted)
        {
            errors.WriteLine($"failed: {what}");
        }
    }
}
