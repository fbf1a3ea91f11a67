using System.Globalization;

namespace LeadershipJournal.Checks.Weeks;

/// <summary>ISO weeks by counting, with nothing from a calendar library but the day of the week: week 1 is the week that holds 4 January.</summary>
internal static class FourthOfJanuary
{
    public static IEnumerable<string> Weeks(IEnumerable<DateOnly> days)
    {
        foreach (var day in days)
        {
            var year = day.Year + 1;
            while (FirstMonday(year) > day)
            {
                year--;
            }

            var week = ((day.DayNumber - FirstMonday(year).DayNumber) / 7) + 1;
            yield return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}");
        }
    }

    private static DateOnly FirstMonday(int year)
    {
        var day = new DateOnly(year, 1, 4);
        while (day.DayOfWeek != DayOfWeek.Monday)
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
