using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Commitments;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Reads the commitments that a leader shares, in a number of commands that does not grow with them.</summary>
internal sealed class SharedCommitmentReading(CoachReading coach)
{
    /// <summary>How many ended ones are shown at most.</summary>
    public const int MostEnded = 100;

    /// <summary>All that were to be kept on one of the days, with what happened to them on those days.</summary>
    public Task<CoachAnswer<SharedCommitmentsView>> ReadAsync(Guid relationshipId, CancellationToken cancellationToken = default) =>
        coach.ReadAsync<SharedCommitmentsView>(
            relationshipId,
            SharedKinds.Commitments,
            async (journal, token) =>
            {
                journal.Open(AccessedThing.Commitments, SharedKinds.Commitments);
                return new SharedCommitmentsView(journal.Coachee.Today, journal.Terms.From, await LinesAsync(journal, token));
            },
            cancellationToken);

    /// <summary>The same for whoever has the journal open; says nothing of what was opened.</summary>
    public static async Task<IReadOnlyList<CommitmentLine>> LinesAsync(GrantedJournal journal, CancellationToken cancellationToken)
    {
        var (db, from) = (journal.Db, journal.Terms.From);
        var shared = journal.SharedCommitments();
        List<Commitment> rows =
        [
            .. await shared.Active().OrderBy(row => row.Due == null).ThenBy(row => row.Due).ThenBy(row => row.Id).ToListAsync(cancellationToken),
            .. await shared.Where(row => row.State == CommitmentState.Done || row.State == CommitmentState.Dropped)
                .OrderByDescending(row => row.StateSince).ThenByDescending(row => row.Id).Take(MostEnded).ToListAsync(cancellationToken),
        ];
        var steps = await CommitmentLines.StepsAsync(db, rows.ConvertAll(row => row.Id), cancellationToken);
        var origins = await OriginsAsync(journal, rows, cancellationToken);
        return
        [
            .. rows.Select(row => CommitmentLines.Describe(db, row) with
            {
                Steps = [.. steps[row.Id].Where(step => step.Date >= from)],
                Origin = CommitmentLines.Origin(row) is { } key ? origins.GetValueOrDefault(key) : null,
            }),
        ];
    }

    // What is not shared is not named: it is as if the commitment came from nothing.
    private static async Task<Dictionary<OriginKey, OriginLink>> OriginsAsync(
        GrantedJournal journal, IEnumerable<Commitment> rows, CancellationToken cancellationToken)
    {
        List<OriginKey> keys = [.. rows.Select(CommitmentLines.Origin).OfType<OriginKey>()];
        var id = journal.Coachee.RelationshipId;
        var among = new OriginRows(
            journal.SharedEntries(), journal.SharedContradictions(), journal.SharedLettingGo(), journal.Db.CoachingSessions.Where(session => session.RelationshipId == id));
        return (await CommitmentOrigins.NamesAsync(journal.Db, keys, among, cancellationToken))
            .ToDictionary(named => named.Key, named => new OriginLink(named.Value, Address(id, named.Key)));
    }

    private static string Address(Guid relationshipId, OriginKey key) => key.Kind switch
    {
        CommitmentOrigin.WeeklyReview => $"{CoacheeTab.Entries.Address(relationshipId)}/{key.Id}",
        CommitmentOrigin.Contradiction => CoacheeTab.ValueContexts.Address(relationshipId),
        CommitmentOrigin.CoachingSession => $"/coaching/{relationshipId}/sessions/{key.Id}",
        _ => CoacheeTab.LettingGo.Address(relationshipId),
    };
}
