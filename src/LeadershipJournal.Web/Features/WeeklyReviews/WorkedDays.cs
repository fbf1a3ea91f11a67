using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>The days of a week that a leader works: working days without leave.</summary>
internal static class WorkedDays
{
    public static async Task<IEnumerable<DateOnly>> OfAsync(JournalDb db, IsoWeek week, CancellationToken cancellationToken)
    {
        var days = await db.Leaders.Select(leader => leader.WorkingDays).SingleAsync(cancellationToken);
        var leave = await LeaveAsync(db, week, cancellationToken);
        return week.Days.Where(day => days.Includes(day) && !leave.Any(absence => absence.Contains(day)));
    }

    /// <summary>A whole week's minutes over the days that have nothing recorded, or why that cannot be.</summary>
    public static async Task<Core.Outcome<WholeWeekSpread>> SpreadAsync(
        JournalDb db, IsoWeek week, Core.Dimensions.DimensionMinutes minutes, IReadOnlyCollection<DateOnly> recorded, DateOnly today, CancellationToken cancellationToken) =>
        WholeWeekSpread.Create(
            week,
            minutes,
            await db.Leaders.Select(leader => leader.WorkingDays).SingleAsync(cancellationToken),
            await LeaveAsync(db, week, cancellationToken),
            recorded,
            today);

    private static async Task<List<Leave>> LeaveAsync(JournalDb db, IsoWeek week, CancellationToken cancellationToken)
    {
        var (monday, sunday) = (week.Monday, week.Sunday);
        var rows = await db.Leaves
            .Where(row => row.From <= sunday && row.Until >= monday)
            .Select(row => new { row.From, row.Until })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => Leave.Create(row.From, row.Until, row.Until).Required());
    }
}
