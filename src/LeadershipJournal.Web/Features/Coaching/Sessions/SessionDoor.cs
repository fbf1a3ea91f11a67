using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>The leader's rows as one of the two may work with them; for the coach, what is granted besides.</summary>
internal sealed record SessionTable(JournalDb Db, SessionParties Parties, GrantedJournal? Granted)
{
    /// <summary>The sessions of the relationship.</summary>
    public IQueryable<CoachingSession> Sessions => Db.CoachingSessions.Where(row => row.RelationshipId == Parties.RelationshipId);
}

/// <summary>
/// Leads either side to the sessions they have in common: a leader to their own journal, also after the end; a coach
/// through the coach's doors, as long as the coaching lasts.
/// </summary>
internal sealed class SessionDoor(
    JournalAccess access, CoachReading reading, CoachWriting writing, PeopleNames names, LeaderClock clock, CoachingNotices notices)
{
    /// <summary>Reads what the relationship alone lets both sides see.</summary>
    public async Task<CoachAnswer<T>> ReadAsync<T>(
        Guid relationshipId, Func<SessionTable, CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        await using var own = await access.OpenAsync(cancellationToken);
        if (await PartiesAsync(own, relationshipId, cancellationToken) is not { } parties)
        {
            return await reading.ReadAsync(
                relationshipId, SharedKinds.None, (journal, token) => read(Table(journal), token), cancellationToken);
        }

        var value = await read(new SessionTable(own, parties, null), cancellationToken);
        return new CoachAnswer<T>(value is null ? CoachAnswerKind.NotFound : CoachAnswerKind.Granted, Coachee(parties), value);
    }

    /// <summary>Writes what either side may write while the coaching lasts, and tells the open pages.</summary>
    public async Task<CoachWritten> WriteAsync(
        Guid relationshipId, Func<SessionTable, CancellationToken, Task<IReadOnlyList<Refusal>?>> write, CancellationToken cancellationToken)
    {
        var written = await WriteOnEitherSideAsync(relationshipId, write, cancellationToken);
        if (written.IsStored)
        {
            await notices.TellAsync(relationshipId, CoachingNotice.SessionChanged);
        }

        return written;
    }

    /// <summary>The page of one of the leader's own sessions; null when there is none.</summary>
    public async Task<string?> OwnAddressAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        await using var own = await access.OpenAsync(cancellationToken);
        var relationshipId = await own.CoachingSessions.Where(row => row.Id == sessionId)
            .Select(row => (Guid?)row.RelationshipId).SingleOrDefaultAsync(cancellationToken);
        return relationshipId is { } found ? $"/coaching/{found}/sessions/{sessionId}" : null;
    }

    private async Task<CoachWritten> WriteOnEitherSideAsync(
        Guid relationshipId, Func<SessionTable, CancellationToken, Task<IReadOnlyList<Refusal>?>> write, CancellationToken cancellationToken)
    {
        await using var own = await access.OpenAsync(cancellationToken);
        if (await PartiesAsync(own, relationshipId, cancellationToken) is not { } known)
        {
            return await writing.WriteAsync(
                relationshipId, SharedKinds.None, (journal, token) => write(Table(journal), token), cancellationToken);
        }

        return await own.WriteAsync(
            async token =>
            {
                if (await own.CoachingRelationships.AnyAsync(row => row.Id == relationshipId && row.EndedAt != null, token))
                {
                    return new CoachWritten(CoachAnswerKind.Ended, []);
                }

                return await write(new SessionTable(own, known, null), token) is { } refusals
                    ? new CoachWritten(CoachAnswerKind.Granted, refusals)
                    : new CoachWritten(CoachAnswerKind.NotFound, []);
            },
            cancellationToken);
    }

    private static SessionTable Table(GrantedJournal journal) => new(
        journal.Db,
        new SessionParties(
            journal.Coachee.RelationshipId, CoachingSide.Coach, journal.Coachee.LeaderName, journal.Coachee.CoachName, journal.Coachee.Today, journal.Coachee.EndedAt),
        journal);

    private static Coachee Coachee(SessionParties parties) => new(
        parties.RelationshipId, parties.LeaderName, parties.CoachName, IsViewAs: false, Terms: null, SharedKinds.None, parties.Today, parties.EndedAt, EndedBy: null);

    private async Task<SessionParties?> PartiesAsync(JournalDb own, Guid relationshipId, CancellationToken cancellationToken)
    {
        var found = await own.CoachingRelationships.AsNoTracking()
            .Where(row => row.Id == relationshipId)
            .Select(row => new { row.LeaderId, row.CoachId, row.EndedAt })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var known = await names.OfAsync([found.LeaderId, found.CoachId], cancellationToken);
        return new SessionParties(
            relationshipId, CoachingSide.Leader, known[found.LeaderId], known[found.CoachId], await clock.TodayAsync(cancellationToken), found.EndedAt);
    }
}
