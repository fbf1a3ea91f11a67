using System.Globalization;
using System.Text.RegularExpressions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Finds a date in a line of text: a heading, a file name, a field.</summary>
public static partial class DateText
{
    private const int LongestLine = 300;
    private const int Timeout = 1000;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first whole date, else the week the line names, else null.</summary>
    public static StatedDate? Find(string line)
    {
        var text = line.Length > LongestLine ? line[..LongestLine] : line;
        return YearFirst(text) ?? Digits(text) ?? NumbersYearLast(text) ?? NamedMonth(text) ?? Week(text);
    }

    /// <summary>A week of a year, dated on its Friday; null where the year has no such week.</summary>
    public static StatedDate? OfWeek(int year, int week) =>
        year is >= 1 and <= 9998 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? new StatedDate(IsoWeek.Create(year, week).Friday, IsWeek: true)
            : null;

    /// <summary>The number of a week or of a part of a date.</summary>
    public static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static StatedDate? YearFirst(string text) => First(
        YearMonthDay().Matches(text), m => Certain(Part(m, "y"), Part(m, "m"), Part(m, "d")));

    private static StatedDate? Digits(string text) => First(
        EightDigits().Matches(text), m => Certain(Part(m, "y"), Part(m, "m"), Part(m, "d")));

    private static StatedDate? NumbersYearLast(string text) => First(
        TwoNumbersAndYear().Matches(text), m => StatedDate.Numeric(Part(m, "a"), Part(m, "b"), Part(m, "y")));

    private static StatedDate? NamedMonth(string text) =>
        First(DayMonthYear().Matches(text), Named) ?? First(MonthDayYear().Matches(text), Named);

    private static StatedDate? Week(string text) =>
        First(YearThenWeek().Matches(text), OfWeek) ?? First(WeekThenYear().Matches(text), OfWeek);

    private static StatedDate? Named(Match m) =>
        Certain(Part(m, "y"), Array.IndexOf(Months, m.Groups["m"].Value[..3].ToLowerInvariant()) + 1, Part(m, "d"));

    private static StatedDate? OfWeek(Match m) => OfWeek(Part(m, "y"), Part(m, "w"));

    private static StatedDate? Certain(int year, int month, int day) =>
        StatedDate.Day(year, month, day) is { } date ? new StatedDate(date) : null;

    private static int Part(Match match, string name) => Number(match.Groups[name].ValueSpan);

    private static StatedDate? First(MatchCollection matches, Func<Match, StatedDate?> read) =>
        matches.Select(read).FirstOrDefault(date => date is not null);

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})(?<s>[-/._])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})(?![0-9])", RegexOptions.None, Timeout)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})(?![0-9])", RegexOptions.None, Timeout)]
    private static partial Regex EightDigits();

    [GeneratedRegex(@"(?<![0-9])(?<a>[0-9]{1,2})(?<s>[-/._])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4})(?![0-9])", RegexOptions.None, Timeout)]
    private static partial Regex TwoNumbersAndYear();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s_-]+(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[\s_-]+(?<y>[0-9]{4})(?![0-9])", RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<![a-z])(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[\s_-]+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?[\s_-]+(?<y>[0-9]{4})(?![0-9])", RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<![0-9])(?<y>[0-9]{4})[\s,_:-]*(?:w|wk|week)[\s_-]*(?<w>[0-9]{1,2})(?![0-9])", RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex YearThenWeek();

    [GeneratedRegex(@"(?<![a-z])(?:w|wk|week)[\s_-]*(?<w>[0-9]{1,2})(?:\s+of|\s+in)?[\s,/_-]+(?<y>[0-9]{4})(?![0-9])", RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex WeekThenYear();
}
