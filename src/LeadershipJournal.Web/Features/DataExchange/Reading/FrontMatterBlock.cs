using System.Text.RegularExpressions;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Cuts a text into its front matter and what follows it.</summary>
public static partial class FrontMatterBlock
{
    /// <summary>Reads the front matter at the start of a text.</summary>
    /// <exception cref="FrontMatterBrokenException">There is some, and it cannot be read.</exception>
    public static (FrontMatter Above, string Body) Split(string text, ImportLimits limits)
    {
        var firstLine = LineAt(text, 0).TrimEnd();
        return firstLine switch
        {
            "---" or "---yaml" => Fenced(text, ["---", "..."], YamlFields.Read, limits),
            "---toml" => Fenced(text, ["---"], TomlFields.Read, limits),
            "---json" => Fenced(text, ["---"], JsonFields.Read, limits),
            "---js" or "---javascript" => throw new FrontMatterBrokenException("its front matter is a script, which is not run"),
            "+++" => Fenced(text, ["+++"], TomlFields.Read, limits),
            _ => LooksLikeJson().IsMatch(text) ? JsonFields.Split(text, limits) : (FrontMatter.None, text),
        };
    }

    private static (FrontMatter Above, string Body) Fenced(
        string text, ReadOnlySpan<string> closings, Func<string, FrontMatter?> read, ImportLimits limits)
    {
        var inner = AfterLine(text, 0);
        for (var at = inner; at < text.Length; at = AfterLine(text, at))
        {
            if (closings.Contains(LineAt(text, at).TrimEnd()))
            {
                return at - inner > limits.FrontMatterChars
                    ? throw new FrontMatterBrokenException($"its front matter is larger than {ReadingBudget.Size(limits.FrontMatterChars)}")
                    : Whole(text, inner, at, read);
            }
        }

        return LooksLikeField().IsMatch(LineAt(text, inner))
            ? throw new FrontMatterBrokenException("its front matter begins on line 1 and never ends")
            : (FrontMatter.None, text);
    }

    /// <summary>Two rules of dashes with prose between them are no front matter.</summary>
    private static (FrontMatter Above, string Body) Whole(string text, int inner, int closing, Func<string, FrontMatter?> read)
    {
        var end = AfterLine(text, closing);
        return read(text[inner..closing]) is { } above
            ? (above with { Verbatim = text[..end].TrimEnd('\n') }, text[end..])
            : (FrontMatter.None, text);
    }

    private static string LineAt(string text, int start)
    {
        var end = start < text.Length ? text.IndexOf('\n', start) : -1;
        return end < 0 ? text[Math.Min(start, text.Length)..] : text[start..end];
    }

    private static int AfterLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }

    [GeneratedRegex(@"\A\{\s*""", RegexOptions.NonBacktracking)]
    private static partial Regex LooksLikeJson();

    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{N}_ -]{0,60}\s*[:=]", RegexOptions.NonBacktracking)]
    private static partial Regex LooksLikeField();
}
