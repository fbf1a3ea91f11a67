using System.Collections.Frozen;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>A field's values: one, or those of a list.</summary>
public sealed record FrontMatterField(IReadOnlyList<string> Values, bool IsList)
{
    public static FrontMatterField Of(string value) => new([value], IsList: false);
}

/// <summary>What stands above an entry's text, verbatim and by field.</summary>
/// <param name="Verbatim">The block with its fences.</param>
/// <param name="Fields">Text fields of the top level, by <see cref="Key"/>.</param>
public sealed record FrontMatter(string Verbatim, IReadOnlyDictionary<string, FrontMatterField> Fields)
{
    public static FrontMatter None { get; } = new("", FrozenDictionary<string, FrontMatterField>.Empty);

    public FrontMatterField? this[string key] => Fields.GetValueOrDefault(key);

    /// <summary>The first value of the first field that has one.</summary>
    public string? Text(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (this[key] is { Values: [var value, ..] } && !string.IsNullOrWhiteSpace(value))
            {
                return value.Trim();
            }
        }

        return null;
    }

    /// <summary>One spelling for <c>Week-Ending</c>, <c>week ending</c> and <c>weekEnding</c>.</summary>
    public static string Key(string written) =>
        string.Concat(written.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>Front matter that cannot be read; the message says where, without quoting it.</summary>
public sealed class FrontMatterBrokenException(string message) : Exception(message);
