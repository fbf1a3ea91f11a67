using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Reading;

/// <summary>How much the journal holds.</summary>
public sealed record JournalSize(int Entries, DateOnly? First, int InTrash, int Drafts);

/// <summary>A page of the journal, newest first.</summary>
/// <param name="Lines">Its entries.</param>
/// <param name="Total">How many entries the filter lets through.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Weeks">How many entries each week between the first and the last line has, filtered or not.</param>
public sealed record TimelinePage(IReadOnlyList<EntryLine> Lines, int Total, int Page, int Pages, IReadOnlyDictionary<int, int> Weeks);

/// <summary>A day of the calendar that has entries.</summary>
public sealed record CalendarEntry(Guid Id, DateOnly Date, EntryKind Kind, bool IsDraft);

/// <summary>An earlier entry that today brings back.</summary>
public sealed record Memory(EntryLine Line, string When);

/// <summary>Reads the journal as lists: the timeline, the calendar, and what was written on this day.</summary>
internal sealed class JournalTimeline(JournalAccess access)
{
    public const int PageSize = 20;

    public async Task<JournalSize> SizeAsync(CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var size = await db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter])
            .GroupBy(entry => 1)
            .Select(all => new
            {
                Entries = all.Count(entry => entry.TrashedAt == null),
                First = all.Min(entry => entry.TrashedAt == null ? (DateOnly?)entry.Date : null),
                InTrash = all.Count(entry => entry.TrashedAt != null),
                Drafts = all.Count(entry => entry.TrashedAt == null && entry.IsDraft),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return size is null ? new JournalSize(0, null, 0, 0) : new JournalSize(size.Entries, size.First, size.InTrash, size.Drafts);
    }

    public async Task<TimelinePage> PageAsync(TimelineFilter filter, int page, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var entries = filter.Apply(db);
        var total = await entries.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var ordered = entries.OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id);
        var lines = await EntryLines.LoadAsync(db, ordered.Skip((shown - 1) * PageSize).Take(PageSize), null, cancellationToken);
        return new TimelinePage(lines, total, shown, pages, await WeeksAsync(db, lines, cancellationToken));
    }

    public async Task<IReadOnlyList<CalendarEntry>> MonthAsync(DateOnly firstDay, CancellationToken cancellationToken)
    {
        var end = firstDay.AddMonths(1);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.Entries.AsNoTracking()
            .Where(entry => entry.Date >= firstDay && entry.Date < end)
            .OrderBy(entry => entry.Date).ThenByDescending(entry => entry.Kind).ThenBy(entry => entry.Id)
            .Select(entry => new CalendarEntry(entry.Id, entry.Date, entry.Kind, entry.IsDraft))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What was written three months ago and on this day in earlier years, newest first.</summary>
    public async Task<IReadOnlyList<Memory>> OnThisDayAsync(DateOnly today, DateOnly first, CancellationToken cancellationToken)
    {
        var days = DaysToRemember(today, first);
        var dates = days.Keys.ToList();
        if (dates.Count == 0)
        {
            return [];
        }

        await using var db = await access.OpenAsync(cancellationToken);
        var entries = db.Entries.Where(entry => dates.Contains(entry.Date) && !entry.IsDraft)
            .OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id).Take(4);
        var lines = await EntryLines.LoadAsync(db, entries, null, cancellationToken);
        return [.. lines.Select(line => new Memory(line, days[line.Date]))];
    }

    private static Dictionary<DateOnly, string> DaysToRemember(DateOnly today, DateOnly first)
    {
        var days = new Dictionary<DateOnly, string> { [today.AddMonths(-3)] = "three months ago" };
        for (var years = 1; today.AddYears(-years) >= first; years++)
        {
            days[today.AddYears(-years)] = years == 1 ? "a year ago" : $"{years} years ago";
        }

        return days;
    }

    private static async Task<IReadOnlyDictionary<int, int>> WeeksAsync(
        JournalDb db, IReadOnlyList<EntryLine> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return new Dictionary<int, int>();
        }

        var (last, first) = (lines[0].Week.Number, lines[^1].Week.Number);
        return await db.Entries.Where(entry => entry.Week >= first && entry.Week <= last)
            .GroupBy(entry => entry.Week)
            .Select(week => new { week.Key, Count = week.Count() })
            .ToDictionaryAsync(week => week.Key, week => week.Count, cancellationToken);
    }
}
