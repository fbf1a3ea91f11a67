using System.Globalization;
using System.Text;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

public sealed class EntryReaderTests
{
    private const string Swedish = "Mötet på fredag – “gå bort” kostade 5 €.";

    [Fact]
    public void Front_matter_is_kept_verbatim_and_is_no_part_of_the_text()
    {
        const string Above = "---\ntitle: The quiet week\nmood:   low   # of all things\nnested:\n  deep: [1, 2]\ndate: 2023-03-31\n---";

        var entry = Reading.Entry("a.md", $"{Above}\n\nWords.\n");

        Assert.Equal((Above, "The quiet week"), (entry.FrontMatter, entry.Title));
        Assert.Equal("\nWords.\n", entry.Body);
    }

    [Theory]
    [InlineData("+++\ntitle = \"The quiet week\"\ndate = 2023-03-31T10:00:00+02:00\ntags = [\n  \"people\",\n  'coaching',\n]\n[params]\nx = 1\n+++\nWords.")]
    [InlineData("{\n \"title\": \"The quiet week\",\n \"date\": \"2023-03-31\",\n \"tags\": [\"people\", \"coaching\"]\n}\nWords.")]
    [InlineData("---json\n{ \"title\": \"The quiet week\", \"date\": \"2023-03-31\", \"tags\": [\"people\", \"coaching\"] }\n---\nWords.")]
    [InlineData("---\ntitle: The quiet week\ndate: 2023-03-31\ntags: people coaching\n---\nWords.")]
    [InlineData("---\r\ntitle: 'The quiet week'\r\ndate: 2023-03-31\r\ntags:\r\n- people\r\n- '#coaching'\r\n...\r\nWords.")]
    public void Front_matter_of_every_common_kind_is_read(string text)
    {
        var entry = Reading.Entry("a.md", text);

        Assert.Equal(("The quiet week", new DateOnly(2023, 3, 31)), (entry.Title, entry.Date.Date));
        Assert.Equal(["people", "coaching"], entry.Tags);
        Assert.Equal("Words.", entry.Body.Trim());
    }

    [Theory]
    [InlineData("---\ntitle: a: b: c\n---\nWords.", "not valid YAML")]
    [InlineData("---\n\ttitle: [\n---\nWords.", "not valid YAML")]
    [InlineData("---\ntitle: never closed\n\nWords.", "never ends")]
    [InlineData("+++\nthis is no field\n+++\nWords.", "line 2")]
    [InlineData("{ \"title\": \"x\", }\nWords.", "not valid JSON")]
    [InlineData("---js\n{ title: 'x' }\n---\nWords.", "script")]
    public void Broken_front_matter_is_reported_and_never_guessed_at(string text, string reason) =>
        Assert.Contains(reason, Reading.Refusal("2023-03-31.md", text), StringComparison.Ordinal);

    [Fact]
    public void A_message_about_front_matter_quotes_none_of_it() =>
        Assert.DoesNotContain("Elin", Reading.Refusal("2023-03-31.md", "---\ntitle: Elin: is: leaving\n---\nWords."), StringComparison.Ordinal);

    [Fact]
    public void Rules_around_prose_are_no_front_matter()
    {
        var entry = Reading.Entry("2023-03-31.md", "---\nA thought between two lines.\n---\nWords.");

        Assert.StartsWith("---\nA thought", entry.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_multiply_are_harmless()
    {
        var bomb = new StringBuilder("---\na0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1},*a{i - 1}]\n");
        }

        Assert.Equal("Words.", Reading.Entry("2023-03-31.md", $"{bomb}---\nWords.").Body);
    }

    [Theory]
    [InlineData("a: ", "[")]
    [InlineData("a: ", "{a: ")]
    [InlineData("a: ", "- ")]
    [InlineData("", "? ")]
    [InlineData("a: ", "&a ")]
    [InlineData("a: ", "!a ")]
    [InlineData("a: ", "*a ")]
    [InlineData("a: \"", "\\u0041")]
    [InlineData("a: ", "a: ")]
    [InlineData("a: ", "\n ")]
    [InlineData("a: ", "#")]
    [InlineData("a: |", "\n  x")]
    public void Hostile_front_matter_gets_an_answer_like_any_other(string start, string repeated)
    {
        var hostile = start + string.Concat(Enumerable.Repeat(repeated, 30_000 / repeated.Length));

        Assert.NotNull(Reading.Read("2023-03-31.md", $"---\n{hostile}\n---\nWords."));
    }

    [Theory]
    [InlineData("{{ comp.anchor({ text: 'x' }) }} and {% include nav.html %} and {{< figure src=\"a\" >}} and <%= x %>")]
    public void Template_tags_are_text(string text) => Assert.Equal(text, Reading.Entry("2023-03-31.md", text).Body);

    [Fact]
    public void A_draft_is_read_and_said_to_be_one() =>
        Assert.Contains("draft", Assert.Single(Reading.Entry("a.md", "---\ndate: 2023-03-31\ndraft: true\n---\nWords.").Remarks), StringComparison.Ordinal);

    public static TheoryData<byte[], string?> Encoded() => new()
    {
        { Encoding.UTF8.GetBytes(Swedish), null },
        { [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Swedish)], null },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Swedish)], "UTF-16" },
        { [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Swedish)], "UTF-16 (big-endian)" },
        { [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Swedish)], "UTF-32" },
        { CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Swedish), "Latin-1" },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void A_text_is_read_in_the_encoding_it_has_and_the_report_says_which(byte[] bytes, string? said)
    {
        var entry = Reading.Entry("2023-03-31.md", bytes);

        Assert.Equal(Swedish, entry.Body);
        Assert.Equal(said is null ? [] : [said], entry.Remarks.Select(_ => said));
        Assert.All(entry.Remarks, remark => Assert.Contains(said!, remark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_without_a_mark_is_recognised_by_its_zeros(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false);

        var entry = Reading.Entry("2023-03-31.md", encoding.GetBytes("Привет, команда!\nOne line more.\n"));

        Assert.Equal("Привет, команда!\nOne line more.\n", entry.Body);
        Assert.Contains("no byte-order mark", Assert.Single(entry.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_character_does_not_turn_a_utf8_text_into_latin1()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("åäöåäöåäö "), 0xC3, .. " end"u8];

        Assert.Equal("åäöåäöåäö \uFFFD end", Reading.Entry("2023-03-31.md", bytes).Body);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_skipped()
    {
        var picture = new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 1, 2, 3 };

        Assert.Contains("not text", Assert.IsType<SkippedFile>(Reading.Read("2023-03-31.md", picture)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Conflict_markers_are_reported_with_their_line() => Assert.Equal(
        "an unfinished merge: conflict markers from line 3 on",
        Reading.Refusal("2023-03-31.md", "# Notes\n\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> branch\n"));

    [Fact]
    public void A_heading_that_is_the_title_is_not_repeated_in_the_text()
    {
        var entry = Reading.Entry("2023-03-31.md", "# The quiet week\n\nWords.");

        Assert.Equal(("The quiet week", "Words."), (entry.Title, entry.Body));
    }

    [Fact]
    public void A_heading_with_a_link_gives_the_title_and_stays_in_the_text()
    {
        const string Text = "# [The *quiet* week](https://example.org)\n\nWords.";

        var entry = Reading.Entry("2023-03-31.md", Text);

        Assert.Equal(("The quiet week", Text), (entry.Title, entry.Body));
    }

    [Theory]
    [InlineData("_posts/2023-03-31-moving-the-desks.md", "Moving the desks")]
    [InlineData("2023-03-31.md", null)]
    [InlineData("2018/14/index.md", null)]
    [InlineData("2018-W14.md", null)]
    public void Without_a_heading_the_words_of_the_name_are_the_title(string path, string? title) =>
        Assert.Equal(title, Reading.Entry(path, "Words first.\n\n# A heading further down\n").Title);

    [Fact]
    public void An_overview_is_recognised_by_its_links_and_missing_date() =>
        Assert.Contains("list of links", Reading.Refusal("2018/index.md", "# 2018\n\n* [Week 51](51)\n* [Week 50](50)\n* Week 49\n* [Week 48](48)\n* [Week 47](47)\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: x\ndate: 2023-03-31\n---\n  \n", "no text below its front matter")]
    [InlineData("\n \n", "empty")]
    public void A_file_without_text_is_skipped(string text, string reason) => Assert.Equal(reason, Reading.Refusal("a.md", text));

    [Fact]
    public void A_text_above_one_megabyte_is_refused_with_its_size()
    {
        Assert.Contains("an entry holds up to 1 MB", Reading.Refusal("2023-03-31.md", new string('å', 600_000)), StringComparison.Ordinal);
        Assert.Equal(1024 * 1024, Reading.Entry("2023-03-31.md", new string('a', 1024 * 1024)).Body.Length);
    }

    [Fact]
    public void Tags_of_the_text_count_and_code_links_and_numbers_do_not()
    {
        var entry = Reading.Entry("2023-03-31.md", "#coaching and #leading/people. Issue #33, a [link](#anchor), C#.\n```\n#include\n```\n");

        Assert.Equal(["coaching", "leading/people"], entry.Tags);
    }

    [Fact]
    public void Halves_of_characters_never_get_through()
    {
        var entry = Reading.Entry("a.md", "+++\ntitle = \"half \\ud83d one\"\ndate = 2023-03-31\n+++\nWords.");

        Assert.Equal("half \uFFFD one", entry.Title);
    }
}
