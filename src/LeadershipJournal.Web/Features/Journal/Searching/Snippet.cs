using System.Text;

namespace LeadershipJournal.Web.Features.Journal.Searching;

/// <summary>A piece of text around a match.</summary>
public sealed record SnippetPart(string Text, bool IsMatch);

/// <summary>Cuts the part of a text that shows why it was found.</summary>
internal static class Snippet
{
    private const int Before = 60;
    private const int After = 160;

    // A text is searched for its snippet in pieces of this size, so that a large entry costs no more than it must.
    private const int Window = 64 * 1024;

    /// <summary>From an entry's text; where that holds no match, the first of its lines that does, by its name.</summary>
    public static IReadOnlyList<SnippetPart> Cut(string text, IEnumerable<(string Name, string Text)> lines, SearchQuery query)
    {
        var cut = Cut(text, query);
        if (HasMatch(cut))
        {
            return cut;
        }

        foreach (var (name, line) in lines)
        {
            if (Cut(line, query) is var found && HasMatch(found))
            {
                return [new SnippetPart($"{name}: ", IsMatch: false), .. found];
            }
        }

        return cut;
    }

    public static IReadOnlyList<SnippetPart> Cut(string text, SearchQuery query)
    {
        for (var start = 0; start < text.Length; start += Window - 1024)
        {
            var piece = text.Substring(start, Math.Min(Window, text.Length - start));
            var matches = Matches(piece, query);
            if (matches.Count > 0)
            {
                return Around(piece, matches);
            }
        }

        return text.Length == 0 ? [] : [new SnippetPart(Clean(text[..SafeEnd(text, Math.Min(After, text.Length))]), IsMatch: false)];
    }

    /// <summary>A whole short text, such as a title, with its matches marked.</summary>
    public static IReadOnlyList<SnippetPart> Mark(string text, SearchQuery query) => Parts(text, 0, text.Length, Matches(text, query));

    private static bool HasMatch(IReadOnlyList<SnippetPart> parts) => parts.Any(part => part.IsMatch);

    private static List<(int Start, int End)> Matches(string text, SearchQuery query)
    {
        var (folded, origins) = FoldTable.Instance.FoldWithOrigins(text);
        List<(int Start, int End)> matches = [];
        foreach (var term in query.Terms)
        {
            for (var at = folded.AsSpan().IndexOf(term); at >= 0 && matches.Count < 200;)
            {
                var end = at + term.Length;
                matches.Add((origins[at], end < origins.Length ? Math.Max(origins[end], origins[at] + 1) : text.Length));
                var next = folded.AsSpan(end).IndexOf(term);
                at = next < 0 ? -1 : end + next;
            }
        }

        matches.Sort();
        return matches;
    }

    private static IReadOnlyList<SnippetPart> Around(string text, List<(int Start, int End)> matches)
    {
        var start = WordStart(text, Math.Max(0, matches[0].Start - Before));
        var end = SafeEnd(text, Math.Min(text.Length, matches[0].Start + After));
        var parts = Parts(text, start, end, matches);
        return
        [
            .. start > 0 ? [new SnippetPart("… ", IsMatch: false)] : Array.Empty<SnippetPart>(),
            .. parts,
            .. end < text.Length ? [new SnippetPart(" …", IsMatch: false)] : Array.Empty<SnippetPart>(),
        ];
    }

    private static List<SnippetPart> Parts(string text, int start, int end, List<(int Start, int End)> matches)
    {
        List<SnippetPart> parts = [];
        var at = start;
        foreach (var (from, to) in matches.Where(match => match.Start >= start && match.Start < end))
        {
            if (from < at)
            {
                continue;
            }

            Add(parts, text[at..from], isMatch: false);
            Add(parts, text[from..Math.Min(to, end)], isMatch: true);
            at = Math.Min(to, end);
        }

        Add(parts, text[at..end], isMatch: false);
        return parts;
    }

    private static void Add(List<SnippetPart> parts, string text, bool isMatch)
    {
        var clean = Clean(text);
        if (clean.Length > 0)
        {
            parts.Add(new SnippetPart(clean, isMatch));
        }
    }

    // Marks of Markdown would only be noise here; line ends become blanks.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '*' or '`' or '#' or '>' or '|')
            {
                continue;
            }

            if (!char.IsWhiteSpace(character))
            {
                clean.Append(character);
            }
            else if (clean.Length == 0 || clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString();
    }

    private static int WordStart(string text, int at)
    {
        if (at == 0)
        {
            return 0;
        }

        var blank = text.AsSpan(at, Math.Min(Before, text.Length - at)).IndexOfAny(' ', '\n');
        var start = blank >= 0 && blank < Before - 1 ? at + blank + 1 : at;
        return start < text.Length && char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    private static int SafeEnd(string text, int end) =>
        end < text.Length && end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
}
