using System.Globalization;
using System.Text;
using LeadershipJournal.Checks.Authorization;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Ids are new in every instance; in a file they have a name, so that it means the same in the next one.</summary>
internal sealed class FuzzNames
{
    private const int TooLarge = 300_000;
    private readonly List<(string Id, string Name)> _names = [];

    public FuzzNames(Ground ground)
    {
        IEnumerable<Guid> ids =
        [
            .. ground.Things.Select(thing => thing.Id), .. ground.Relationships.Keys, ground.OtherRelationship,
            .. ground.People.OrderBy(person => person.Key).Select(person => person.Value.Id),
        ];
        foreach (var (place, id) in ids.Index())
        {
            _names.Add((id.ToString(), string.Create(CultureInfo.InvariantCulture, $"~id{place}~")));
        }

        _names.Add((ground.Invitation, "~invitation~"));
    }

    /// <summary>Any of the ids.</summary>
    public string Any(Random random) => _names[random.Next(_names.Count)].Id;

    /// <summary>With names for ids.</summary>
    public string Name(string text) => text.Length > TooLarge
        ? text
        : _names.Aggregate(new StringBuilder(text), (named, pair) => named.Replace(pair.Id, pair.Name)).ToString();

    /// <summary>With ids for names.</summary>
    public string Fill(string text) => !text.Contains('~', StringComparison.Ordinal)
        ? text
        : _names.Aggregate(new StringBuilder(text), (filled, pair) => filled.Replace(pair.Name, pair.Id)).ToString();
}
