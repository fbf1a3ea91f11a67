using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace LeadershipJournal.Web.Features.Journal.Searching;

/// <summary>
/// Folds UTF-8 so that words compare regardless of case, accents, width and line breaks, in every script. Made once: a code point
/// is looked up, not computed.
/// </summary>
public sealed class FoldTable
{
    private const int Planes = 0x20000;
    private const int LengthBits = 8;

    // Per code point: 0 = as it is; else where its folded bytes lie in the pool, and how many they are, plus one.
    private readonly int[] _entries = new int[Planes];
    private readonly byte[] _pool;

    private FoldTable()
    {
        var pool = new List<byte>(capacity: 64 * 1024);
        Span<byte> original = stackalloc byte[4];
        for (var code = 0; code < Planes; code++)
        {
            if (IsNoncharacter(code) || !Rune.TryCreate(code, out var rune))
            {
                continue;
            }

            var folded = Encoding.UTF8.GetBytes(Fold(rune));
            var length = rune.EncodeToUtf8(original);
            if (folded.Length <= length * MostGrowth && !folded.AsSpan().SequenceEqual(original[..length]))
            {
                _entries[code] = (pool.Count << LengthBits) | (folded.Length + 1);
                pool.AddRange(folded);
            }
        }

        _pool = [.. pool];
    }

    /// <summary>The one table.</summary>
    public static FoldTable Instance { get; } = new();

    /// <summary>How many bytes one byte can become at most. The few ligatures that stand for a whole phrase stay as they are.</summary>
    public const int MostGrowth = 4;

    /// <summary>How long folded text can become at most.</summary>
    public static int MaxFoldedLength(int utf8Length) => utf8Length * MostGrowth;

    /// <summary>Folds into a buffer of at least <see cref="MaxFoldedLength"/> bytes; answers how many were written.</summary>
    public int Fold(ReadOnlySpan<byte> utf8, Span<byte> folded)
    {
        var written = 0;
        var at = 0;
        while (at < utf8.Length)
        {
            var plain = FoldPlain(utf8[at..], folded[written..], afterBlank: written > 0 && folded[written - 1] == ' ');
            at += plain;
            written += plain;
            if (at == utf8.Length)
            {
                break;
            }

            var first = utf8[at];
            if (first < 0x80)
            {
                var blank = first is (byte)' ' or (>= 9 and <= 13);
                if (!blank || written == 0 || folded[written - 1] != ' ')
                {
                    folded[written++] = blank ? (byte)' ' : (byte)(first - 'A') < 26 ? (byte)(first | 0x20) : first;
                }

                at++;
                continue;
            }

            _ = Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
            var count = Write(rune.Value, utf8.Slice(at, length), folded[written..]);
            var repeatsBlank = count == 1 && folded[written] == ' ' && written > 0 && folded[written - 1] == ' ';
            written += repeatsBlank ? 0 : count;
            at += length;
        }

        return written;
    }

    /// <summary>Folds a text and says, for each folded byte, at which character of the text it began.</summary>
    public (byte[] Folded, int[] Origins) FoldWithOrigins(string text)
    {
        var folded = new List<byte>(text.Length);
        var origins = new List<int>(text.Length);
        Span<byte> original = stackalloc byte[4];
        Span<byte> one = stackalloc byte[64];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var written = Fold(original[..rune.EncodeToUtf8(original)], one);
            written = written == 1 && one[0] == ' ' && folded.Count > 0 && folded[^1] == ' ' ? 0 : written;
            folded.AddRange(one[..written]);
            origins.AddRange(Enumerable.Repeat(at, written));
            at += rune.Utf16SequenceLength;
        }

        return ([.. folded], [.. origins]);
    }

    /// <summary>A term of a search, folded.</summary>
    public byte[] Fold(string term)
    {
        var utf8 = Encoding.UTF8.GetBytes(term);
        var folded = new byte[MaxFoldedLength(utf8.Length)];
        return folded[..Fold(utf8, folded)];
    }

    // Most text is words of ASCII with one blank between them: that is folded a vector at a time, up to the first byte that is
    // not ASCII or repeats a blank. Room is no question: the buffer has four bytes for each that is left.
    private static int FoldPlain(ReadOnlySpan<byte> utf8, Span<byte> folded, bool afterBlank)
    {
        var at = 0;
        var before = afterBlank ? 1u : 0u;
        while (utf8.Length - at >= Vector256<byte>.Count)
        {
            var text = Vector256.Create(utf8[at..]);
            var blank = Vector256.Equals(text, Vector256.Create((byte)' '))
                | Vector256.LessThan(text - Vector256.Create((byte)9), Vector256.Create((byte)5));
            var capital = Vector256.LessThan(text - Vector256.Create((byte)'A'), Vector256.Create((byte)26));
            var lower = text | (capital & Vector256.Create((byte)0x20));
            Vector256.ConditionalSelect(blank, Vector256.Create((byte)' '), lower).CopyTo(folded[at..]);

            var blanks = blank.ExtractMostSignificantBits();
            var stops = text.ExtractMostSignificantBits() | (blanks & ((blanks << 1) | before));
            if (stops != 0)
            {
                return at + BitOperations.TrailingZeroCount(stops);
            }

            before = blanks >> (Vector256<byte>.Count - 1);
            at += Vector256<byte>.Count;
        }

        return at;
    }

    private int Write(int code, ReadOnlySpan<byte> original, Span<byte> folded)
    {
        var entry = code < Planes ? _entries[code] : 0;
        var source = entry == 0 ? original : _pool.AsSpan(entry >> LengthBits, (entry & ((1 << LengthBits) - 1)) - 1);
        source.CopyTo(folded);
        return source.Length;
    }

    // Code points that are no characters and never will be: normalisation refuses some of them.
    private static bool IsNoncharacter(int code) => (code & 0xFFFE) == 0xFFFE || code is >= 0xFDD0 and <= 0xFDEF;

    private static string Fold(Rune rune)
    {
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsAccent(part.Value))
            {
                folded.Append(Plain(Rune.ToLowerInvariant(part)));
            }
        }

        return folded.ToString();
    }

    // Letters that Unicode does not take apart, but that people type without their stroke or as two letters.
    private static string Plain(Rune letter) => letter.Value switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ς' => "σ",
        'þ' => "th",
        '‘' or '’' or 'ʼ' => "'",
        '“' or '”' or '„' or '«' or '»' => "\"",
        '‐' or '‑' or '–' or '—' => "-",
        0xAD or 0x200B or 0x200C or 0x200D or 0xFEFF => "",
        _ => letter.ToString(),
    };

    // Marks above and below letters. Vowel signs of Indic scripts and voicing marks of kana carry meaning and stay.
    private static bool IsAccent(int code) =>
        code is (>= 0x300 and <= 0x36F) or (>= 0x483 and <= 0x487) or (>= 0x591 and <= 0x5C7) or (>= 0x610 and <= 0x61A)
            or (>= 0x64B and <= 0x65F) or 0x670 or (>= 0x6D6 and <= 0x6ED) or (>= 0x1AB0 and <= 0x1AFF)
            or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F)
        && CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
