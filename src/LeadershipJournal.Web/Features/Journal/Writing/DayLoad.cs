using System.Globalization;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>What a day holds already, by entry, so that a refusal can name where its minutes are.</summary>
internal static class DayLoad
{
    private const int LongestName = 60;

    /// <summary>Minutes recorded on a date by everything except one entry.</summary>
    public static async Task<IReadOnlyList<EntryMinutes>> OthersAsync(
        JournalDb db, DateOnly date, Guid exceptEntry, CancellationToken cancellationToken)
    {
        var sums = await db.Investments
            .Where(row => row.Date == date && row.EntryId != exceptEntry)
            .GroupBy(row => row.EntryId)
            .Select(group => new { EntryId = group.Key, Minutes = group.Sum(row => row.Minutes) })
            .ToListAsync(cancellationToken);
        if (sums.Count == 0)
        {
            return [];
        }

        var ids = sums.Select(sum => sum.EntryId).OfType<Guid>().ToList();
        var seal = db.Seal;
        var names = await db.Entries.Where(entry => ids.Contains(entry.Id))
            .Select(entry => new { entry.Id, entry.Kind, entry.Date, entry.Week, Title = seal.Open(entry.Title, entry.Id) })
            .ToDictionaryAsync(entry => entry.Id, cancellationToken);
        return
        [
            .. sums.Select(sum => new EntryMinutes(
                sum.EntryId is { } id && names.TryGetValue(id, out var entry)
                    ? Name(entry.Kind, entry.Date, entry.Week, entry.Title)
                    : "minutes given without an entry",
                sum.Minutes)),
        ];
    }

    /// <summary>Why a day cannot take an entry's minutes, or null.</summary>
    public static async Task<DayRefusal?> RefuseAsync(
        JournalDb db, DateOnly date, Guid entryId, EntryMinutes asked, CancellationToken cancellationToken) =>
        asked.Minutes == 0 ? null : DayMinutes.Refuse(date, asked, await OthersAsync(db, date, entryId, cancellationToken));

    /// <summary>How a sentence names an entry.</summary>
    public static string Name(EntryKind kind, DateOnly date, int week, string? title)
    {
        if (kind == EntryKind.WeeklyReview)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the weekly review of week {IsoWeek.FromNumber(week).WeekOfYear}");
        }

        return string.IsNullOrEmpty(title)
            ? $"the untitled entry of {date.ToString("d MMMM", CultureInfo.InvariantCulture)}"
            : $"the entry “{PlainText.Cut(title, LongestName)}”";
    }
}
