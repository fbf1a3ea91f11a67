using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LeadershipJournal.Core;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>
/// Reads what notes have in TOML front matter: strings, dates, numbers, switches, lists of them, and the lists of
/// <c>[taxonomies]</c>. Other tables and inline tables stay in the verbatim block only.
/// </summary>
public static partial class TomlFields
{
    private const int MostLinesOfAField = 200;

    /// <summary>Reads the fields.</summary>
    /// <exception cref="FrontMatterBrokenException">A line is neither a field, a table nor a comment.</exception>
    public static FrontMatter? Read(string toml)
    {
        var fields = new Dictionary<string, FrontMatterField>(StringComparer.Ordinal);
        var inTable = false;
        var lines = toml.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith('['))
            {
                inTable = line is not "[taxonomies]";
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var first = i;
                var match = Field().Match(Joined(lines, ref i));
                if (!match.Success)
                {
                    throw new FrontMatterBrokenException(
                        string.Create(CultureInfo.InvariantCulture, $"its front matter is not TOML that can be read (line {first + 2})"));
                }

                if (!inTable && Value(match.Groups["value"].Value) is { } value)
                {
                    fields.TryAdd(FrontMatter.Key(match.Groups["key"].Value), value);
                }
            }
        }

        return new FrontMatter("", fields);
    }

    /// <summary>A field with the further lines of its list or long string.</summary>
    private static string Joined(string[] lines, ref int i)
    {
        var joined = new StringBuilder(lines[i].Trim());
        var last = Math.Min(lines.Length - 1, i + MostLinesOfAField);
        while (i < last && IsOpen(joined.ToString()))
        {
            joined.Append('\n').Append(lines[++i]);
        }

        return joined.ToString();
    }

    private static bool IsOpen(string field)
    {
        var value = field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..].TrimStart();
        return value switch
        {
            ['"', '"', '"', .. var rest] => !rest.Contains("\"\"\"", StringComparison.Ordinal),
            ['\'', '\'', '\'', .. var rest] => !rest.Contains("'''", StringComparison.Ordinal),
            ['[', ..] => !Text().Replace(value, "").Contains(']', StringComparison.Ordinal),
            _ => false,
        };
    }

    private static FrontMatterField? Value(string written) => written switch
    {
        ['"', '"', '"', .. var text] => FrontMatterField.Of(text.Split("\"\"\"")[0].TrimStart('\n')),
        ['\'', '\'', '\'', .. var text] => FrontMatterField.Of(text.Split("'''")[0].TrimStart('\n')),
        ['[', ..] => new FrontMatterField([.. Text().Matches(written).Select(m => Unquoted(m.Value))], IsList: true),
        ['"' or '\'', ..] => Text().Match(written) is { Success: true } quoted ? FrontMatterField.Of(Unquoted(quoted.Value)) : null,
        ['{', ..] => null,
        _ => FrontMatterField.Of(written.Split('#')[0].Trim()),
    };

    private static string Unquoted(string quoted) => quoted[0] == '\''
        ? quoted[1..^1]
        : Escape().Replace(quoted[1..^1], m => TextInput.Lines(m.Value switch
        {
            "\\n" => "\n",
            "\\t" => "\t",
            [_, 'u', .. var code] => ((char)ushort.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
            var other => other[1..],
        }));

    [GeneratedRegex(@"\A(?:(?<key>[A-Za-z0-9_.-]+)|""(?<key>[^""\n]*)""|'(?<key>[^'\n]*)')\s*=\s*(?<value>.+)\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""|'[^'\n]*'", RegexOptions.None, 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"\\(?:u[0-9A-Fa-f]{4}|.)", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
