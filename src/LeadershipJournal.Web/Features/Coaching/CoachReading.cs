using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>
/// The one way in which anything of a leader's reaches a coach. Each reading checks the relationship and the grant in
/// its own transaction, adds to the access record and commits before anything is shown. The leader may come the same
/// way, to see what the coach would see; that is recorded as nothing.
/// </summary>
internal sealed class CoachReading(CoachDoor door)
{
    /// <summary>Reads something that needs some kinds to be shared.</summary>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="needed">The kinds without which there is no answer; none where the relationship is enough.</param>
    /// <param name="read">Reads within the grant; null when there is no such thing.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<CoachAnswer<T>> ReadAsync<T>(
        Guid relationshipId, SharedKinds needed, Func<GrantedJournal, CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        if (await door.FindAsync(relationshipId, cancellationToken) is not { } sides)
        {
            return new CoachAnswer<T>(CoachAnswerKind.NotFound, null, null);
        }

        var names = await door.NamesAsync(sides, cancellationToken);
        await using var db = await door.OpenAsync(sides, cancellationToken);
        return sides.Mine is CoachingSide.Leader
            ? await AnswerAsync(cancellationToken)
            : await db.WriteAsync(AnswerAsync, cancellationToken);

        async Task<CoachAnswer<T>> AnswerAsync(CancellationToken token)
        {
            var coachee = await door.AskAsync(db, sides, names, token);
            if (coachee.EndedAt is not null)
            {
                return new CoachAnswer<T>(CoachAnswerKind.Ended, coachee, null);
            }

            if (!coachee.Kinds.Includes(needed))
            {
                return new CoachAnswer<T>(CoachAnswerKind.NotShared, coachee, null);
            }

            var journal = new GrantedJournal(db, coachee);
            if (await read(journal, token) is not { } value)
            {
                return new CoachAnswer<T>(CoachAnswerKind.NotFound, coachee, null);
            }

            if (sides.Mine is CoachingSide.Coach)
            {
                await door.RecordAsync(journal, sides, token);
            }

            return new CoachAnswer<T>(CoachAnswerKind.Granted, coachee, value);
        }
    }
}
