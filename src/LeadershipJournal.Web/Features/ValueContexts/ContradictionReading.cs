using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>Reads contradictions between value contexts.</summary>
internal sealed class ContradictionReading(JournalAccess access)
{
    /// <summary>A contradiction, with the contexts it could be between; null when there is none with this id.</summary>
    public async Task<(ContradictionLine Line, ContextTree Tree)?> ReadAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var tree = await db.ContextTreeAsync(cancellationToken);
        return await LinesAsync(db, db.Contradictions.Where(row => row.Id == id), db.Commitments, tree, cancellationToken) is [var line] ? (line, tree) : null;
    }

    /// <summary>Contradictions in the order in which they were noted, with what came of them; two commands.</summary>
    public static async Task<IReadOnlyList<ContradictionLine>> LinesAsync(
        JournalDb db,
        IQueryable<Data.Journal.Contradiction> contradictions,
        IQueryable<Commitment> commitments,
        ContextTree tree,
        CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var rows = await contradictions.AsNoTracking()
            .OrderBy(row => row.NotedOn).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.OneId, row.OtherId, row.NotedOn, row.ResolvedOn, Text = seal.Open(row.Text, row.Id)! })
            .ToListAsync(cancellationToken);
        var made = await MadeAsync(db, commitments, rows.ConvertAll(row => row.Id), cancellationToken);
        return [.. rows.Select(row => new ContradictionLine(
            row.Id, tree.Find(row.OneId)!, tree.Find(row.OtherId)!, row.NotedOn, row.ResolvedOn, row.Text) { Commitments = [.. made[row.Id]] })];
    }

    private static async Task<ILookup<Guid, MadeCommitment>> MadeAsync(
        JournalDb db, IQueryable<Commitment> commitments, List<Guid> contradictions, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var made = await commitments.AsNoTracking()
            .Where(row => row.Origin == CommitmentOrigin.Contradiction && row.OriginId != null && contradictions.Contains(row.OriginId.Value))
            .OrderBy(row => row.MadeOn).ThenBy(row => row.Id)
            .Select(row => new MadeCommitment(row.Id, row.OriginId!.Value, seal.Open(row.If, row.Id)!, seal.Open(row.Then, row.Id)!, row.Due, row.State))
            .ToListAsync(cancellationToken);
        return made.ToLookup(commitment => commitment.From);
    }
}
