using System.Buffers;

namespace LeadershipJournal.Web.Infrastructure.Markdown;

/// <summary>
/// Recognises texts that a Markdown parser would need seconds or minutes for, before it is given them. The rules look
/// at the shape of the text only, so the same text is always treated alike.
/// </summary>
internal static class MarkdownLimits
{
    public const int MaxNesting = 64;
    public const int MaxHtmlLength = 4 * 1024 * 1024;

    private const int MaxMarkersBeforeText = 32;

    // Parsers look at the rest of a paragraph for each possible link in it; this many steps take about a second.
    private const long MaxParagraphWork = 400_000_000;

    // Every bar of a line may part two cells, and the parser weighs each against all the others of its row.
    private const int MaxBarsInLine = 200;

    private static readonly SearchValues<char> s_linkStarts = SearchValues.Create("[:");

    public static string? Refuse(ReadOnlySpan<char> text)
    {
        long links = 0;
        long length = 0;
        foreach (var line in text.EnumerateLines())
        {
            var markers = CountMarkers(line, out var rest);
            if (markers > MaxMarkersBeforeText)
            {
                return TooDeep;
            }

            if (rest.Count('|') > MaxBarsInLine)
            {
                return "This text holds a table row too wide to be set as Markdown, so it is shown as it was written.";
            }

            if (rest.IsEmpty || markers > 0)
            {
                (links, length) = (0, 0);
            }

            links += CountLinkStarts(rest);
            length += line.Length + 1;
            if (links * length > MaxParagraphWork)
            {
                return "This paragraph holds too many links or brackets to be set as Markdown, so the text is shown as it was written.";
            }
        }

        return null;
    }

    public static string TooDeep =>
        "This text is nested too deeply to be set as Markdown, so it is shown as it was written.";

    public static string TooLong =>
        "This text would become too large when set as Markdown, so it is shown as it was written.";

    // Quotation marks, bullets and numbers that open a block each, as in "> > - 1. text".
    private static int CountMarkers(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        rest = line.TrimStart();
        var markers = 0;
        for (var length = MarkerLength(rest); length > 0; length = MarkerLength(rest))
        {
            markers++;
            rest = rest[length..].TrimStart();
        }

        return markers;
    }

    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        if (text is ['>', ..])
        {
            return 1;
        }

        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var mark = digits is > 0 and < 10 && text[digits] is ('.' or ')') ? digits : 0;
        return text.Length > mark && (mark > 0 || text[0] is '-' or '*' or '+')
            && (text.Length == mark + 1 || text[mark + 1] is ' ' or '\t')
            ? mark + 1
            : 0;
    }

    private static int CountLinkStarts(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var next = text.IndexOfAny(s_linkStarts); next >= 0; next = text.IndexOfAny(s_linkStarts))
        {
            count++;
            text = text[(next + 1)..];
        }

        return count;
    }
}
