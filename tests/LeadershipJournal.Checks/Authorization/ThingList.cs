using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>What things.txt says of one thing.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Type">What the matrix calls it.</param>
/// <param name="Kind">The kind it is shared as.</param>
/// <param name="Seen">Who may see it besides the person it belongs to.</param>
internal sealed record ThingLine(string Name, string Type, SharedKinds Kind, Roles Seen);

/// <summary>The file of all things, and those of them that were made.</summary>
internal sealed class ThingList
{
    private readonly Dictionary<string, ThingLine> _lines;
    private readonly List<Thing> _made = [];

    private ThingList(Dictionary<string, ThingLine> lines) => _lines = lines;

    /// <summary>Everything made so far.</summary>
    public IReadOnlyList<Thing> Made => _made;

    /// <summary>What is in the file and was not made.</summary>
    public IEnumerable<string> Missing => _lines.Keys.Except(_made.Select(thing => thing.Name));

    public static async Task<ThingList> ReadAsync()
    {
        var text = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Authorization", "things.txt"));
        return new ThingList(text.Where(line => line.Length > 0 && line[0] != '#').Select(Parse).ToDictionary(line => line.Name, StringComparer.Ordinal));
    }

    /// <summary>Makes a thing of the file, with a word that stands nowhere else: letters only, all of one length, so that none is a part of another.</summary>
    public Thing Make(string name, Roles whose)
    {
        var line = _lines.GetValueOrDefault(name) ?? throw new CheckException($"things.txt does not name '{name}'.");
        var number = _made.Count;
        var word = $"kestrel{(char)('a' + (number / 676 % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}";
        return new Thing(name, line.Type, Guid.CreateVersion7(), word, whose, line.Kind, line.Seen);
    }

    public Thing Add(Thing thing)
    {
        _made.Add(thing);
        return thing;
    }

    private static ThingLine Parse(string text) => text.Split('|', StringSplitOptions.TrimEntries) switch
    {
        [var name, var type, var kind, var seen] => new ThingLine(name, type, Kinds.Parse(kind), RoleWords.Parse(seen)),
        _ => throw new CheckException($"'{text}' is no line of things.txt."),
    };
}
