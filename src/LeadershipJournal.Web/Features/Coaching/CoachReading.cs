using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>
/// The one way in which anything of a leader's reaches a coach. Each reading checks the relationship and the grant in
/// its own transaction, adds to the access record and commits before anything is shown. The leader may come the same
/// way, to see what the coach would see; that is recorded as nothing.
/// </summary>
internal sealed class CoachReading(CoachDoor door, CoacheeDoor coachees)
{
    /// <summary>Reads something of all coachees at once, in as many commands for many as for one.</summary>
    /// <param name="read">Reads what each of them shares, and says what of whom is shown.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<T> OverviewAsync<T>(Func<GrantedJournals, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var own = await coachees.OpenAsync(cancellationToken);
        var names = await coachees.NamesAsync(own, cancellationToken);
        return await own.WriteAsync(
            async token =>
            {
                var journals = new GrantedJournals(own, await coachees.AskAsync(own, names, token));
                var value = await read(journals, token);
                await door.RecordAsync(own, journals, token);
                return value;
            },
            cancellationToken);
    }

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
