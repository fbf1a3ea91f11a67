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
        HashSet<Guid> entries = asked.Count == 0
            ? []
            : [.. await journal.SharedEntries().Where(entry => asked.Contains(entry.Id)).Select(entry => entry.Id).ToListAsync(cancellationToken)];
        return places.Where(place => journal.Sees(place.Needed) && place switch
        {
            ThreadPlace.AnEntry entry => entries.Contains(entry.EntryId),
            ThreadPlace.AWeek about => about.Week >= journal.Terms.FirstWholeWeek && about.Week <= journal.Terms.LastWholeWeek,
            _ => true,
        }).ToHashSet();
    }

    /// <summary>Whether a place is shared.</summary>
    public static async Task<bool> IncludeAsync(GrantedJournal journal, ThreadPlace place, CancellationToken cancellationToken) =>
        (await AmongAsync(journal, [place], cancellationToken)).Count > 0;
}
