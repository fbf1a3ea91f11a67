using System.Buffers;
using System.Globalization;
using System.Text;

namespace LeadershipJournal.Core;

/// <summary>Brings typed or imported text into the one form in which it is kept.</summary>
public static class TextInput
{
    /// <summary>The largest body of an entry, in bytes of UTF-8.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>The longest single line, such as a title, in characters.</summary>
    public const int MaxLineLength = 300;

    /// <summary>The longest line that says something in a sentence, such as a part of a plan or of a hypothesis, in characters.</summary>
    public const int MaxSentenceLength = 500;

    private const char Replacement = '\uFFFD';
    private const char Noncharacter = '\uFFFE';

    private static readonly SearchValues<char> s_unusual = SearchValues.Create(Unusual());

    /// <summary>
    /// Text of several lines: line ends become <c>\n</c>, lone surrogates the replacement character, and control
    /// characters other than tab and line feed are dropped.
    /// </summary>
    /// <param name="text">What was typed; nothing is the empty text.</param>
    public static string Lines(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var first = text.AsSpan().IndexOfAny(s_unusual);
        return first < 0 ? text : Clean(text, first);
    }

    /// <summary>Text of one line: as <see cref="Lines"/>, with line ends and tabs turned into spaces, trimmed.</summary>
    /// <param name="text">What was typed; nothing is the empty text.</param>
    public static string Line(string? text) => Lines(text).Replace('\n', ' ').Replace('\t', ' ').Trim();

    /// <summary>
    /// Text that Unicode can normalize: lone surrogates and U+FFFE, which is no character, have no normal form and become the
    /// replacement character.
    /// </summary>
    /// <param name="text">Any.</param>
    public static string Composable(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace(Noncharacter, Replacement);

    /// <summary>What is wrong with the length of a body, in words; null when it fits.</summary>
    /// <param name="body">In the form in which it would be kept.</param>
    public static string? BodyTooLong(string body) =>
        TextTooLong(body, "An entry") is { } tooLong ? $"{tooLong}; move a part of it to a second entry that follows on from this one." : null;

    /// <summary>What is wrong with the length of a Markdown text, as a sentence without its full stop; null when it fits.</summary>
    /// <param name="text">In the form in which it would be kept.</param>
    /// <param name="holder">What holds it: <c>An entry</c>.</param>
    public static string? TextTooLong(string text, string holder)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        return bytes <= MaxBodyBytes
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"This text is {Megabytes(bytes)} MB. {holder} holds up to 1 MB");
    }

    /// <summary>What is wrong with the length of a short text, in words; null when it fits.</summary>
    /// <param name="line">In the form in which it would be kept.</param>
    /// <param name="most">The most characters it may have.</param>
    public static string? LineTooLong(string line, int most = MaxLineLength) => line.Length <= most
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"This is {line.Length:N0} characters long. Up to {most:N0} fit.");

    /// <summary>Why a sentence of one line is refused for its length; null when it is taken.</summary>
    /// <param name="line">In the form in which it would be kept.</param>
    /// <param name="field">The input the message belongs beside.</param>
    public static Refusal? RefuseSentence(string line, string field) =>
        LineTooLong(line, MaxSentenceLength) is { } tooLong ? new Refusal(field, tooLong) : null;

    /// <summary>Why a sentence of one line that is needed is refused; null when it is taken.</summary>
    /// <param name="line">In the form in which it would be kept.</param>
    /// <param name="field">The input the message belongs beside.</param>
    /// <param name="missing">What to say when nothing was typed.</param>
    public static Refusal? RefuseNeededSentence(string line, string field, string missing) =>
        string.IsNullOrWhiteSpace(line) ? new Refusal(field, missing) : RefuseSentence(line, field);

    /// <summary>How many words a text has: runs of letters and digits, as the editor counts them too.</summary>
    /// <param name="text">Any text.</param>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var character in text)
        {
            var blank = char.IsWhiteSpace(character);
            if (!blank && !inside)
            {
                words++;
            }

            inside = !blank;
        }

        return words;
    }

    // Rounded up, so that a text just over the limit never reads "1.00 MB".
    private static string Megabytes(int bytes) =>
        (Math.Ceiling(bytes * 100d / MaxBodyBytes) / 100).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Clean(string text, int first)
    {
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\u0085' or '\u2028' or '\u2029':
                    clean.Append('\n');
                    break;
                case '\t' or '\n':
                    clean.Append(character);
                    break;
                case var high when char.IsHighSurrogate(high) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    clean.Append(high).Append(text[++i]);
                    break;
                case var half when char.IsSurrogate(half):
                    clean.Append(Replacement);
                    break;
                case var control when char.IsControl(control):
                    break;
                default:
                    clean.Append(character);
                    break;
            }
        }

        return clean.ToString();
    }

    private static char[] Unusual() =>
    [
        .. Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(code => (char)code)
            .Where(character => character is not ('\t' or '\n')
                && (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')),
    ];
}
