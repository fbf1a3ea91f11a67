using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadershipJournal.Web.Features.DataExchange.Reading;

/// <summary>Reads the date of an entry from its front matter.</summary>
public static partial class FrontMatterDate
{
    private const int Timeout = 1000;

    /// <summary>The fields that date an entry, the first one that has a value first.</summary>
    private static readonly string[] Keys =
    [
        "date", "weekending", "weekend", "published", "publishedat", "publishdate", "pubdate", "created", "createdat",
        "datecreated", "creationdate", "day", "weekof", "weekcommencing", "weekbeginning", "week",
    ];

    /// <summary>The date, and a remark where a field holds something that is none.</summary>
    public static (StatedDate? Date, string? Remark) Read(FrontMatter above, TimeZoneInfo zone)
    {
        string? remark = null;
        foreach (var key in Keys)
        {
            if (above.Text(key) is not { } written)
            {
                continue;
            }

            if (Parse(written, above.Text("year"), zone) is { } date)
            {
                return (date, remark);
            }

            remark ??= $"the front matter's “{key}” does not hold a date";
        }

        return (null, remark);
    }

    private static StatedDate? Parse(string written, string? year, TimeZoneInfo zone)
    {
        if (Instant().Match(written) is { Success: true } instant)
        {
            return OfInstant(instant, zone);
        }

        return WeekOnly().Match(written) is { Success: true } week && year is { Length: 4 } && year.All(char.IsAsciiDigit)
            ? DateText.OfWeek(DateText.Number(year), DateText.Number(week.Groups["w"].ValueSpan))
            : DateText.Find(written);
    }

    /// <summary>
    /// The leader's calendar date at that instant. Midnight is a date that a tool wrote as an instant, and stays the
    /// date it names: a week ending on 21 April does not end on the 20th for a leader west of Greenwich.
    /// </summary>
    private static StatedDate? OfInstant(Match match, TimeZoneInfo zone)
    {
        var (date, time, offset) = (match.Groups["date"].Value, match.Groups["time"].Value, match.Groups["zone"].Value);
        if (!DateOnly.TryParseExact(date, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var clock))
        {
            return null;
        }

        if (offset.Length == 0 || clock == TimeOnly.MinValue || day.Year is < 2 or > 9997)
        {
            return new StatedDate(day);
        }

        var utc = day.ToDateTime(clock, DateTimeKind.Utc) - Offset(offset);
        return new StatedDate(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone)));
    }

    private static TimeSpan Offset(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit)).PadRight(4, '0');
        return written[0] is not ('+' or '-')
            ? TimeSpan.Zero
            : new TimeSpan(DateText.Number(digits.AsSpan(0, 2)), DateText.Number(digits.AsSpan(2, 2)), 0) * (written[0] == '-' ? -1 : 1);
    }

    [GeneratedRegex(@"\A(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?:[Tt]|\s+)(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,7})?)?)[0-9]*\s*(?<zone>Z|z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?\z", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Instant();

    [GeneratedRegex(@"\A(?:w|week|wk)?\s*(?<w>[0-9]{1,2})\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex WeekOnly();
}
