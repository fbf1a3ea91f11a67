using Xunit;

namespace LeadershipJournal.Core.Tests;

public class TextInputTests
{
    [Theory]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("a\u0085b\u2028c\u2029d", "a\nb\nc\nd")]
    public void Every_kind_of_line_end_becomes_a_line_feed(string typed, string kept) =>
        Assert.Equal(kept, TextInput.Lines(typed));

    [Fact]
    public void Control_characters_are_dropped_except_tab_and_line_feed() =>
        Assert.Equal("a\tb\ncde", TextInput.Lines("\0a\tb\nc\u0007\u001Bd\u007F\u009Fe"));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        string[] typed = ["a\uD83Db", "a\uDE00b", "\uDE00\uD83D", "ends \uD83D"];

        Assert.Equal(["a\uFFFDb", "a\uFFFDb", "\uFFFD\uFFFD", "ends \uFFFD"], typed.Select(TextInput.Lines));
    }

    [Fact]
    public void Whatever_was_typed_has_a_composed_form() =>
        Assert.All(Enumerable.Range(char.MinValue, char.MaxValue + 1), code => Assert.StartsWith("a |", TextInput.Composable($"a |{(char)code}").Normalize(), StringComparison.Ordinal));

    [Fact]
    public void What_has_a_composed_form_already_stays_as_it_is() => Assert.Equal("e\u0301 \uFFFD 👩", TextInput.Composable("e\u0301 \uFFFE 👩"));

    [Theory]
    [InlineData("👩‍👩‍👧 family, flag 🇩🇰, skin 👍🏽")]
    [InlineData("שלום \u202Bمرحبا\u202C \u2067x\u2069")]
    [InlineData("e\u0301 and é stay as typed")]
    public void Emoji_right_to_left_and_combining_marks_stay_as_typed(string typed) =>
        Assert.Equal(typed, TextInput.Lines(typed));

    [Fact]
    public void A_single_line_has_no_line_ends_and_no_blanks_around_it() =>
        Assert.Equal("one two three", TextInput.Line(" one\ntwo\tthree \r\n"));

    [Fact]
    public void No_text_is_the_empty_text() => Assert.Equal("", TextInput.Lines(null));

    [Fact]
    public void A_body_of_exactly_one_megabyte_fits() =>
        Assert.Null(TextInput.BodyTooLong(new string('é', TextInput.MaxBodyBytes / 2)));

    [Fact]
    public void A_body_above_one_megabyte_is_refused_with_its_size()
    {
        var refusal = TextInput.BodyTooLong(new string('x', TextInput.MaxBodyBytes + 1));

        Assert.StartsWith("This text is 1.01 MB.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_too_long_is_refused_with_its_length() =>
        Assert.Contains("1,200 characters", TextInput.LineTooLong(new string('x', 1200)), StringComparison.Ordinal);

    [Theory]
    [InlineData("", 0)]
    [InlineData("  \n", 0)]
    [InlineData("one  two\nthree", 3)]
    public void Words_are_counted_between_blanks(string text, int words) =>
        Assert.Equal(words, TextInput.CountWords(text));
}
