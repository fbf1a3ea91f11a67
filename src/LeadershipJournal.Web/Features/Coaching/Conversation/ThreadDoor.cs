using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>The leader's journal as one of the two may work with it; what is granted is known for either.</summary>
internal sealed record ThreadTable(CoachingSide Mine, GrantedJournal Journal);

/// <summary>
/// Leads either side to what they say to each other: a leader to their own journal, after the end too; a coach through
/// the coach's doors, as long as the coaching lasts.
/// </summary>
internal sealed class ThreadDoor(CoachDoor door, CoachReading reading, CoachWriting writing)
{
    /// <summary>Reads for whichever side the signed-in person is.</summary>
    public async Task<CoachAnswer<T>> ReadAsync<T>(
        Guid relationshipId, Func<ThreadTable, CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        if (await door.FindAsync(relationshipId, cancellationToken) is not { Mine: CoachingSide.Leader } own)
        {
            return await reading.ReadAsync(
                relationshipId, SharedKinds.None, (journal, token) => read(new ThreadTable(CoachingSide.Coach, journal), token), cancellationToken);
        }

        var names = await door.NamesAsync(own, cancellationToken);
        await using var db = await door.OpenAsync(own, cancellationToken);
        var coachee = await door.AskAsync(db, own, names, cancellationToken);
        var value = await read(new ThreadTable(CoachingSide.Leader, new GrantedJournal(db, coachee)), cancellationToken);
        return new CoachAnswer<T>(value is null ? CoachAnswerKind.NotFound : CoachAnswerKind.Granted, coachee, value);
    }

    /// <summary>Writes for whichever side the signed-in person is, while the coaching lasts.</summary>
    public async Task<CoachWritten> WriteAsync(
        Guid relationshipId,
        Func<ThreadTable, CancellationToken, Task<IReadOnlyList<Refusal>?>> write,
        CancellationToken cancellationToken)
    {
        if (await door.FindAsync(relationshipId, cancellationToken) is not { Mine: CoachingSide.Leader } own)
        {
            return await writing.WriteAsync(
                relationshipId, SharedKinds.None, (journal, token) => write(new ThreadTable(CoachingSide.Coach, journal), token), cancellationToken);
        }

        var names = await door.NamesAsync(own, cancellationToken);
        await using var db = await door.OpenAsync(own, cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var coachee = await door.AskAsync(db, own, names, token);
                if (coachee.EndedAt is not null)
                {
                    return new CoachWritten(CoachAnswerKind.Ended, []);
                }

                return await write(new ThreadTable(CoachingSide.Leader, new GrantedJournal(db, coachee)), token) is { } refusals
                    ? new CoachWritten(CoachAnswerKind.Granted, refusals)
                    : new CoachWritten(CoachAnswerKind.NotFound, []);
            },
            cancellationToken);
    }
}
