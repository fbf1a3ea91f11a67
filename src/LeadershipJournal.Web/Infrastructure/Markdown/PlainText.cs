using System.Text;
using LeadershipJournal.Core;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LeadershipJournal.Web.Infrastructure.Markdown;

/// <summary>The words of a Markdown text without its marks: for excerpts, untitled entries and lists.</summary>
public static class PlainText
{
    // Enough of a text for any excerpt; the rest need not be parsed.
    private const int Enough = 4000;

    private static readonly MarkdownPipeline s_pipeline = MarkdownRenderer.CreatePipeline();

    /// <summary>The first line that has words, cut at a word; empty when there is none.</summary>
    public static string FirstLine(string markdown, int maxLength = 90) =>
        Cut(Blocks(markdown).FirstOrDefault(), maxLength);

    /// <summary>The beginning of the running text, without headings, cut at a word.</summary>
    public static string Excerpt(string markdown, int maxLength = 200)
    {
        var excerpt = new StringBuilder();
        foreach (var block in Blocks(markdown, headings: false))
        {
            excerpt.Append(excerpt.Length > 0 ? " " : "").Append(block);
            if (excerpt.Length > maxLength)
            {
                break;
            }
        }

        return Cut(excerpt.ToString(), maxLength);
    }

    private static IEnumerable<string> Blocks(string markdown, bool headings = true)
    {
        var start = TextInput.Lines(markdown);
        start = start.Length > Enough ? start[..(char.IsHighSurrogate(start[Enough - 1]) ? Enough - 1 : Enough)] : start;
        return Parse(start) is not { } document
            ? [Spaced(start)]
            : document.Descendants<LeafBlock>()
                .Where(block => headings || block is not HeadingBlock)
                .Select(block => Spaced(Words(block)))
                .Where(words => words.Length > 0);
    }

    private static MarkdownDocument? Parse(string text)
    {
        if (MarkdownLimits.Refuse(text) is not null)
        {
            return null;
        }

        try
        {
            return Markdig.Markdown.Parse(text, s_pipeline);
        }
#pragma warning disable CA1031 // As in the renderer: whatever the parser throws, the text is shown as it was written.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static string Words(LeafBlock block)
    {
        if (block.Inline is null)
        {
            return block is CodeBlock or ParagraphBlock ? block.Lines.ToString() : "";
        }

        var words = new StringBuilder();
        foreach (var inline in block.Inline.Descendants())
        {
            _ = inline switch
            {
                LiteralInline literal => words.Append(literal.Content.AsSpan()),
                CodeInline code => words.Append(code.ContentSpan),
                HtmlEntityInline entity => words.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => words.Append(link.Url),
                LineBreakInline => words.Append(' '),
                _ => words,
            };
        }

        return words.ToString();
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text of one line, cut at a word if it is longer.</summary>
    public static string Cut(string? text, int maxLength)
    {
        if (text is null || text.Length <= maxLength)
        {
            return text ?? "";
        }

        var end = text.LastIndexOf(' ', maxLength);
        end = end > maxLength / 2 ? end : maxLength;
        end = char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return text[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
