using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>Reads the leader's value contexts, in a number of commands that does not grow with them.</summary>
internal sealed class ContextReading(JournalAccess access)
{
    /// <summary>How many of its entries a context's page lists.</summary>
    public const int ShownEntries = 10;

    /// <summary>The contexts that are not archived, in tree order; one command.</summary>
    public async Task<IReadOnlyList<ActiveContext>> ActiveAsync(CancellationToken cancellationToken = default) =>
        [.. (await TreeAsync(cancellationToken)).Active.Select(place => new ActiveContext(place.Id, place.Node.Name, place.Node.Kind, place.Depth))];

    /// <summary>All contexts, archived ones too; one command.</summary>
    public async Task<ContextTree> TreeAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.ContextTreeAsync(cancellationToken);
    }

    /// <summary>One context and all that belongs to it; null when there is none with this id.</summary>
    public async Task<ContextView?> ReadAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var tree = await db.ContextTreeAsync(cancellationToken);
        if (tree.Find(id) is not { } place)
        {
            return null;
        }

        var seal = db.Seal;
        var texts = await db.ValueContexts.AsNoTracking().Where(row => row.Id == id)
            .Select(row => new { Means = seal.Open(row.ValueMeans, row.Id), Accountability = seal.Open(row.Accountability, row.Id) })
            .SingleAsync(cancellationToken);
        // Named by an index each; asked of every entry, the two would be looked up as often as there are entries.
        var named = db.EntryContexts.Where(link => link.ContextId == id).Select(link => (Guid?)link.EntryId)
            .Union(db.Investments.Where(row => row.ValueContextId == id).Select(row => row.EntryId));
        var entries = db.Entries.Where(entry => !entry.IsDraft && named.Contains(entry.Id));
        var minutes = await MinutesAsync(db, tree, id, cancellationToken);
        return new ContextView
        {
            Tree = tree,
            Place = place,
            ValueMeans = texts.Means,
            Accountability = texts.Accountability,
            Hypotheses = await HypothesisReading.LinesAsync(db, db.Hypotheses.Where(row => row.ContextId == id), db.Entries, tree, cancellationToken),
            Contradictions = await ContradictionReading.LinesAsync(
                db, db.Contradictions.Where(row => row.OneId == id || row.OtherId == id), db.Commitments, tree, cancellationToken),
            Entries = await EntryLines.LoadAsync(
                db, entries.OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Id).Take(ShownEntries), null, cancellationToken),
            EntryCount = await entries.CountAsync(cancellationToken),
            Minutes = minutes.Own,
            MinutesBelow = new Minutes(minutes.Below),
        };
    }

    private static async Task<(DimensionMinutes Own, int Below)> MinutesAsync(JournalDb db, ContextTree tree, Guid id, CancellationToken cancellationToken)
    {
        List<Guid?> within = [.. tree.InOrder.Where(place => place.Id == id || tree.IsWithin(place.Id, id)).Select(place => (Guid?)place.Id)];
        var sums = await db.Investments
            .Where(row => within.Contains(row.ValueContextId))
            .GroupBy(row => new { row.ValueContextId, row.Dimension })
            .Select(group => new { Id = group.Key.ValueContextId!.Value, group.Key.Dimension, Minutes = group.Sum(row => row.Minutes) })
            .ToListAsync(cancellationToken);
        return (
            sums.Where(sum => sum.Id == id).Aggregate(default(DimensionMinutes), (all, sum) => all.Plus(sum.Dimension, new Invested(sum.Minutes))),
            sums.Where(sum => sum.Id != id).Sum(sum => sum.Minutes));
    }
}
