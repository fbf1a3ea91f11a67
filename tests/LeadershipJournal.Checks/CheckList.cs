namespace LeadershipJournal.Checks;

/// <summary>Finds the check that was asked for, runs it and turns its findings into a last line and an exit code.</summary>
internal static class CheckList
{
    public static async Task<int> RunAsync(string[] arguments, IReadOnlyList<Check> checks)
    {
        if (arguments is not [var name, .. var rest] || checks.SingleOrDefault(check => check.Name == name) is not { } chosen)
        {
            Console.Error.WriteLine("usage: <check> [options] [--control]");
            foreach (var check in checks)
            {
                Console.Error.WriteLine($"  {check.Name} {check.Usage}");
            }

            return 2;
        }

        var findings = new Findings(Console.Out, Console.Error);
        try
        {
            await chosen.RunAsync(CheckOptions.Parse(rest), findings);
        }
        catch (CheckException exception)
        {
            findings.Expect(false, exception.Message);
        }

        Console.WriteLine($"{findings.Passed} passed, {findings.Failed} failed");
        if (findings.LastLine is { } lastLine)
        {
            Console.WriteLine(lastLine);
        }

        return findings.Failed == 0 && findings.Passed > 0 ? 0 : 1;
    }
}
