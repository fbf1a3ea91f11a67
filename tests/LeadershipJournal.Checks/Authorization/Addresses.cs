using System.Text.RegularExpressions;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>An address with ids of the owner's in it.</summary>
/// <param name="Path">The address.</param>
/// <param name="Ids">The ids that were filled in.</param>
internal sealed record Address(string Path, IReadOnlyList<Guid> Ids);

/// <summary>Fills the ids of things into the pattern of a route.</summary>
internal sealed partial class Addresses(Ground ground)
{
    private readonly Dictionary<string, string[]> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Key"] = ["self", "people"],
        ["KindKey"] = ["with-myself", "with-management"],
        ["WeekText"] = ["2026-W43", "2026-W44", "2026-W46"],
        ["Token"] = [ground.Invitation],
        ["Code"] = ["404"],
        ["itemId"] = ["self-1"],
        ["address"] = ["nowhere/at/all"],
        ["path"] = ["nowhere.txt"],
    };

    /// <summary>Every address of a route's pattern.</summary>
    /// <param name="pattern">The pattern, with its methods before it.</param>
    /// <param name="types">What its ids are ids of, in their order.</param>
    public IReadOnlyList<Address> Of(string pattern, IReadOnlyList<string> types)
    {
        var path = pattern[pattern.IndexOf('/', StringComparison.Ordinal)..];
        List<Address> addresses = [new Address(path, [])];
        var place = 0;
        foreach (Match hole in Hole().Matches(path))
        {
            var isId = hole.Groups["rule"].Value == ":guid";
            var type = isId ? place < types.Count ? types[place++] : throw new CheckException($"The matrix does not say what the ids in {path} are.") : "";
            addresses =
            [
                .. from address in addresses
                   from filled in isId ? IdsOf(type).Select(id => (Text: id.ToString(), Ids: (IReadOnlyList<Guid>)[.. address.Ids, id])) : WordsFor(hole.Groups["name"].Value).Select(word => (Text: word, address.Ids))
                   select new Address(ReplaceFirst(address.Path, hole.Value, filled.Text), filled.Ids),
            ];
        }

        return addresses;
    }

    /// <summary>The ids of things of a type.</summary>
    public IEnumerable<Guid> IdsOf(string type) => type switch
    {
        "relationship" => [.. ground.Relationships.Keys, ground.OtherRelationship],
        _ when ground.Things.Any(thing => thing.Type == type) => ground.Things.Where(thing => thing.Type == type).Select(thing => thing.Id),
        _ => throw new CheckException($"The matrix names '{type}', and there is no such thing."),
    };

    /// <summary>Every combination of ids of these types.</summary>
    public IReadOnlyList<IReadOnlyList<Guid>> Combinations(IReadOnlyList<string> types) => types.Aggregate(
        (IReadOnlyList<IReadOnlyList<Guid>>)[[]],
        (chosen, type) => [.. from before in chosen from id in IdsOf(type) select (IReadOnlyList<Guid>)[.. before, id]]);

    private string[] WordsFor(string name) =>
        _words.GetValueOrDefault(name) ?? throw new CheckException($"Nothing is known to fill into {{{name}}}.");

    private static string ReplaceFirst(string text, string what, string with)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + what.Length));
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)(?<rule>:\w+)?[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
