using FsCheck.Fluent;
using FsCheck;
using LeadershipJournal.Core;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LeadershipJournal.Web.Tests.Infrastructure.Markdown;

public class HostileMarkdownTests
{
    private const int Megabyte = 1_000_000;

    private static readonly MarkdownRenderer s_renderer = new(NullLogger<MarkdownRenderer>.Instance);

    private static readonly string[] s_pieces =
    [
        "<", ">", "\"", "'", "&", "`", "*", "_", "~~", "[", "]", "(", ")", "!", "#", "-", "|", ":", "\\", "\n", "\n\n", " ", "    ", "{", "}",
        "javascript:", "data:", "https://e.org", "http:", "mailto:a@b", "www.", "<script>", "</script>", "<svg", "onload=", "<style>", "<!--", "-->",
        "<![CDATA[", "]]>", "&#106;", "&Tab;", "&colon;", "[^1]", "[^1]: ", "[a]: ", "- [x] ", "|-|\n", "<a href=", "</p>", "</main>", "\0", "\uD800",
        "\uDC00", "\u202E", "\u2028", "é", "😀", "x",
    ];

    public static TheoryData<string, string> Nested => new()
    {
        { "quotations", Repeat(">", 10_000) },
        { "spaced quotations", Repeat("> ", 10_000) },
        { "brackets", Repeat("[", 10_000) },
        { "images", Repeat("![", 10_000) },
        { "emphasis", Repeat("*a **b ", 10_000) },
        { "lists", Repeat("- ", 10_000) + "a" },
        { "numbers", Repeat("1. ", 10_000) + "a" },
        { "indented lists", string.Concat(Enumerable.Range(0, 500).Select(depth => new string(' ', depth * 2) + "- a\n")) },
    };

    public static TheoryData<string, string> Large => new()
    {
        { "words", Repeat("hello world ", Megabyte / 12) },
        { "no space", new string('x', Megabyte) },
        { "open links", Repeat("[a](", Megabyte / 4) },
        { "addresses in one line", Repeat("http://a.b ", Megabyte / 11) },
        { "definitions", string.Concat(Enumerable.Range(0, 80_000).Select(i => $"[d{i}]: /a\n")) },
        { "notes on one definition", Repeat("[^1]", Megabyte / 4) + "\n\n[^1]: a" },
        { "bars", Repeat("|", Megabyte) + "\n" + Repeat("-|", Megabyte / 2) },
        { "line ends", new string('\n', Megabyte) },
        { "backticks", string.Concat(Enumerable.Range(1, 1400).Select(length => new string('`', length) + "x")) },
        { "nested notes", Repeat("[^a]: ", Megabyte / 6) },
        { "lone surrogates", new string('\uD800', Megabyte) },
        { "right to left", Repeat("שלום ", Megabyte / 5) },
    };

    [Theory, MemberData(nameof(Nested))]
    public void Deep_nesting_is_shown_as_it_was_written(string kind, string markdown)
    {
        var rendered = s_renderer.Render(markdown);

        Assert.True(rendered.Notice is not null, kind);
        Assert.StartsWith("<pre dir=\"auto\">", rendered.Html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Large))]
    public void A_megabyte_of_anything_is_shown(string kind, string markdown)
    {
        var violations = AllowedDom.Violations(s_renderer.Render(markdown).Html);

        Assert.True(!violations.Any(), kind);
    }

    // Without this limit the parser takes minutes for a megabyte of bars.
    [Fact]
    public void A_row_of_a_thousand_cells_is_shown_as_it_was_written() =>
        Assert.NotNull(s_renderer.Render(Repeat("|", 1000) + "\n" + Repeat("-|", 1000)).Notice);

    [Fact]
    public void A_table_of_a_hundred_columns_is_set_as_markdown() =>
        Assert.Null(s_renderer.Render("|" + Repeat("a|", 100) + "\n|" + Repeat("-|", 100)).Notice);

    [Theory]
    [InlineData("......................................................")]
    [InlineData("------------------------------------------------------")]
    [InlineData("> > > three levels of quotation")]
    [InlineData("1. one\n2. two\n   - a\n     - b")]
    public void Ordinary_marks_are_not_taken_for_nesting(string markdown) => Assert.Null(s_renderer.Render(markdown).Notice);

    [Fact]
    public void A_hundred_kilobytes_without_a_space_are_set_as_markdown() => Assert.Null(s_renderer.Render(new string('x', 100_000)).Notice);

    [Fact]
    public void Two_thousand_links_in_one_list_are_set_as_markdown() =>
        Assert.Null(s_renderer.Render(Repeat("- [a note](https://example.org/some/where/else) and what I thought of it\n", 2000)).Notice);

    [Fact]
    public void Whatever_is_typed_the_page_gets_allowed_elements_only() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(
            Gen.Elements(s_pieces).ListOf().Select(string.Concat).ToArbitrary(),
            markdown => AllowedDom.Violations(s_renderer.Render(markdown, new MarkdownSettings(PagePath: "/page")).Html).Count == 0));

    [Fact]
    public void Arbitrary_characters_never_throw_and_never_lose_the_text() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            ArbMap.Default.ArbFor<char[]>().Convert(characters => new string(characters), text => text.ToCharArray()),
            text => s_renderer.Render(text).Html is not null && PlainText.Excerpt(text) is not null && PlainText.FirstLine(text).Length <= 91));

    [Fact]
    public void Cleaned_text_is_always_well_formed_and_cleaning_it_again_changes_nothing() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            Gen.Elements(s_pieces).ListOf().Select(string.Concat).ToArbitrary(),
            typed =>
            {
                var clean = TextInput.Lines(typed);
                return clean == TextInput.Lines(clean)
                    && System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(clean)) == clean;
            }));

    private static string Repeat(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));
}
