using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Reading;

/// <summary>An entry in the trash.</summary>
public sealed record TrashedEntry(Guid Id, DateOnly Date, EntryKind Kind, IsoWeek Week, DateTime TrashedAt, string? Title, string Excerpt, Minutes Minutes)
{
    public string KindName => EntryKinds.Name(Kind, Week);

    public string Name => Title ?? (Kind == EntryKind.WeeklyReview ? $"Review of week {Week.WeekOfYear}" : "Untitled");
}

/// <summary>Reads the trash, last trashed first.</summary>
internal sealed class TrashReading(JournalAccess access)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<TrashedEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var seal = db.Seal;
        var rows = await db.Entries.IgnoreQueryFilters([JournalDb.TrashFilter]).AsNoTracking()
            .Where(entry => entry.TrashedAt != null)
            .OrderByDescending(entry => entry.TrashedAt).ThenByDescending(entry => entry.Id)
            .Take(Most)
            .Select(entry => new
            {
                entry.Id,
                entry.Date,
                entry.Kind,
                entry.Week,
                entry.TrashedAt,
                Title = seal.Open(entry.Title, entry.Id),
                Body = seal.Open(entry.Body, entry.Id)!,
                Minutes = db.TrashedInvestments.Where(row => row.EntryId == entry.Id).Sum(row => (int?)row.Minutes) ?? 0,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new TrashedEntry(
                row.Id, row.Date, row.Kind, IsoWeek.FromNumber(row.Week), row.TrashedAt!.Value, row.Title, PlainText.Excerpt(row.Body), new Minutes(row.Minutes))),
        ];
    }
}
