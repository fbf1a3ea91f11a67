using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>Between the stored contexts and the domain's tree.</summary>
internal static class ContextRows
{
    /// <summary>All contexts of the leader, archived ones too; one command.</summary>
    public static async Task<ContextTree> ContextTreeAsync(this JournalDb db, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        return ContextTree.Of(await db.ValueContexts.AsNoTracking()
            .Select(row => new ContextNode(row.Id, row.ParentId, row.Position, seal.Open(row.Name, row.Id)!, row.Kind, row.ArchivedOn))
            .ToListAsync(cancellationToken));
    }

    /// <summary>A tracked row as its tree knows it.</summary>
    public static ContextNode ToNode(this ValueContext row, LeaderSeal seal) =>
        new(row.Id, row.ParentId, row.Position, seal.Open(row.Name, row.Id), row.Kind, row.ArchivedOn);
}
