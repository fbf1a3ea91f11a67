using System.Globalization;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Charts;

/// <summary>What a value on a chart measures.</summary>
public enum ChartUnit
{
    /// <summary>A fraction of the whole, 0 to 1, read as per cent.</summary>
    Share,

    /// <summary>Minutes, read as hours and minutes.</summary>
    Minutes,
}

/// <summary>Figures as words, the same on a drawing, in its description and in its table.</summary>
public static class ChartText
{
    /// <summary>Why a week is missing, when nothing more is known or to be told.</summary>
    public const string NotRecorded = "not recorded";

    private const string NoBreak = "\u00a0";
    private const string Minus = "\u2212";
    private const int MinutesAnHour = 60;

    /// <summary>A share in whole per cent: <c>83 %</c>.</summary>
    public static string Percent(double share) => Whole(share * 100) + NoBreak + "%";

    /// <summary>A share in per cent with one decimal and no sign: <c>19.7</c>.</summary>
    public static string PercentFine(double share) =>
        Math.Round(share * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A signed distance in percentage points: <c>−3.8 pp</c>.</summary>
    public static string Points(double gap) => Signed(gap, PercentFine(Math.Abs(gap))) + NoBreak + "pp";

    /// <summary>Whole minutes with a sign: <c>+312</c>.</summary>
    public static string SignedMinutes(double minutes) => Signed(Math.Round(minutes, MidpointRounding.AwayFromZero), Whole(Math.Abs(minutes)));

    /// <summary>Hours and minutes with a sign: <c>−1 h 30</c>.</summary>
    public static string SignedDuration(int minutes) => Signed(minutes, minutes == 0 ? "0" : Duration(Math.Abs(minutes)));

    /// <summary>Hours and minutes: <c>6 h 56</c>, <c>17 h</c>, <c>13 min</c>.</summary>
    public static string Duration(double minutes)
    {
        var (hours, rest) = Math.DivRem((int)Math.Round(minutes, MidpointRounding.AwayFromZero), MinutesAnHour);
        return (hours, rest) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{rest}{NoBreak}min"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{hours}{NoBreak}h"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{hours}{NoBreak}h{NoBreak}{rest:00}"),
        };
    }

    /// <summary>Hours for an axis: <c>37.5</c>.</summary>
    public static string Hours(double minutes) => (minutes / MinutesAnHour).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A value in its unit.</summary>
    public static string Value(double value, ChartUnit unit) => unit is ChartUnit.Share ? Percent(value) : Duration(value);

    /// <summary>A week named by its number and first day: <c>W22 · 25 May</c>.</summary>
    public static string Week(IsoWeek week) =>
        string.Create(CultureInfo.InvariantCulture, $"W{week.WeekOfYear} · {Day(week.Monday)}");

    /// <summary>A week in words: <c>Week 22, from 25 May</c>.</summary>
    public static string Named(IsoWeek week) =>
        string.Create(CultureInfo.InvariantCulture, $"Week {week.WeekOfYear}, from {Day(week.Monday)}");

    /// <summary>First and last of some weeks in words: <c>weeks 22 to 47 of 2026</c>.</summary>
    public static string Span(IReadOnlyList<IsoWeek> weeks) => weeks switch
    {
        [] => "no weeks",
        [var only] => string.Create(CultureInfo.InvariantCulture, $"week {only.WeekOfYear} of {only.Year}"),
        [var first, .., var last] when first.Year == last.Year =>
            string.Create(CultureInfo.InvariantCulture, $"weeks {first.WeekOfYear} to {last.WeekOfYear} of {last.Year}"),
        [var first, .., var last] => string.Create(
            CultureInfo.InvariantCulture, $"week {first.WeekOfYear} of {first.Year} to week {last.WeekOfYear} of {last.Year}"),
    };

    /// <summary>A score with one decimal: <c>4.8</c>.</summary>
    public static string Score(double score) => Math.Round(score, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A distance between two scores with its sign: <c>−0.3</c>.</summary>
    public static string ScoreChange(double change) => Signed(change, Score(Math.Abs(change)));

    /// <summary>A day with its year: <c>25 May 2026</c>.</summary>
    public static string DayWithYear(DateOnly day) => day.ToString("d\u00a0MMMM\u00a0yyyy", CultureInfo.InvariantCulture);

    /// <summary>A month with its year: <c>May 2026</c>.</summary>
    public static string MonthOf(DateOnly day) => day.ToString("MMM\u00a0yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day without its year: <c>25 May</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d\u00a0MMM", CultureInfo.InvariantCulture);

    private static string Whole(double value) =>
        Math.Round(value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    // A distance that rounds to nothing has no sign.
    private static string Signed(double value, string magnitude) =>
        magnitude is "0" or "0.0" ? magnitude : (value < 0 ? Minus : "+") + magnitude;
}
