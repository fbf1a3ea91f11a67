using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>A leader's journal, open for writing by one of the two.</summary>
/// <param name="Db">The leader's journal.</param>
/// <param name="By">Who writes.</param>
/// <param name="Today">The leader's own date.</param>
internal sealed record SidedJournal(JournalDb Db, CoachingSide By, DateOnly Today);

/// <summary>
/// Writes what either side may write in a relationship that lasts: a coach through <see cref="CoachWriting"/>, a leader in
/// their own journal.
/// </summary>
internal sealed class SidedWriting(CoachWriting coach, JournalAccess access, LeaderClock clock)
{
    /// <summary>Writes for whichever side the signed-in person is.</summary>
    public async Task<CoachWritten> WriteAsync(
        Guid relationshipId,
        Func<SidedJournal, CancellationToken, Task<IReadOnlyList<Refusal>>> write,
        CancellationToken cancellationToken)
    {
        var written = await coach.WriteAsync(
            relationshipId,
            SharedKinds.None,
            async (journal, stop) => await write(new SidedJournal(journal.Db, CoachingSide.Coach, journal.Coachee.Today), stop),
            cancellationToken);
        return written.Kind is CoachAnswerKind.NotFound ? await WriteOwnAsync(relationshipId, write, cancellationToken) : written;
    }

    private async Task<CoachWritten> WriteOwnAsync(
        Guid relationshipId,
        Func<SidedJournal, CancellationToken, Task<IReadOnlyList<Refusal>>> write,
        CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var own = await access.OpenAsync(cancellationToken);
        return await own.WriteAsync(
            async stop =>
            {
                var row = await own.CoachingRelationships.AsNoTracking()
                    .Where(relationship => relationship.Id == relationshipId)
                    .Select(relationship => new { relationship.EndedAt })
                    .SingleOrDefaultAsync(stop);
                return row switch
                {
                    null => new CoachWritten(CoachAnswerKind.NotFound, []),
                    { EndedAt: not null } => new CoachWritten(CoachAnswerKind.Ended, []),
                    _ => new CoachWritten(CoachAnswerKind.Granted, await write(new SidedJournal(own, CoachingSide.Leader, today), stop)),
                };
            },
            cancellationToken);
    }
}
