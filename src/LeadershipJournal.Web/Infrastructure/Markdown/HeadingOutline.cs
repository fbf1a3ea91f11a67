using Markdig.Syntax;

namespace LeadershipJournal.Web.Infrastructure.Markdown;

/// <summary>Moves the headings of a text below those of the page it stands on, without gaps between levels.</summary>
internal static class HeadingOutline
{
    private const int Deepest = 6;

    public static void Shift(MarkdownDocument document, int top)
    {
        var open = new Stack<int>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            while (open.TryPeek(out var above) && above >= heading.Level)
            {
                open.Pop();
            }

            open.Push(heading.Level);
            heading.Level = Math.Min(Deepest, top + open.Count - 1);
        }
    }
}
