using LeadershipJournal.Web.Infrastructure.Markdown;
using Xunit;

namespace LeadershipJournal.Web.Tests.Infrastructure.Markdown;

public class PlainTextTests
{
    [Fact]
    public void An_excerpt_has_the_words_without_marks_and_headings() => Assert.Equal(
        "I let Elin speak. It was hard.", PlainText.Excerpt("## What happened\n\nI **let** [Elin](https://e.org)\nspeak.\n\n- It was `hard`."));

    [Fact]
    public void The_first_line_may_be_a_heading() => Assert.Equal("What happened", PlainText.FirstLine("\n\n# What *happened*\n\nMuch."));

    [Fact]
    public void A_long_text_is_cut_at_a_word() => Assert.Equal("one two…", PlainText.Excerpt("one two three four", 10));

    [Fact]
    public void A_long_word_is_cut_between_characters() => Assert.Equal("😀😀…", PlainText.FirstLine(string.Concat(Enumerable.Repeat("😀", 40)), 5));

    [Fact]
    public void No_words_give_no_line() => Assert.Equal("", PlainText.FirstLine("\n---\n"));

    [Fact]
    public void Words_that_cannot_be_parsed_are_taken_as_written() => Assert.StartsWith(">>>", PlainText.FirstLine(new string('>', 5000)), StringComparison.Ordinal);
}
