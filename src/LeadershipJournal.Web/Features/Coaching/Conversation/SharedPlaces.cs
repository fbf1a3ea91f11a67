using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>Where a coach may read and write: entries that are included, whole weeks of the grant, dimensions of the balance.</summary>
internal static class SharedPlaces
{
    /// <summary>Those of some places that are shared; asked for at once, however many there are.</summary>
    public static async Task<IReadOnlySet<ThreadPlace>> AmongAsync(
        GrantedJournal journal, IReadOnlyCollection<ThreadPlace> places, CancellationToken cancellationToken)
    {
        List<Guid> asked = [.. places.OfType<ThreadPlace.AnEntry>().Select(place => place.EntryId)];
        var entries = asked.Count == 0 ? [] : await EntriesAsync(journal, asked, cancellationToken);
        return places.Where(place => journal.Shares(place.Needed) && journal.Coachee.Today >= journal.Terms.From && place switch
        {
            ThreadPlace.AnEntry entry => entries.Contains(entry.EntryId),
            ThreadPlace.AWeek about => about.Week >= journal.Terms.FirstWholeWeek && about.Week <= journal.Terms.LastWholeWeek,
            _ => true,
        }).ToHashSet();
    }

    /// <summary>Whether a place is shared.</summary>
    public static async Task<bool> IncludeAsync(GrantedJournal journal, ThreadPlace place, CancellationToken cancellationToken) =>
        (await AmongAsync(journal, [place], cancellationToken)).Count > 0;

    private static async Task<HashSet<Guid>> EntriesAsync(GrantedJournal journal, List<Guid> asked, CancellationToken cancellationToken)
    {
        if (!journal.Shares(SharedKinds.Entries))
        {
            return [];
        }

        var (db, relationship) = (journal.Db, journal.Coachee.RelationshipId);
        var entries = await db.Entries.AsNoTracking()
            .Where(entry => asked.Contains(entry.Id) && !entry.IsDraft)
            .Select(entry => new
            {
                entry.Id,
                entry.Date,
                entry.Kind,
                IsMarked = db.SharedEntries.Any(shared => shared.RelationshipId == relationship && shared.EntryId == entry.Id),
                Tags = entry.Tags.Select(tag => tag.Dimension).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from entry in entries
               where journal.Terms.Covers(entry.Date) && journal.Terms.Entries.Includes(entry.IsMarked, entry.Kind is EntryKind.Entry, entry.Tags)
               select entry.Id,
        ];
    }
}
