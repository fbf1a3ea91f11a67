using LeadershipJournal.Web.Features.DataExchange;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

public class FingerprintTests
{
    private readonly Fingerprint _fingerprint = new(new byte[32]);

    [Theory]
    [InlineData("caf\u00e9", "cafe\u0301")]
    [InlineData("one  \r\ntwo", " one\ntwo\n\n")]
    public void Texts_that_read_the_same_have_the_same_fingerprint(string one, string other) =>
        Assert.Equal(_fingerprint.OfText(null, one), _fingerprint.OfText(null, other));

    [Fact]
    public void What_is_no_character_at_all_counts_as_that_too() => Assert.Equal(_fingerprint.OfText("a\ufffe", "b"), _fingerprint.OfText("a\ufffd", "b"));

    [Fact]
    public void Half_a_character_counts_as_the_sign_for_one_that_cannot_be_read() =>
        Assert.Equal(_fingerprint.OfText("\udc00", "half \ufffd"), _fingerprint.OfText("\ufffd", "half \ud83d"));

    [Fact]
    public void Other_texts_have_another() => Assert.NotEqual(_fingerprint.OfText(null, "one"), _fingerprint.OfText("one", "two"));
}
