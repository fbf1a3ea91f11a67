using System.Buffers;
using System.Text;
using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>A file's bytes as text, as the journal keeps it, and what had to be assumed to read them.</summary>
/// <param name="Text">The text without a byte-order mark.</param>
/// <param name="Remark">For the report; null where the file is plain UTF-8.</param>
public sealed record DecodedText(string Text, string? Remark)
{
    private const double MostControls = 0.01;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads the bytes as the encoding they show; null when they are no text.</summary>
    public static DecodedText? From(ReadOnlySpan<byte> bytes)
    {
        var decoded = FromMark(bytes) ?? FromZeros(bytes) ?? FromUtf8(bytes) ?? FromWestern(bytes);
        return decoded is { Text: var text } && !IsBinary(text) ? decoded with { Text = TextInput.Lines(text.TrimStart('\uFEFF')) } : null;
    }

    private static DecodedText? FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => FromUtf8(rest) ?? FromWestern(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => new DecodedText(Encoding.UTF32.GetString(rest), "read as UTF-32"),
        [0xFF, 0xFE, .. var rest] => new DecodedText(Encoding.Unicode.GetString(rest), "read as UTF-16"),
        [0xFE, 0xFF, .. var rest] => new DecodedText(Encoding.BigEndianUnicode.GetString(rest), "read as UTF-16 (big-endian)"),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: text of any script has spaces, line ends and digits, whose upper byte is zero.</summary>
    private static DecodedText? FromZeros(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains((byte)0))
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
            {
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
            }
        }

        return (even, odd, bytes.Length % 2) switch
        {
            (0, > 0, 0) => new DecodedText(Encoding.Unicode.GetString(bytes), "read as UTF-16 (it has no byte-order mark)"),
            ( > 0, 0, 0) => new DecodedText(Encoding.BigEndianUnicode.GetString(bytes), "read as UTF-16 big-endian (it has no byte-order mark)"),
            _ => null,
        };
    }

    private static DecodedText? FromUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new DecodedText(StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return MostlyUtf8(bytes);
        }
    }

    /// <summary>Text that is UTF-8 but for a few broken characters loses less when read as UTF-8.</summary>
    private static DecodedText? MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var valid = Rune.DecodeFromUtf8(rest, out var rune, out var length) == OperationStatus.Done;
            (whole, broken) = (whole + (valid && !rune.IsAscii ? 1 : 0), broken + (valid ? 0 : 1));
            rest = rest[length..];
        }

        return whole > 4 * broken
            ? new DecodedText(Encoding.UTF8.GetString(bytes), $"read as UTF-8; {broken} broken characters were replaced")
            : null;
    }

    private static DecodedText FromWestern(ReadOnlySpan<byte> bytes) =>
        new(Windows1252.GetString(bytes), "not UTF-8; read as Latin-1 (Windows-1252)");

    private static bool IsBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            controls += char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u0085') ? 1 : 0;
        }

        return text.Contains('\0') || controls > text.Length * MostControls;
    }
}
