using LeadershipJournal.Web.Features.DataExchange.Calendars;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>A session as a file for a calendar.</summary>
internal sealed class SessionCalendar(SessionDoor door, TimeProvider time)
{
    // What a calendar shows may be seen by others: neither a name nor a topic.
    private const string Summary = "Coaching session";

    /// <summary>The file; null when there is no such session for this person.</summary>
    public async Task<string?> WriteAsync(Guid relationshipId, Guid id, CancellationToken cancellationToken)
    {
        var answer = await door.ReadAsync(
            relationshipId,
            async (table, token) =>
            {
                var row = await table.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id, token);
                return row is null ? null : new CalendarEvent(
                    $"{row.Id}@leadershipjournal",
                    time.GetUtcNow().UtcDateTime,
                    row.StartsAt,
                    row.StartsAt.AddMinutes(row.Minutes),
                    Summary,
                    table.Db.Seal.Open(row.Place, row.Id),
                    row.Sequence,
                    row.CancelledAt is not null);
            },
            cancellationToken);
        return answer.Value is { } appointment ? CalendarWriter.Write(appointment) : null;
    }

    /// <summary>The page of a session of the leader's own, by the session alone; null when there is none.</summary>
    public Task<string?> AddressAsync(Guid id, CancellationToken cancellationToken) => door.OwnAddressAsync(id, cancellationToken);
}
