using System.Text;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Texts for the page and for the lists: the renderer with its allow-list, and the excerpt.</summary>
internal sealed class MarkdownArea(IServiceProvider services, IReadOnlyList<byte[]> seeds) : FuzzArea
{
    private static readonly string[] s_marks =
    [
        "> ", "- ", "* ", "1. ", "999999999. ", "# ", "###### ", "```", "~~~~", "    ", "\t", "|", "|-|-|\n", ":-:", "[^1]", "[^1]: ", "[a]", "](", ")", "![", "<", ">", "<!--", "-->", "<http://", "https://a.example/",
        "**", "__", "*", "_", "~~", "`", "``", "\\", "\n", "\n\n", "\r", "  \n", "---\n", "===\n", "[ ] ", "[x] ", "&#0;", "&#x110000;", "&amp;", "&", "[a]: b \"c\"\n", "x", "é", "👩‍👧", "\0", "\ud800", "\u2028", "www.a.example", "a@b.example", "mailto:",
    ];

    private readonly MarkdownRenderer _renderer = services.GetRequiredService<MarkdownRenderer>();

    public override string Name => "markdown";

    public override Task<FuzzInput> NextAsync(Random random)
    {
        var bytes = random.Next(2) == 0
            ? Mutation.Of(seeds[random.Next(seeds.Count)], seeds, random)
            : Encoding.UTF8.GetBytes(Written(random));
        return Task.FromResult(new FuzzInput(".md", bytes));
    }

    public override Task<string?> TryAsync(FuzzInput input)
    {
        var text = Encoding.UTF8.GetString(input.Bytes);
        _ = _renderer.Render(text, new MarkdownSettings(2, "/journal/1", "md"));
        _ = PlainText.FirstLine(text);
        _ = PlainText.Excerpt(text);
        return Task.FromResult<string?>(null);
    }

    // From a few marks, often enough repeated, all the shapes come that a parser has a rule for.
    private static string Written(Random random)
    {
        var few = random.GetItems(s_marks, random.Next(1, 7));
        var text = new StringBuilder();
        for (var pieces = random.Next(1, random.Next(4) == 0 ? 4000 : 60); pieces > 0; pieces--)
        {
            text.Append(few[random.Next(few.Length)]);
        }

        return text.ToString();
    }
}
