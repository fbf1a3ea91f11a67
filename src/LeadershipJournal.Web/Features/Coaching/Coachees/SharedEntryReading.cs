using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Reading;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Reads the entries that a leader shares, in a number of commands that does not grow with them.</summary>
internal sealed class SharedEntryReading(CoachReading coach, TimeProvider time)
{
    /// <summary>How many stand on one page.</summary>
    public const int PageSize = 20;

    /// <summary>A page of the list.</summary>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="page">From 1; the nearest that exists is taken.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<CoachAnswer<SharedEntryList>> ListAsync(Guid relationshipId, int page, CancellationToken cancellationToken = default) =>
        coach.ReadAsync<SharedEntryList>(
            relationshipId,
            SharedKinds.Entries,
            async (journal, token) =>
            {
                var entries = journal.SharedEntries();
                var total = await entries.CountAsync(token);
                var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
                var shown = Math.Clamp(page, 1, pages);
                var last = await LastMeeting.ReadAsync(journal, time.GetUtcNow(), token);
                var lines = await EntryLines.LoadAsync(
                    journal.Db,
                    entries.OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id).Skip((shown - 1) * PageSize).Take(PageSize),
                    null,
                    token);
                var fresh = last is null ? [] : await SharedSinceAsync(journal, lines, last.At, token);
                journal.Open(AccessedThing.EntryList, SharedKinds.Entries);
                return new SharedEntryList(
                    [.. lines.Select(line => new SharedEntryLine(line with { Minutes = default }, fresh.Contains(line.Id)))],
                    total,
                    shown,
                    pages,
                    last?.On);
            },
            cancellationToken);

    /// <summary>One entry with its neighbours among the shared ones; not found when it is not shared.</summary>
    public Task<CoachAnswer<SharedEntryView>> ReadAsync(Guid relationshipId, Guid entryId, CancellationToken cancellationToken = default) =>
        coach.ReadAsync<SharedEntryView>(
            relationshipId,
            SharedKinds.Entries,
            async (journal, token) =>
            {
                if (await ViewAsync(journal, entryId, token) is not { } view)
                {
                    return null;
                }

                journal.Open(AccessedThing.Entry, SharedKinds.Entries, entryId);
                var entries = journal.SharedEntries();
                return view with
                {
                    Earlier = await NeighbourAsync(
                        entries.Where(entry => entry.Date < view.Date || (entry.Date == view.Date && entry.Id.CompareTo(view.Id) < 0))
                            .OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id),
                        token),
                    Later = await NeighbourAsync(
                        entries.Where(entry => entry.Date > view.Date || (entry.Date == view.Date && entry.Id.CompareTo(view.Id) > 0))
                            .OrderBy(entry => entry.Date).ThenBy(entry => entry.Id),
                        token),
                };
            },
            cancellationToken);

    private static async Task<SharedEntryView?> ViewAsync(GrantedJournal journal, Guid entryId, CancellationToken cancellationToken)
    {
        var seal = journal.Db.Seal;
        var row = await journal.SharedEntries()
            .Where(entry => entry.Id == entryId)
            .Select(entry => new
            {
                entry.Id,
                entry.Date,
                entry.Kind,
                Title = seal.Open(entry.Title, entry.Id),
                Body = seal.Open(entry.Body, entry.Id)!,
                NextTime = entry.Review == null ? null : seal.Open(entry.Review.NextTime, entry.Id),
                Tags = entry.Tags.OrderBy(tag => tag.Dimension).Select(tag => tag.Dimension).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null ? null : new SharedEntryView(row.Id, row.Date, row.Kind, row.Title, row.Body, row.NextTime, row.Tags);
    }

    private static Task<Neighbour?> NeighbourAsync(IQueryable<JournalEntry> entries, CancellationToken cancellationToken) =>
        entries.Select(entry => new Neighbour(entry.Id, entry.Date, entry.Kind, IsoWeek.FromNumber(entry.Week))).FirstOrDefaultAsync(cancellationToken);

    // Marked later than the session, or written later where a rule shares it.
    private static async Task<HashSet<Guid>> SharedSinceAsync(
        GrantedJournal journal, IReadOnlyList<EntryLine> lines, DateTime since, CancellationToken cancellationToken)
    {
        var (db, relationship, ids) = (journal.Db, journal.Coachee.RelationshipId, lines.Select(line => line.Id).ToList());
        var fresh = await journal.SharedEntries()
            .Where(entry => ids.Contains(entry.Id))
            .Where(entry => db.SharedEntries.Any(shared => shared.RelationshipId == relationship && shared.EntryId == entry.Id)
                ? db.SharedEntries.Any(shared => shared.RelationshipId == relationship && shared.EntryId == entry.Id && shared.SharedAt > since)
                : entry.CreatedAt > since)
            .Select(entry => entry.Id)
            .ToListAsync(cancellationToken);
        return [.. fresh];
    }
}
