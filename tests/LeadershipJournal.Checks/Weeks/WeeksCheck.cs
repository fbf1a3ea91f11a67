using System.Globalization;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Checks.Weeks;

/// <summary>
/// ISO weeks of every day against two independent sources, and "today" in every zone of the time zone database
/// against GNU date. The control numbers weeks by the day of the year and ignores summer time.
/// </summary>
internal sealed class WeeksCheck : Check
{
    public override string Name => "weeks";

    public override string Usage => "[--from YEAR] [--to YEAR] [--zones-from YEAR] [--zones-to YEAR]: ISO weeks and \"today\" in every zone";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var date = await GnuDate.FindAsync();
        findings.Figure("independent source", date?.Version ?? "counting from the week of 4 January");
        var from = new DateOnly(options.Number("from", 1900), 1, 1);
        var to = new DateOnly(options.Number("to", 2200), 12, 31);
        if (to < from)
        {
            throw new CheckException("--to lies before --from.");
        }

        DateOnly[] days = [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays)];
        await WeeksAsync(days, date, options.IsControl, findings);
        if (date is null)
        {
            throw new CheckException("Zones need GNU date (coreutils), which is not here.");
        }

        var zones = new ZoneDays(
            date,
            new DateTimeOffset(options.Number("zones-from", 2010), 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(options.Number("zones-to", 2037) + 1, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await zones.CompareAsync(options.IsControl, findings);
    }

    private static async Task WeeksAsync(DateOnly[] days, GnuDate? date, bool isControl, Findings findings)
    {
        string[] counted = [.. FourthOfJanuary.Weeks(days)];
        var answers = date is null
            ? [.. counted]
            : await date.FormatAsync("%G-W%V", "UTC0", days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var different = 0;
        for (var i = 0; i < days.Length; i++)
        {
            var week = isControl ? ByDayOfYear(days[i]) : IsoWeek.Of(days[i]).ToString();
            different += week == answers[i] && week == counted[i] ? 0 : 1;
        }

        findings.Figure("days compared", days.Length);
        findings.Figure("days in another week", different);
        findings.Expect(different == 0, $"{different} days lie in another ISO week");

        var sevens = days.GroupBy(IsoWeek.Of).Skip(1).SkipLast(1).Count(week => week.Count() != 7);
        findings.Figure("weeks without seven days", sevens);
        findings.Expect(sevens == 0, $"{sevens} weeks do not hold seven days");
    }

    private static string ByDayOfYear(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-W{((day.DayOfYear - 1) / 7) + 1:00}");
}
