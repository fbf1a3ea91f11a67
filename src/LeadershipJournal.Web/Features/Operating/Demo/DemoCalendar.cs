using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Operating.Demo;

/// <summary>Turns "so many weeks ago, on a Tuesday" into dates, so that the demo always ends today.</summary>
internal sealed class DemoCalendar(DateOnly today)
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public DateOnly Today => today;

    public IsoWeek Week(int weeksAgo) => IsoWeek.Of(today).AddWeeks(-weeksAgo);

    public DateOnly Date(int weeksAgo, string day) => Week(weeksAgo).Monday.AddDays(Index(day));

    public static WorkingDays WorkingDays(IEnumerable<string> days) =>
        days.Aggregate(Core.Journal.WorkingDays.None, (all, day) => all | (WorkingDays)(1 << Index(day)));

    private static int Index(string day) =>
        Array.IndexOf(Days, day) is var index and >= 0
            ? index
            : throw new InvalidOperationException($"The demo names no day {day}.");
}
