using System.Text.RegularExpressions;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Finds an entry's title: in the front matter, else the heading that opens the text, else words in the file's name.</summary>
public static partial class EntryTitle
{
    /// <summary>The title, and the text without the heading that became it. A heading with links or marks stays in the text.</summary>
    public static (string? Title, string Text) Of(FrontMatter above, MarkdownOutline outline, string path, string body, ImportLimits limits)
    {
        var heading = outline.OpensWithHeading ? outline.FirstHeading : null;
        var written = above.Text("title") is { } named ? OneLine(named) : null;
        if ((written ?? heading) is not { } title)
        {
            return (OfName(path), body);
        }

        var isWhole = title.Length <= limits.TitleChars;
        var repeats = isWhole && heading is not null && string.Equals(heading, title, StringComparison.Ordinal);
        return (isWhole ? title : Cut(title, limits.TitleChars), repeats ? Below(outline, body) : body);
    }

    /// <summary>A text that is nothing but its heading keeps it.</summary>
    private static string Below(MarkdownOutline outline, string body) =>
        string.IsNullOrWhiteSpace(outline.TextBelowHeading) ? body : outline.TextBelowHeading.TrimStart('\n');

    private static string? OfName(string path)
    {
        var stem = PathDate.Stem(path);
        var words = Separators().Replace(PathDate.IsIndex(stem) ? "" : DateParts().Replace(stem, " "), " ").Trim();
        return words.Any(char.IsLetter) ? char.ToUpperInvariant(words[0]) + words[1..] : null;
    }

    private static string OneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    private static string Cut(string title, int length) =>
        string.Concat(title.AsSpan(0, char.IsHighSurrogate(title[length - 2]) ? length - 2 : length - 1), "…");

    [GeneratedRegex(@"[0-9]{4}[-._]?(?:w[0-9]{1,2}|[0-9]{1,2}[-._]?[0-9]{1,2})|[0-9]{1,2}[-._][0-9]{1,2}[-._][0-9]{4}|(?<![\p{L}0-9])w(?:ee)?k?[-_ ]?[0-9]{1,2}(?![0-9])|^[0-9]{1,2}(?=[-_ ]|$)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DateParts();

    [GeneratedRegex(@"[\s_-]+", RegexOptions.None, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.None, 1000)]
    private static partial Regex WhiteSpace();
}
