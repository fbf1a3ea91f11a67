using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>The next session, where it stands beside something else.</summary>
/// <param name="Session">When and where, on the reader's clock.</param>
/// <param name="Topics">Its agenda.</param>
/// <param name="Mine">The reader's side.</param>
/// <param name="Other">The name of the other side.</param>
/// <param name="Stance">Its stance, or the agreement's; null without one.</param>
public sealed record NextSessionView(
    SessionLine Session, IReadOnlyList<TopicLine> Topics, CoachingSide Mine, string Other, CoachingStance? Stance);

/// <summary>Finds the next session, in a number of commands that does not grow with how many there are.</summary>
internal sealed class NextSessions(JournalAccess access, PeopleNames names, LeaderClock clock, TimeProvider time)
{
    /// <summary>How many days ahead a session stands on the leader's page of the week.</summary>
    public const int DaysAhead = 14;

    /// <summary>The leader's next session with any coach within two weeks; null when there is none.</summary>
    public async Task<NextSessionView?> OfLeaderAsync(CancellationToken cancellationToken = default)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        var now = time.GetUtcNow();
        var last = now.UtcDateTime.AddDays(DaysAhead);
        await using var own = await access.OpenAsync(cancellationToken);
        var found = await (
            from session in Ahead(own, now)
            join two in own.CoachingRelationships on session.RelationshipId equals two.Id
            where two.EndedAt == null && session.StartsAt <= last
            orderby session.StartsAt, session.Id
            select new { session.Id, two.CoachId }).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var coach = (await names.OfAsync([found.CoachId], cancellationToken))[found.CoachId];
        return await ReadAsync(own, own.CoachingSessions.Where(row => row.Id == found.Id), CoachingSide.Leader, coach, zone, now, cancellationToken);
    }

    /// <summary>The next session of a relationship, for whoever has the leader's journal open; null when none is planned.</summary>
    /// <param name="db">The leader's journal.</param>
    /// <param name="relationshipId">Whose.</param>
    /// <param name="mine">The reader's side.</param>
    /// <param name="other">The name of the other side.</param>
    /// <param name="zone">The reader's time zone.</param>
    /// <param name="now">This instant.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static Task<NextSessionView?> OfAsync(
        JournalDb db, Guid relationshipId, CoachingSide mine, string other, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(
            db,
            Ahead(db, now).Where(row => row.RelationshipId == relationshipId).OrderBy(row => row.StartsAt).ThenBy(row => row.Id).Take(1),
            mine,
            other,
            zone,
            now,
            cancellationToken);

    // A session that runs is still the next one: no session is longer than a day.
    private static IQueryable<CoachingSession> Ahead(JournalDb db, DateTimeOffset now)
    {
        var (instant, yesterday) = (now.UtcDateTime, now.UtcDateTime.AddMinutes(-SessionTerms.Longest));
        return db.CoachingSessions.Where(row =>
            row.CancelledAt == null && row.HeldAt == null && row.StartsAt > yesterday && row.StartsAt.AddMinutes(row.Minutes) > instant);
    }

    private static async Task<NextSessionView?> ReadAsync(
        JournalDb db, IQueryable<CoachingSession> next, CoachingSide mine, string other, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await SessionReading.LinesAsync(db, next, zone, now, cancellationToken) is not [var line])
        {
            return null;
        }

        var topics = await SessionReading.TopicsAsync(db, line.Id, cancellationToken);
        var stance = line.Stance ?? await SessionReading.AgreedStanceAsync(db, line.RelationshipId, cancellationToken);
        return new NextSessionView(line, topics, mine, other, stance);
    }
}
