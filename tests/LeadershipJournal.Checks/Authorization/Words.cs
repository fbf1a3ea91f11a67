namespace LeadershipJournal.Checks.Authorization;

/// <summary>Words that stand nowhere else: letters only, and all of one length, so that none is a part of another.</summary>
internal static class Words
{
    /// <summary>The next word after those in use.</summary>
    public static string Next(IReadOnlyCollection<Thing> used) =>
        $"kestrel{(char)('a' + (used.Count / 676 % 26))}{(char)('a' + (used.Count / 26 % 26))}{(char)('a' + (used.Count % 26))}";
}
