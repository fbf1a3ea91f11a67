using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Writing;
using LeadershipJournal.Web.Infrastructure;
using LeadershipJournal.Web.Infrastructure.Markdown;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Reading;

/// <summary>Reads one entry, or the series it belongs to.</summary>
internal sealed class EntryReading(JournalAccess access)
{
    /// <summary>The entry; null when it is not in the journal.</summary>
    public async Task<EntryView?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var views = await ViewsAsync(db, db.Entries.Where(entry => entry.Id == id), cancellationToken);
        if (views is not [var view])
        {
            return null;
        }

        return view with
        {
            Earlier = await EarlierAsync(db, view, cancellationToken),
            Later = await LaterAsync(db, view, cancellationToken),
            Series = await SeriesAsync(db, id, cancellationToken),
            Belongings = await EntryBelongings.LoadAsync(db, id, cancellationToken),
        };
    }

    /// <summary>Every entry of the series, oldest first; one entry when it stands alone.</summary>
    public async Task<IReadOnlyList<EntryView>> ReadSeriesAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var ids = (await SeriesLinks.LoadAsync(db, cancellationToken)).Of(id).ToList();
        return await ViewsAsync(
            db, db.Entries.Where(entry => ids.Contains(entry.Id)).OrderBy(entry => entry.Date).ThenBy(entry => entry.Id), cancellationToken);
    }

    private static async Task<IReadOnlyList<EntryView>> ViewsAsync(
        JournalDb db, IQueryable<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var views = await (
            from entry in entries
            join review in db.Reviews on entry.Id equals review.EntryId into reviews
            from review in reviews.DefaultIfEmpty()
            join draft in db.Drafts on entry.Id equals draft.EntryId into drafts
            from draft in drafts.DefaultIfEmpty()
            select new EntryView(
                entry.Id,
                entry.Date,
                entry.Kind,
                IsoWeek.FromNumber(entry.Week),
                seal.Open(entry.Title, entry.Id),
                seal.Open(entry.Body, entry.Id)!,
                entry.IsDraft,
                entry.Version,
                entry.ChangedAt,
                draft == null ? (DateTime?)null : draft.SavedAt,
                review == null ? null : seal.Open(review.NextTime, review.EntryId)))
            .AsNoTracking().ToListAsync(cancellationToken);
        var ids = views.ConvertAll(view => view.Id);
        var tags = (await db.Tags.Where(tag => ids.Contains(tag.EntryId)).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(tag => tag.EntryId);
        var minutes = (await db.Investments.Where(row => row.EntryId != null && ids.Contains(row.EntryId.Value)).AsNoTracking()
            .ToListAsync(cancellationToken)).ToLookup(row => row.EntryId!.Value);
        return [.. views.Select(view => view with
        {
            Dimensions = Dimensions(tags[view.Id], [.. minutes[view.Id]]),
            Tags = [.. tags[view.Id].Select(tag => tag.Dimension)],
        })];
    }

    private static List<EntryDimension> Dimensions(IEnumerable<DimensionTag> tags, List<TimeInvestmentRow> rows) =>
    [
        .. tags.Select(tag => tag.Dimension).Union(rows.Select(row => row.Dimension)).Order().Select(dimension => new EntryDimension(
            dimension,
            new Minutes(rows.Where(row => row.Dimension == dimension).Sum(row => row.Minutes)),
            new Minutes(rows.Where(row => row.Dimension == dimension).Sum(row => row.HandsOn)))),
    ];

    private static Task<Neighbour?> EarlierAsync(JournalDb db, EntryView view, CancellationToken cancellationToken) =>
        NeighbourAsync(
            db.Entries.Where(entry => entry.Date < view.Date || (entry.Date == view.Date && entry.Id.CompareTo(view.Id) < 0))
                .OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id),
            cancellationToken);

    private static Task<Neighbour?> LaterAsync(JournalDb db, EntryView view, CancellationToken cancellationToken) =>
        NeighbourAsync(
            db.Entries.Where(entry => entry.Date > view.Date || (entry.Date == view.Date && entry.Id.CompareTo(view.Id) > 0))
                .OrderBy(entry => entry.Date).ThenBy(entry => entry.Id),
            cancellationToken);

    private static Task<Neighbour?> NeighbourAsync(IQueryable<JournalEntry> entries, CancellationToken cancellationToken) =>
        entries.AsNoTracking()
            .Select(entry => new Neighbour(entry.Id, entry.Date, entry.Kind, IsoWeek.FromNumber(entry.Week)))
            .FirstOrDefaultAsync(cancellationToken);

    private static async Task<IReadOnlyList<SeriesStep>> SeriesAsync(JournalDb db, Guid id, CancellationToken cancellationToken)
    {
        var ids = (await SeriesLinks.LoadAsync(db, cancellationToken)).Of(id).ToList();
        if (ids.Count == 1)
        {
            return [];
        }

        var lines = await EntryLines.LoadAsync(
            db, db.Entries.Where(entry => ids.Contains(entry.Id)).OrderBy(entry => entry.Date).ThenBy(entry => entry.Id), null, cancellationToken);
        return [.. lines.Select(line => new SeriesStep(line.Id, line.Date, line.Kind, PlainText.Cut(line.Name, 80), line.Tags))];
    }
}
