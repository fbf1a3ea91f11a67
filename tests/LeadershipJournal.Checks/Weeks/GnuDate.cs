using System.ComponentModel;
using System.Diagnostics;

namespace LeadershipJournal.Checks.Weeks;

/// <summary>GNU date: a calendar and a reading of the time zone database that share no code with .NET.</summary>
internal sealed class GnuDate
{
    private const string Program = "date";

    private GnuDate(string version) => Version = version;

    public string Version { get; }

    /// <summary>Null where there is no GNU date.</summary>
    public static async Task<GnuDate?> FindAsync()
    {
        try
        {
            var lines = await RunAsync(["--version"], zone: null, input: []);
            return lines is [var first, ..] && first.Contains("GNU coreutils", StringComparison.Ordinal) ? new GnuDate(first) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Answers many dates or instants (<c>@seconds</c>) in one process, line by line.</summary>
    public Task<List<string>> FormatAsync(string format, string zone, IEnumerable<string> lines) =>
        RunAsync(["-f", "-", "+" + format], zone, lines);

    private static async Task<List<string>> RunAsync(string[] arguments, string? zone, IEnumerable<string> input)
    {
        var start = new ProcessStartInfo(Program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["LC_ALL"] = "C";
        if (zone is not null)
        {
            start.Environment["TZ"] = zone;
        }

        using var process = Process.Start(start) ?? throw new CheckException("date did not start.");
        var writing = Task.Run(async () =>
        {
            foreach (var line in input)
            {
                await process.StandardInput.WriteLineAsync(line);
            }

            process.StandardInput.Close();
        });
        List<string> answers = [];
        while (await process.StandardOutput.ReadLineAsync() is { } answer)
        {
            answers.Add(answer);
        }

        await writing;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? answers : throw new CheckException($"date ended with {process.ExitCode}.");
    }
}
