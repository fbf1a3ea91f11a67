using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Features.ValueContexts;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Reads the value contexts that a leader shares, in a number of commands that does not grow with them.</summary>
internal sealed class SharedContextReading(CoachReading coach)
{
    /// <summary>The tree with its hypotheses and contradictions; what is archived is no part of it.</summary>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="within">The context whose branch is drawn; null for everything.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<CoachAnswer<SharedContexts>> ReadAsync(Guid relationshipId, Guid? within, CancellationToken cancellationToken = default) =>
        coach.ReadAsync<SharedContexts>(
            relationshipId,
            SharedKinds.ValueContexts,
            async (journal, token) =>
            {
                journal.Open(AccessedThing.ValueContexts, SharedKinds.ValueContexts);
                var db = journal.Db;
                var tree = journal.Sees(SharedKinds.ValueContexts) ? await db.ContextTreeAsync(token) : ContextTree.Empty;
                var contradictions = await ContradictionReading.LinesAsync(db, journal.SharedContradictions(), journal.SharedCommitments(), tree, token);
                var hypotheses = await HypothesisReading.LinesAsync(db, journal.SharedHypotheses(), journal.SharedEntries(), tree, token);
                var overview = await ContextOverviewReading.LayAsync(
                    db, tree, [.. contradictions.Where(line => !line.One.IsArchived && !line.Other.IsArchived)], hypotheses, within, token);
                return new SharedContexts(overview, await TextsAsync(journal, overview.Picture, token), await EvidenceAsync(journal, token));
            },
            cancellationToken);

    private static async Task<IReadOnlyList<SharedContext>> TextsAsync(GrantedJournal journal, ContextPicture picture, CancellationToken cancellationToken)
    {
        var (db, seal) = (journal.Db, journal.Db.Seal);
        List<PlacedContext> drawn = [.. picture.Rows.Select(row => row.Context).OfType<PlacedContext>()];
        var ids = drawn.ConvertAll(place => place.Id);
        var texts = await db.ValueContexts.AsNoTracking()
            .Where(row => ids.Contains(row.Id) && (row.ValueMeans != null || row.Accountability != null))
            .Select(row => new { row.Id, Means = seal.Open(row.ValueMeans, row.Id), Accountability = seal.Open(row.Accountability, row.Id) })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return [.. drawn.Where(place => texts.ContainsKey(place.Id)).Select(place => new SharedContext(place, texts[place.Id].Means, texts[place.Id].Accountability))];
    }

    private static async Task<ILookup<Guid, SharedEvidence>> EvidenceAsync(GrantedJournal journal, CancellationToken cancellationToken)
    {
        var rows = await journal.Db.HypothesisEvidence
            .Join(journal.SharedEntries(), evidence => evidence.EntryId, entry => entry.Id, (evidence, entry) => new { evidence.HypothesisId, evidence.Side, entry.Id, entry.Date, entry.Kind, entry.Week })
            .OrderByDescending(row => row.Date).ThenByDescending(row => row.Id)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.HypothesisId, row => new SharedEvidence(new Neighbour(row.Id, row.Date, row.Kind, IsoWeek.FromNumber(row.Week)), row.Side));
    }
}
