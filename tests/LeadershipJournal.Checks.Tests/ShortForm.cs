namespace LeadershipJournal.Checks.Tests;

/// <summary>A check as a test runs it: short, and with what it found as text.</summary>
internal static class ShortForm
{
    /// <summary>Runs a check with what would stand after its name on the command line.</summary>
    public static async Task<ShortRun> RunAsync(Check check, params string[] options)
    {
        using StringWriter output = new(), errors = new();
        var findings = new Findings(output, errors);
        await check.RunAsync(CheckOptions.Parse(options), findings);
        return new ShortRun(findings.Passed, findings.Failed, $"{output}{errors}{findings.LastLine}");
    }
}

/// <summary>How it ended.</summary>
internal sealed record ShortRun(int Passed, int Failed, string Said);
