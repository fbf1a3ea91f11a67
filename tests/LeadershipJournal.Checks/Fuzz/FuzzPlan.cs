using System.Globalization;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>What is tried, and for how long.</summary>
/// <param name="Seed">What everything random follows from.</param>
/// <param name="FirstRound">The first round; each has an instance of its own.</param>
/// <param name="Rounds">How many rounds; none for as many as there is time for.</param>
/// <param name="Tries">Inputs of each area in a round.</param>
/// <param name="Minutes">After how long no further input is tried.</param>
/// <param name="Folder">Where inputs are kept.</param>
/// <param name="Replay">A kept input to try again instead; none for new ones.</param>
/// <param name="Only">The one area to try; none for all.</param>
/// <param name="IsControl">Whether the handler that throws is planted.</param>
internal sealed record FuzzPlan(int Seed, int FirstRound, int Rounds, int Tries, int Minutes, string Folder, string Replay, string Only, bool IsControl)
{
    /// <summary>As arguments of another process.</summary>
    public string[] ToArguments() =>
        [Text(Seed), Text(FirstRound), Text(Rounds), Text(Tries), Text(Minutes), Folder, Replay, Only, IsControl.ToString()];

    /// <summary>From them.</summary>
    public static FuzzPlan From(ReadOnlySpan<string> arguments) => new(
        Number(arguments[0]), Number(arguments[1]), Number(arguments[2]), Number(arguments[3]), Number(arguments[4]), arguments[5], arguments[6], arguments[7], bool.Parse(arguments[8]));

    /// <summary>What decides about one input, wherever the run began.</summary>
    public Random RandomOf(int round, int area, int number) =>
        new(unchecked((((((Seed * 31) + round) * 31) + area) * 1_000_003) + number));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
