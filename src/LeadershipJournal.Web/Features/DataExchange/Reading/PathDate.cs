using System.Text.RegularExpressions;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Reads a date from where a file lies.</summary>
public static partial class PathDate
{
    private const int Timeout = 1000;

    /// <summary>The date in the file's own name: <c>2023-03-31-title.md</c>, <c>20230331.md</c>, <c>2018-W14.md</c>.</summary>
    public static StatedDate? OfFileName(string path) => DateText.Find(Stem(path));

    /// <summary>
    /// The date that the folders give: <c>2018/14/index.md</c> is week 14, <c>2018/04/06.md</c> a day, and
    /// <c>2018-04-06-title/index.md</c> has it in the folder's name. Numbers without a year are no date.
    /// </summary>
    public static StatedDate? OfFolders(string path)
    {
        var folders = path.Split('/')[..^1];
        var stem = Stem(path);
        return IsIndex(stem)
            ? OfTrail(folders) ?? (folders is [.., var folder] ? DateText.Find(folder) : null)
            : OfTrail([.. folders, stem]);
    }

    /// <summary>The name without its extension.</summary>
    public static string Stem(string path) => Path.GetFileNameWithoutExtension(path[(path.LastIndexOf('/') + 1)..]);

    /// <summary>A file that stands for its folder.</summary>
    public static bool IsIndex(string stem) => stem.ToLowerInvariant() is "index" or "_index" or "readme";

    private static StatedDate? OfTrail(string[] names) => names switch
    {
        [.., var year, var month, var day] when IsYear(year) && IsNumber(month) && LeadingDay().Match(day) is { Success: true } first =>
            StatedDate.Day(DateText.Number(year), DateText.Number(month), DateText.Number(first.Groups["d"].ValueSpan)) is { } date
                ? new StatedDate(date)
                : null,
        [.., var year, var week] when IsYear(year) && WeekName().Match(week) is { Success: true } number =>
            DateText.OfWeek(DateText.Number(year), DateText.Number(number.Groups["w"].ValueSpan)),
        _ => null,
    };

    private static bool IsYear(string name) => name.Length == 4 && IsDigits(name) && DateText.Number(name) is >= 1900 and <= 2200;

    private static bool IsNumber(string name) => name.Length is 1 or 2 && IsDigits(name);

    private static bool IsDigits(string name) => name.All(char.IsAsciiDigit);

    [GeneratedRegex(@"\A(?<d>[0-9]{1,2})(?![0-9])", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex LeadingDay();

    [GeneratedRegex(@"\A(?:w|wk|week)?[\s_-]*(?<w>[0-9]{1,2})\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex WeekName();
}
