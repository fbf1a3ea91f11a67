using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadershipJournal.Web.Features.DataExchange.Reading;
using Xunit;

namespace LeadershipJournal.Web.Tests.DataExchange;

/// <summary>Whatever a file holds, it becomes an entry or a reason.</summary>
public sealed class ReadingFuzzTests
{
    private static readonly string[] Pieces =
    [
        "---", "...", "+++", "{ \"", "}", "\n", "\r", "title:", "date: 2023-03-31", "date: 03/04/2023", "- [x", "*a", "&a", "!!binary", "|\n  ", "\t",
        "<<<<<<< HEAD", ">>>>>>> x", "=======", "# ", "## 2018 Week 14", "```", "\"", "'", "\\ud800", "[", "]", "{", "tags = [", "\u0085", "\uFEFF",
        "\uD83D", "😀", "#tag", "[a](b)", "9999-99-99", "week: 99\nyear: 9999", "0001-01-01T00:00:00+23:59", "date: 0000-00-00",
    ];

    [Fact]
    public void Arbitrary_bytes_never_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => IsDecided(Reading.Read("2023-03-31.md", bytes))).QuickCheckThrowOnFailure();

    [Fact]
    public void Arbitrary_arrangements_of_meaningful_pieces_never_throw() =>
        Prop.ForAll(
            Arb.From(Gen.Elements(Pieces).ListOf()),
            pieces => IsDecided(Reading.Read("a/b.md", Encoding.UTF8.GetBytes(string.Concat(pieces)))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(40));

    [Fact]
    public void Arbitrary_paths_never_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), path => IsDecided(Reading.Read(path ?? "", "Words.")) && SourcePath.Refusal(path ?? "") is null or { Length: > 0 })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Arbitrary_damage_to_a_zip_is_refused_or_read()
    {
        var zip = Reading.Zip(("2023-03-31.md", "Words."u8.ToArray()), ("b.md", new byte[3000]), ("c/d.txt", [1]));

        Prop.ForAll(Arb.From(Gen.Choose(0, zip.Length - 1).Two()), Arb.From(Gen.Choose(0, 255)), (at, value) =>
        {
            var damaged = zip.ToArray();
            damaged[at.Item1] = (byte)value;
            damaged[at.Item2] ^= (byte)value;
            try
            {
                return Reading.ReadZip(damaged).TrueForAll(IsDecided);
            }
            catch (ImportRefusedException)
            {
                return true;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static bool IsDecided(FileReading reading) =>
        reading is ReadEntry { Body.Length: > 0 } or SkippedFile { Reason.Length: > 0 };
}
