using LeadershipJournal.Core;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>Plans sessions, moves and cancels them, and says that they took place. Either side may.</summary>
internal sealed class SessionPlanning(SessionDoor door, LeaderClock clock, TimeProvider time)
{
    /// <summary>An id for a form that is about to be drawn.</summary>
    public Guid NextId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Plans a session, once for each form.</summary>
    public async Task<CoachWritten> PlanAsync(Guid relationshipId, SessionForm form, CancellationToken cancellationToken = default)
    {
        form.Id = (Guid.TryParse(form.Id, out var drawn) && drawn != Guid.Empty ? drawn : NextId()).ToString();
        var id = Guid.Parse(form.Id);
        var zone = await clock.ZoneAsync(cancellationToken);
        return await door.WriteAsync(
            relationshipId,
            async (table, token) =>
            {
                var terms = form.Read(zone, time.GetUtcNow());
                if (terms.Succeeded && !await table.Db.CoachingSessions.AnyAsync(row => row.Id == id, token))
                {
                    table.Db.CoachingSessions.Add(new CoachingSession
                    {
                        LeaderId = table.Db.LeaderId,
                        Id = id,
                        RelationshipId = relationshipId,
                        StartsAt = terms.Value.StartsAt,
                        Minutes = terms.Value.Minutes,
                        Stance = form.ChosenStance,
                        PlannedBy = table.Parties.Mine,
                        Place = table.Db.Seal.CloseOptional(Purposes.SessionPlace, id, terms.Value.Place),
                    });
                }

                return terms.Refusals;
            },
            cancellationToken);
    }

    /// <summary>Changes when, how long, where and in which stance; a calendar that has the session takes the change.</summary>
    public async Task<CoachWritten> MoveAsync(Guid relationshipId, Guid id, SessionForm form, CancellationToken cancellationToken = default)
    {
        var zone = await clock.ZoneAsync(cancellationToken);
        return await ChangeAsync(
            relationshipId,
            id,
            (table, row) =>
            {
                var terms = form.Read(zone, time.GetUtcNow());
                if (terms.Succeeded)
                {
                    row.Stance = form.ChosenStance;
                    var place = table.Db.Seal.Open(row.Place, row.Id);
                    if ((row.StartsAt, row.Minutes, place) != (terms.Value.StartsAt, terms.Value.Minutes, terms.Value.Place))
                    {
                        (row.StartsAt, row.Minutes) = (terms.Value.StartsAt, terms.Value.Minutes);
                        row.Place = table.Db.Seal.CloseOptional(Purposes.SessionPlace, id, terms.Value.Place);
                        row.Sequence++;
                    }
                }

                return terms.Refusals;
            },
            cancellationToken);
    }

    /// <summary>Cancels a session, or brings a cancelled one back.</summary>
    public Task<CoachWritten> CancelAsync(Guid relationshipId, Guid id, bool isCancelled, CancellationToken cancellationToken = default) => ChangeAsync(
        relationshipId,
        id,
        (_, row) =>
        {
            if (row.CancelledAt is null == isCancelled)
            {
                row.CancelledAt = isCancelled ? time.GetUtcNow().UtcDateTime : null;
                row.Sequence++;
            }

            return [];
        },
        cancellationToken);

    /// <summary>Says that a session took place, or that it did not after all.</summary>
    public Task<CoachWritten> HoldAsync(Guid relationshipId, Guid id, bool isHeld, CancellationToken cancellationToken = default) => ChangeAsync(
        relationshipId,
        id,
        (_, row) =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (isHeld && row.StartsAt > now)
            {
                return [new Refusal(nameof(row.HeldAt), "It has not begun yet. When it took place earlier than planned, move it first.")];
            }

            row.HeldAt = isHeld ? row.HeldAt ?? now : null;
            return [];
        },
        cancellationToken);

    private Task<CoachWritten> ChangeAsync(
        Guid relationshipId, Guid id, Func<SessionTable, CoachingSession, IReadOnlyList<Refusal>> change, CancellationToken cancellationToken) =>
        door.WriteAsync(
            relationshipId,
            async (table, token) => await table.Sessions.SingleOrDefaultAsync(row => row.Id == id, token) is { } row ? change(table, row) : null,
            cancellationToken);
}
