using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>The latest session that has begun and was not cancelled: what is new is counted from it.</summary>
/// <param name="At">When it began, in UTC.</param>
/// <param name="On">The same in the leader's own calendar.</param>
internal sealed record LastMeeting(DateTime At, DateOnly On)
{
    /// <summary>The last one of two people; null when there was none.</summary>
    public static async Task<LastMeeting?> ReadAsync(GrantedJournal journal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (relationship, instant) = (journal.Coachee.RelationshipId, now.UtcDateTime);
        var sessions = journal.Db.CoachingSessions
            .Where(session => session.RelationshipId == relationship && session.CancelledAt == null && session.StartsAt <= instant);
        var found = await journal.Db.Leaders
            .Select(leader => new { leader.TimeZone, At = sessions.Max(session => (DateTime?)session.StartsAt) })
            .SingleAsync(cancellationToken);
        return found.At is { } at ? Of(at, found.TimeZone) : null;
    }

    /// <summary>A session that began at this instant.</summary>
    public static LastMeeting Of(DateTime at, string timeZone) =>
        new(at, JournalDate.At(new DateTimeOffset(at, TimeSpan.Zero), TimeZones.Find(timeZone)));
}
