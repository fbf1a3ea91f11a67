using LeadershipJournal.Web.Features.DataExchange.Mapping;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Collects the tags of an entry, as written.</summary>
public static class EntryTags
{
    private const int MostTags = 100;
    private const int LongestTag = 100;

    /// <summary>Fields whose text is a list; <see cref="One"/> holds those whose text is one tag.</summary>
    private static readonly string[] Lists = ["dimensions", "tags", "categories", "keywords", "topics", "labels"];

    private static readonly string[] One = ["dimension", "tag", "category", "topic"];

    public static IReadOnlyList<string> Of(FrontMatter above, MarkdownOutline outline) =>
    [
        .. Lists.SelectMany(key => Split(above[key], byWords: true))
            .Concat(One.SelectMany(key => Split(above[key], byWords: false)))
            .Concat(outline.Tags)
            .Select(tag => tag.Trim().TrimStart('#').Trim())
            .Where(tag => tag.Length is > 0 and <= LongestTag)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostTags),
    ];

    /// <summary>A list is itself; a text is cut at commas, or at spaces as Jekyll does, unless it is a dimension's name.</summary>
    private static IEnumerable<string> Split(FrontMatterField? field, bool byWords) => field switch
    {
        null => [],
        { IsList: true } => field.Values,
        { Values: [var text] } when text.Contains(',', StringComparison.Ordinal) => text.Split(','),
        { Values: [var text] } when byWords && TagMapping.OwnDimension(text) is null => text.Split(' '),
        _ => field.Values,
    };
}
