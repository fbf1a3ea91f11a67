using System.Text;

namespace LeadershipJournal.Core.Journal;

/// <summary>Prepares one answer of several to stand in a composed Markdown text.</summary>
internal static class MarkdownBlock
{
    /// <summary>The text without blank lines around it and with its last code fence closed; empty when nothing is written.</summary>
    public static string Of(string text) => CloseFence(text.ReplaceLineEndings("\n").Trim('\n').TrimEnd());

    /// <summary>A code fence left open would swallow every part after it.</summary>
    private static string CloseFence(string text)
    {
        string? open = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var fence = FenceOf(line);
            if (fence.Length == 0)
            {
                continue;
            }

            if (open is null)
            {
                open = fence.ToString();
            }
            else if (fence[0] == open[0] && fence.Length >= open.Length && line.Trim().Length == fence.Length)
            {
                open = null;
            }
        }

        return open is null ? text : new StringBuilder(text).Append('\n').Append(open).ToString();
    }

    private static ReadOnlySpan<char> FenceOf(ReadOnlySpan<char> line)
    {
        var start = line.TrimStart(' ');
        if (line.Length - start.Length > 3 || start is not ['`' or '~', ..])
        {
            return [];
        }

        var length = start.IndexOfAnyExcept(start[0]);
        length = length < 0 ? start.Length : length;
        var isFence = length >= 3 && (start[0] == '~' || !start[length..].Contains('`'));
        return isFence ? start[..length] : [];
    }
}
