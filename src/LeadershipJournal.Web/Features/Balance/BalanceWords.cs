using System.Globalization;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>How the balance page names days, weeks and periods.</summary>
public static class BalanceWords
{
    private static readonly string[] Small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

    /// <summary>First and last day: <c>17 August to 15 November 2026</c>.</summary>
    public static string Days(BalancePeriod period) => (period.From, period.Until) switch
    {
        var (from, until) when from == until => Day(from, withYear: true),
        var (from, until) => $"{Day(from, from.Year != until.Year)} to {Day(until, withYear: true)}",
    };

    /// <summary>The weeks of a period: <c>Weeks 34–46</c>; with their years where they are of two.</summary>
    public static string Weeks(BalancePeriod period) => (period.FirstWeek, period.LastWeek) switch
    {
        var (first, last) when first == last => Invariant($"Week {first.WeekOfYear}"),
        var (first, last) when first.Year == last.Year => Invariant($"Weeks {first.WeekOfYear}–{last.WeekOfYear}"),
        var (first, last) => Invariant($"Week {first.WeekOfYear} of {first.Year} to week {last.WeekOfYear} of {last.Year}"),
    };

    /// <summary>A day: <c>17 August</c>, <c>17 August 2026</c>.</summary>
    public static string Day(DateOnly day, bool withYear = false) =>
        day.ToString(withYear ? "d\u00a0MMMM\u00a0yyyy" : "d\u00a0MMMM", CultureInfo.InvariantCulture);

    /// <summary>A day with its name: <c>Thursday 26 November</c>.</summary>
    public static string Weekday(DateTime day) => day.ToString("dddd d\u00a0MMMM", CultureInfo.InvariantCulture);

    /// <summary>A week by its number, with its year where that is not the year of <paramref name="beside"/>.</summary>
    public static string Week(IsoWeek week, IsoWeek beside) => week.Year == beside.Year
        ? Invariant($"{week.WeekOfYear}")
        : Invariant($"{week.WeekOfYear} of {week.Year}");

    /// <summary>Weeks by their numbers, neighbours joined: <c>Weeks 29 to 31 and 36</c>.</summary>
    public static string Weeks(IReadOnlyList<IsoWeek> weeks, IsoWeek beside)
    {
        List<string> runs = [];
        for (var i = 0; i < weeks.Count;)
        {
            var end = i;
            while (end + 1 < weeks.Count && weeks[end + 1] - weeks[end] == 1)
            {
                end++;
            }

            runs.Add((end - i) switch
            {
                0 => Week(weeks[i], beside),
                1 => $"{Week(weeks[i], beside)} and {Week(weeks[end], beside)}",
                _ => $"{Week(weeks[i], beside)} to {Week(weeks[end], beside)}",
            });
            i = end + 1;
        }

        return $"{(weeks.Count == 1 ? "Week" : "Weeks")} {List(runs)}";
    }

    /// <summary>A list in words: <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        [.., var last] => $"{string.Join(", ", items.SkipLast(1))} and {last}",
    };

    /// <summary>A number that begins a sentence: <c>Two</c>, <c>17</c>.</summary>
    public static string Count(int number) => number < Small.Length ? Small[number] : Invariant($"{number}");

    /// <summary>So many weeks: <c>1 week</c>, <c>11 weeks</c>.</summary>
    public static string WeekCount(int count, string kind = "") => Invariant($"{count} {kind}{(count == 1 ? "week" : "weeks")}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
