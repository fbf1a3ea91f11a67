namespace LeadershipJournal.Web.Infrastructure;

/// <summary>
/// What was typed after <c>--</c>: an operator's command with its arguments, or settings for the server
/// (<c>--urls=…</c>, <c>Storage:Engine=…</c>) and the demo switch.
/// </summary>
internal sealed record CommandLine(string? Command, string[] Arguments, string[] Settings, bool Demo)
{
    private const string DemoSwitch = "--demo";

    public static CommandLine Parse(string[] args) =>
        args is [var first, .. var rest] && IsCommand(first)
            ? new(first, rest, [], Demo: false)
            : new(null, [], [.. args.Where(arg => arg != DemoSwitch)], args.Contains(DemoSwitch));

    private static bool IsCommand(string word) =>
        word.Length > 0 && char.IsAsciiLetter(word[0]) && !word.Contains('=', StringComparison.Ordinal);
}
