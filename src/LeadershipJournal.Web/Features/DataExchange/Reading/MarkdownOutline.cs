using System.Text.RegularExpressions;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>What an import needs to know of a Markdown text, line by line: no rendering, linear in its length.</summary>
/// <param name="FirstHeading">The words of the first heading, without markup.</param>
/// <param name="OpensWithHeading">That heading is the first thing in the text.</param>
/// <param name="TextBelowHeading">What follows it, if it opens the text and is plain words; else the whole text.</param>
/// <param name="Tags">Tags written in the text, as <c>#coaching</c>.</param>
/// <param name="IsListOfLinks">There is little but links and headings in it.</param>
public sealed partial record MarkdownOutline(
    string? FirstHeading, bool OpensWithHeading, string TextBelowHeading, IReadOnlyList<string> Tags, bool IsListOfLinks)
{
    private const int Timeout = 1000;
    private const int LongestHeading = 500;
    private const int MostTags = 50;
    private const int LongestTaggedLine = 20_000;
    private const int LongestLinkLine = 1_000;

    public static MarkdownOutline Of(string text)
    {
        var scan = new Scan();
        var start = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            scan.Add(text, start, text.AsSpan(range));
            start = range.End.Value + 1;
        }

        return scan.Result(text);
    }

    private static string Words(string markup)
    {
        var shown = Link().Replace(markup.Length > LongestHeading ? markup[..LongestHeading] : markup, "${text}");
        return Marks().Replace(shown, "").Trim();
    }

    private sealed class Scan
    {
        private readonly List<string> _tags = [];
        private string? _fence;
        private string? _heading;
        private string _previous = "";
        private bool _opens;
        private int _below;
        private int _written;
        private int _links;

        public void Add(string text, int start, ReadOnlySpan<char> raw)
        {
            var line = raw.Trim().ToString();
            if (_fence is not null || line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal))
            {
                InFence(line);
                return;
            }

            if (line.Length == 0)
            {
                _previous = "";
                return;
            }

            Count(line);
            Heading(line, start, start + raw.Length);
            _previous = line;
            if (_tags.Count < MostTags && line.Length < LongestTaggedLine && line.Contains('#', StringComparison.Ordinal))
            {
                _tags.AddRange(Tag().Matches(line).Take(MostTags - _tags.Count).Select(m => m.Groups["tag"].Value));
            }
        }

        public MarkdownOutline Result(string text) => new(
            _heading is { Length: > 0 } ? _heading : null,
            _opens,
            _opens && _below > 0 ? text[Math.Min(_below, text.Length)..] : text,
            [.. _tags.Distinct(StringComparer.OrdinalIgnoreCase)],
            _links > 0 && _links * 5 >= _written * 4);

        private void InFence(string line)
        {
            if (_fence is null)
            {
                _fence = line[..3];
                _written++;
            }
            else if (line.StartsWith(_fence, StringComparison.Ordinal) && line.Trim(_fence[0]).Length == 0)
            {
                _fence = null;
            }
        }

        private void Count(string line)
        {
            if (line[0] != '#')
            {
                _written++;
                _links += line.Length < LongestLinkLine && LinkLine().IsMatch(line) ? 1 : 0;
            }
        }

        private void Heading(string line, int start, int end)
        {
            if (_heading is not null)
            {
                return;
            }

            if (Atx().Match(line) is { Success: true } atx)
            {
                Found(atx.Groups["words"].Value, _written == 0, end);
            }
            else if (_previous.Length > 0 && start > 0 && Underline().IsMatch(line))
            {
                Found(_previous, _written <= 2, end);
            }
        }

        private void Found(string markup, bool opens, int end)
        {
            _heading = Words(markup);
            _opens = opens;
            _below = _heading == markup.Trim() ? end : 0;
        }
    }

    [GeneratedRegex(@"\A#{1,6}(?:[ \t]+(?<words>.*?))?(?:[ \t]+#+)?[ \t]*\z", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Atx();

    [GeneratedRegex(@"\A(?:=+|-{2,})\z", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Underline();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Link();

    [GeneratedRegex(@"[*`]+|(?<!\w)_+|_+(?!\w)", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\A(?:[-*+]|[0-9]{1,4}[.)])?\s*(?:!?\[[^\]]*\](?:\([^)]*\))?|<https?://[^>]*>|https?://\S+)\s*[.,;:|–—-]?\s*(?:[\p{L}\p{N}\s,.&'’-]{0,60})\z", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex LinkLine();

    [GeneratedRegex(@"(?<!\S)#(?<tag>\p{L}[\p{L}\p{N}_/-]{1,63})(?![\p{L}\p{N}_/#-])", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Tag();
}
