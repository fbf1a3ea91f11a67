using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>Reads the sessions of two people, for either of them.</summary>
internal sealed class SessionReading(SessionDoor door, LeaderClock clock, TimeProvider time)
{
    /// <summary>All sessions of a relationship.</summary>
    public async Task<CoachAnswer<SessionsView>> ListAsync(Guid relationshipId, CancellationToken cancellationToken = default)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        return await door.ReadAsync<SessionsView>(
            relationshipId,
            async (table, token) =>
            {
                var lines = await LinesAsync(table.Db, table.Sessions.OrderBy(row => row.StartsAt).ThenBy(row => row.Id), zone, time.GetUtcNow(), token);
                var ahead = lines.ToLookup(IsAhead);
                return new SessionsView(table.Parties, [.. ahead[true]], [.. ahead[false].Reverse()], await AgreedStanceAsync(table.Db, relationshipId, token));
            },
            cancellationToken);
    }

    /// <summary>One session.</summary>
    public async Task<CoachAnswer<SessionView>> ReadAsync(Guid relationshipId, Guid id, CancellationToken cancellationToken = default)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        return await door.ReadAsync(relationshipId, (table, token) => ViewAsync(table, id, zone, token), cancellationToken);
    }

    /// <summary>Sessions as lines, opened for the reader's clock.</summary>
    public static async Task<IReadOnlyList<SessionLine>> LinesAsync(
        JournalDb db, IQueryable<CoachingSession> sessions, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var rows = await sessions
            .Select(row => new
            {
                row.RelationshipId, row.Id, row.StartsAt, row.Minutes, row.Stance, row.HeldAt, row.CancelledAt, Place = seal.Open(row.Place, row.Id),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new SessionLine(
                row.RelationshipId,
                row.Id,
                TimeZoneInfo.ConvertTimeFromUtc(row.StartsAt, zone),
                row.Minutes,
                row.Place,
                row.Stance,
                row.HeldAt is not null,
                row.CancelledAt is not null,
                row.StartsAt.AddMinutes(row.Minutes) <= now.UtcDateTime)),
        ];
    }

    /// <summary>Whether a session is still to come.</summary>
    public static bool IsAhead(SessionLine line) => !line.IsCancelled && !line.IsHeld && !line.HasEnded;

    /// <summary>The agenda of a session, oldest line first.</summary>
    public static async Task<IReadOnlyList<TopicLine>> TopicsAsync(JournalDb db, Guid sessionId, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        return await db.SessionTopics.Where(row => row.SessionId == sessionId).OrderBy(row => row.AddedAt).ThenBy(row => row.Id)
            .Select(row => new TopicLine(row.Id, row.AddedBy, row.IsDiscussed, seal.Open(row.Text, row.Id)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The stance of the agreement in force; null without one.</summary>
    public static Task<CoachingStance?> AgreedStanceAsync(JournalDb db, Guid relationshipId, CancellationToken cancellationToken) => db.CoachingAgreements
        .Where(row => row.RelationshipId == relationshipId && row.LeaderAcceptedAt != null && row.CoachAcceptedAt != null)
        .OrderByDescending(row => row.Version)
        .Select(row => (CoachingStance?)row.Stance)
        .FirstOrDefaultAsync(cancellationToken);

    private async Task<SessionView?> ViewAsync(SessionTable table, Guid id, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var (db, seal) = (table.Db, table.Db.Seal);
        var sessions = table.Sessions.Where(row => row.Id == id);
        if (await LinesAsync(db, sessions, zone, time.GetUtcNow(), cancellationToken) is not [var line])
        {
            return null;
        }

        var rest = await sessions.Select(row => new { row.PlannedBy, row.OutcomeVersion, Outcome = seal.Open(row.Outcome, row.Id) }).SingleAsync(cancellationToken);
        return new SessionView(
            table.Parties,
            line,
            rest.PlannedBy,
            await AgreedStanceAsync(table.Db, table.Parties.RelationshipId, cancellationToken),
            await TopicsAsync(db, id, cancellationToken),
            rest.Outcome,
            rest.OutcomeVersion,
            await AgreedAsync(table, id, cancellationToken));
    }

    private static async Task<IReadOnlyList<AgreedLine>> AgreedAsync(SessionTable table, Guid id, CancellationToken cancellationToken)
    {
        var seal = table.Db.Seal;
        var rows = await (
            from agreed in table.Db.AgreedCommitments.Where(row => row.SessionId == id)
            join made in table.Db.Commitments on agreed.CommitmentId equals made.Id into becoming
            from commitment in becoming.DefaultIfEmpty()
            orderby agreed.Id
            select new
            {
                agreed.Id, agreed.ProposedBy, agreed.Dimension, agreed.Due, agreed.DeclinedAt, agreed.CommitmentId,
                If = seal.Open(agreed.If, agreed.Id), Then = seal.Open(agreed.Then, agreed.Id),
                State = (CommitmentState?)commitment.State, MadeOn = (DateOnly?)commitment.MadeOn,
            }).ToListAsync(cancellationToken);
        var showsStates = table.Granted?.Shares(SharedKinds.Commitments) is not false;
        List<AgreedLine> lines =
        [
            .. rows.Select(row => new AgreedLine(
                row.Id, row.ProposedBy, row.Dimension, row.Due, row.If, row.Then, row.DeclinedAt is not null, row.CommitmentId,
                showsStates && row.MadeOn is { } made && table.Granted?.Terms.Covers(made) is not false ? row.State : null)),
        ];
        if (lines.Exists(line => line.State is not null))
        {
            table.Granted?.Open(AccessedThing.Commitments, SharedKinds.Commitments);
        }

        return lines;
    }
}
