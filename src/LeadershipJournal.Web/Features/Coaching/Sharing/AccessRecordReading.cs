using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>A line of the access record.</summary>
/// <param name="OpenedAt">When, in UTC.</param>
/// <param name="Local">When, on the leader's clock.</param>
/// <param name="Coach">Who, by name.</param>
/// <param name="What">What, without its content.</param>
/// <param name="EntryId">The entry, while it is in the journal.</param>
/// <param name="Under">The kinds it was opened under.</param>
public sealed record AccessLine(DateTime OpenedAt, DateTime Local, string Coach, string What, Guid? EntryId, SharedKinds Under);

/// <summary>Some lines of the access record.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">Which page these are, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Coaches">Everyone there could be a line of, for the filter.</param>
public sealed record AccessPage(
    IReadOnlyList<AccessLine> Lines, int Total, int Page, int Pages, IReadOnlyList<(Guid RelationshipId, string Name)> Coaches);

/// <summary>Reads the access record, newest first. Nothing writes it but the coach's doors.</summary>
internal sealed class AccessRecordReading(JournalAccess access, PeopleNames names, LeaderClock clock)
{
    public const int PageSize = 50;

    /// <summary>A page of it.</summary>
    public async Task<AccessPage> PageAsync(AccessFilter filter, CancellationToken cancellationToken)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        var asked = Apply(db, filter, zone);
        var total = await asked.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        var rows = await Newest(asked).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var coaches = await db.CoachingRelationships.AsNoTracking().OrderBy(row => row.BeganAt).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.CoachId })
            .ToListAsync(cancellationToken);
        var known = await names.OfAsync([.. coaches.Select(coach => coach.CoachId).Distinct()], cancellationToken);
        return new AccessPage(
            await LinesAsync(db, rows, known, zone, cancellationToken), total, page, pages, [.. coaches.Select(coach => (coach.Id, known[coach.CoachId]))]);
    }

    /// <summary>All of it that a filter lets through.</summary>
    public async Task<IReadOnlyList<AccessLine>> AllAsync(AccessFilter filter, CancellationToken cancellationToken)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        var rows = await Newest(Apply(db, filter, zone)).ToListAsync(cancellationToken);
        var known = await names.OfAsync([.. rows.Select(row => row.CoachId).Distinct()], cancellationToken);
        return await LinesAsync(db, rows, known, zone, cancellationToken);
    }

    private static IOrderedQueryable<AccessRecord> Newest(IQueryable<AccessRecord> lines) =>
        lines.OrderByDescending(line => line.OpenedAt).ThenByDescending(line => line.Id);

    private static IQueryable<AccessRecord> Apply(JournalDb db, AccessFilter filter, TimeZoneInfo zone)
    {
        var lines = db.AccessRecords.AsNoTracking();
        if (filter.RelationshipId is { } relationship)
        {
            lines = lines.Where(line => line.RelationshipId == relationship);
        }

        if (filter.Thing is { } thing)
        {
            lines = lines.Where(line => line.Thing == thing);
        }

        if (filter.From is { } from)
        {
            var start = StartOf(from, zone);
            lines = lines.Where(line => line.OpenedAt >= start);
        }

        if (filter.Until is { } until)
        {
            var end = StartOf(until.AddDays(1), zone);
            lines = lines.Where(line => line.OpenedAt < end);
        }

        return lines;
    }

    private static DateTime StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, zone);
    }

    private static async Task<IReadOnlyList<AccessLine>> LinesAsync(
        JournalDb db, List<AccessRecord> rows, IReadOnlyDictionary<Guid, string> known, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var ids = rows.Where(row => row.Thing is AccessedThing.Entry).Select(row => row.ThingId).Distinct().ToList();
        var entries = await db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter]).AsNoTracking().Where(entry => ids.Contains(entry.Id))
            .Select(entry => new OpenedEntry(entry.Id, entry.Date, entry.Kind, entry.Week, entry.TrashedAt != null))
            .ToDictionaryAsync(entry => entry.Id, cancellationToken);
        return
        [
            .. rows.Select(row => new AccessLine(
                row.OpenedAt,
                TimeZoneInfo.ConvertTime(new DateTimeOffset(row.OpenedAt, TimeSpan.Zero), zone).DateTime,
                known[row.CoachId],
                What(row, entries.GetValueOrDefault(row.ThingId)),
                entries.GetValueOrDefault(row.ThingId) is { IsTrashed: false } entry ? entry.Id : null,
                row.Under)),
        ];
    }

    private static string What(AccessRecord row, OpenedEntry? entry) => row switch
    {
        { Thing: AccessedThing.Entry } => entry is null ? "An entry that is deleted" : $"{EntryKinds.Name(entry.Kind, IsoWeek.FromNumber(entry.Week))}, {JournalDate.InFull(entry.Date)}",
        { FromWeek: { } first, UntilWeek: { } last } => $"{row.Thing.Name()}, {Weeks(IsoWeek.FromNumber(first), IsoWeek.FromNumber(last))}",
        _ => row.Thing.Name(),
    };

    private static string Weeks(IsoWeek first, IsoWeek last) =>
        first == last ? $"week {first.WeekOfYear}" : $"weeks {first.WeekOfYear}–{last.WeekOfYear}";

    private sealed record OpenedEntry(Guid Id, DateOnly Date, EntryKind Kind, int Week, bool IsTrashed);
}
