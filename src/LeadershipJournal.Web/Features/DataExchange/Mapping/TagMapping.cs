using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.DataExchange.Mapping;

/// <summary>The leader's own rule: entries with such a tag are about a dimension.</summary>
/// <param name="Tag">A tag; with a star before, behind or on both sides for tags that end with it, begin with it or contain it.</param>
/// <param name="Dimension">What it stands for.</param>
public sealed record DimensionRule(string Tag, Dimension Dimension)
{
    public const string Begins = "begins";
    public const string Contains = "contains";

    /// <summary>A tag as a rule's pattern: the tag itself, or with stars for tags that begin with it or contain it.</summary>
    public static string Pattern(string tag, string match) => match switch
    {
        Begins => $"{tag.Trim('*')}*",
        Contains => $"*{tag.Trim('*')}*",
        _ => tag,
    };

    /// <summary>Whether the rule applies to a tag, however the two are cased and joined.</summary>
    public bool Covers(string tag)
    {
        var pattern = TagMapping.Plain(Tag.Trim('*'));
        var plain = TagMapping.Plain(tag);
        return pattern.Length > 0 && (Tag.StartsWith('*'), Tag.EndsWith('*')) switch
        {
            (true, true) => plain.Contains(pattern, StringComparison.Ordinal),
            (true, false) => plain.EndsWith(pattern, StringComparison.Ordinal),
            (false, true) => plain.StartsWith(pattern, StringComparison.Ordinal),
            _ => plain == pattern,
        };
    }
}

/// <summary>Maps tags to dimensions: their keys and names by themselves, everything else by the leader's rules.</summary>
public sealed class TagMapping(IReadOnlyList<DimensionRule> rules)
{
    /// <summary>The dimensions of an entry's tags, in their fixed order.</summary>
    public IReadOnlyList<Dimension> Dimensions(IReadOnlyList<string> tags)
    {
        var found = tags.SelectMany(OfTag).ToHashSet();
        return [.. DimensionList.All.Where(found.Contains)];
    }

    /// <summary>The dimensions that a tag stands for; none where nothing says so.</summary>
    public IEnumerable<Dimension> OfTag(string tag)
    {
        var ruled = rules.Where(rule => rule.Covers(tag)).Select(rule => rule.Dimension).ToList();
        return ruled is [] && OwnDimension(tag) is { } own ? [own] : ruled;
    }

    /// <summary>The dimension whose key or name a tag is, in British or American spelling, also as the last part of <c>leading/people</c>.</summary>
    public static Dimension? OwnDimension(string tag)
    {
        var plain = Plain(tag[(tag.LastIndexOf('/') + 1)..]).Replace("organization", "organisation", StringComparison.Ordinal);
        foreach (var dimension in DimensionList.All)
        {
            if (plain == dimension.Key() || plain == Plain(dimension.Name()))
            {
                return dimension;
            }
        }

        return null;
    }

    /// <summary>Lower case, with single spaces for dashes and underscores, without the mark of a tag.</summary>
    public static string Plain(string tag) =>
        string.Join(' ', tag.TrimStart('#').ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries));
}
