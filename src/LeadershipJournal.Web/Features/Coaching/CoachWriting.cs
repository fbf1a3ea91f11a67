using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>What came of a coach's writing.</summary>
/// <param name="Kind">Whether it was granted.</param>
/// <param name="Refusals">What was wrong with the input; empty when it is stored, or was not granted.</param>
public sealed record CoachWritten(CoachAnswerKind Kind, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether it is stored.</summary>
    public bool IsStored => Kind is CoachAnswerKind.Granted && Refusals.Count == 0;
}

/// <summary>
/// The one way in which a coach writes anything among a leader's rows: relationship and grant are checked in the
/// transaction that writes. A leader who looks at the coach's pages writes nothing here.
/// </summary>
internal sealed class CoachWriting(CoachDoor door)
{
    /// <summary>Writes something that needs some kinds to be shared.</summary>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="needed">The kinds without which nothing is written; none where the relationship is enough.</param>
    /// <param name="write">Writes within the grant; null when there is no such thing, otherwise what is wrong.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<CoachWritten> WriteAsync(
        Guid relationshipId,
        SharedKinds needed,
        Func<GrantedJournal, CancellationToken, Task<IReadOnlyList<Refusal>?>> write,
        CancellationToken cancellationToken)
    {
        if (await door.FindAsync(relationshipId, cancellationToken) is not { Mine: CoachingSide.Coach } sides)
        {
            return new CoachWritten(CoachAnswerKind.NotFound, []);
        }

        var names = await door.NamesAsync(sides, cancellationToken);
        await using var db = await door.OpenAsync(sides, cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var coachee = await door.AskAsync(db, sides, names, token);
                if (coachee.EndedAt is not null || !coachee.Kinds.Includes(needed))
                {
                    return new CoachWritten(coachee.EndedAt is null ? CoachAnswerKind.NotShared : CoachAnswerKind.Ended, []);
                }

                return await write(new GrantedJournal(db, coachee), token) is { } refusals
                    ? new CoachWritten(CoachAnswerKind.Granted, refusals)
                    : new CoachWritten(CoachAnswerKind.NotFound, []);
            },
            cancellationToken);
    }
}
