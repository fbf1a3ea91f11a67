using System.Text;
using LeadershipJournal.Web.Features.Journal.Searching;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Journal;

public class FoldTableTests
{
    // What decides how far a stretch is folded at once: ASCII and not, one blank and several, of every sort.
    private static readonly string[] Pieces =
        ["a", "Z", "@", "[", "`", "{", "9", " ", "\t", "\n", "\r\n", "\b", "\u000e", "word", "Meeting", "é", "ß", "\u00a0", "\u00ad", "日", "😀", "e\u0301"];

    [Fact]
    public void A_text_folds_at_once_as_it_does_character_by_character()
    {
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var common = random.Next(2, Pieces.Length + 1);
            var text = string.Concat(Enumerable.Range(0, random.Next(90)).Select(_ => Pieces[random.Next(common)]));
            Assert.Equal(FoldTable.Instance.FoldWithOrigins(text).Folded, FoldTable.Instance.Fold(text));
        }
    }

    [Fact]
    public void Every_ASCII_character_folds_the_same_wherever_it_stands()
    {
        for (var code = 0; code < 0x80; code++)
        {
            var alone = Encoding.UTF8.GetString(FoldTable.Instance.Fold($"x{(char)code}x"));
            for (var at = 0; at < 70; at++)
            {
                var (before, after) = (new string('x', at), new string('x', 70 - at));
                Assert.Equal(before + alone + after, Encoding.UTF8.GetString(FoldTable.Instance.Fold($"{before}x{(char)code}x{after}")));
            }
        }
    }

    [Fact]
    public void Folding_any_bytes_stays_within_its_room()
    {
        var random = new Random(7);
        var bytes = new byte[5000];
        for (var round = 0; round < 200; round++)
        {
            random.NextBytes(bytes);
            var folded = new byte[FoldTable.MaxFoldedLength(bytes.Length)];
            Assert.InRange(FoldTable.Instance.Fold(bytes, folded), 1, folded.Length);
        }
    }

    [Fact]
    public void The_longest_folding_of_every_character_fits()
    {
        Span<byte> folded = stackalloc byte[256];
        for (var code = 0; code < 0x10FFFF; code++)
        {
            if (Rune.TryCreate(code, out var rune))
            {
                var utf8 = Encoding.UTF8.GetBytes(rune.ToString());
                var written = FoldTable.Instance.Fold(utf8, folded);
                Assert.True(written <= utf8.Length * FoldTable.MostGrowth, $"U+{code:X} becomes {written} bytes");
            }
        }
    }
}
