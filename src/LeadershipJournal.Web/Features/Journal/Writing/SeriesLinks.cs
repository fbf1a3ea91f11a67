using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>Which entry follows on from which. Loaded whole: a link is two ids, and a series is a walk over them.</summary>
internal sealed class SeriesLinks
{
    private readonly Dictionary<Guid, Guid> _before;
    private readonly ILookup<Guid, Guid> _after;

    private SeriesLinks(Dictionary<Guid, Guid> before)
    {
        _before = before;
        _after = before.ToLookup(link => link.Value, link => link.Key);
    }

    public static async Task<SeriesLinks> LoadAsync(JournalDb db, CancellationToken cancellationToken) =>
        new(await db.Entries.Where(entry => entry.FollowsOnId != null)
            .Select(entry => new { entry.Id, Before = entry.FollowsOnId!.Value })
            .ToDictionaryAsync(link => link.Id, link => link.Before, cancellationToken));

    /// <summary>Every entry linked with this one, itself included; alone when nothing is.</summary>
    public IReadOnlySet<Guid> Of(Guid id)
    {
        var found = new HashSet<Guid>();
        var open = new Stack<Guid>([id]);
        while (open.TryPop(out var next))
        {
            if (!found.Add(next))
            {
                continue;
            }

            if (_before.TryGetValue(next, out var before))
            {
                open.Push(before);
            }

            foreach (var after in _after[next])
            {
                open.Push(after);
            }
        }

        return found;
    }

    /// <summary>Whether following on from an entry would close a circle.</summary>
    public bool WouldCircle(Guid id, Guid followsOn)
    {
        var seen = new HashSet<Guid>();
        for (Guid? at = followsOn; at is { } current && seen.Add(current); at = _before.TryGetValue(current, out var before) ? before : null)
        {
            if (current == id)
            {
                return true;
            }
        }

        return false;
    }
}
