using LeadershipJournal.Core;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>What came of a step.</summary>
/// <param name="StepId">The step, with which it can be undone; null when it was refused.</param>
/// <param name="Refusals">Why it was not taken.</param>
public sealed record ActResult(Guid? StepId, IReadOnlyList<Refusal> Refusals);

/// <summary>Makes commitments, takes their steps, and takes steps back.</summary>
internal sealed class CommitmentWriter(JournalAccess access, LeaderClock clock, TimeProvider time)
{
    /// <summary>An id for a form that is about to be drawn.</summary>
    public Guid NextId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Makes a commitment, once for each form; says what is wrong otherwise.</summary>
    public async Task<IReadOnlyList<Refusal>> MakeAsync(CommitmentForm form, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        var plan = form.Read(today);
        if (!plan.Succeeded)
        {
            return plan.Refusals;
        }

        form.Id = (Guid.TryParse(form.Id, out var drawn) && drawn != Guid.Empty ? drawn : NextId()).ToString();
        var id = Guid.Parse(form.Id);
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (!await db.Commitments.AnyAsync(row => row.Id == id, token))
                {
                    CommitmentRows.Add(db, id, plan.Value, await ExistingAsync(db, form.ComesFrom, token), today);
                }
            },
            cancellationToken);
        return [];
    }

    /// <summary>Takes back that a commitment was made, as long as it has no history; answers whether it did.</summary>
    public async Task<bool> UnmakeAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token => await db.Commitments
                .Where(row => row.LeaderId == db.LeaderId && row.Id == id && row.Steps.Count == 0)
                .ExecuteDeleteAsync(token) > 0,
            cancellationToken);
    }

    /// <summary>Changes what a commitment says; null when there is none. Its state and history stay.</summary>
    public async Task<IReadOnlyList<Refusal>?> ChangeAsync(Guid id, CommitmentForm form, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.Commitments.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row)
                {
                    return null;
                }

                var plan = form.Read(today, row.Due, row.MadeOn);
                if (plan.Succeeded)
                {
                    CommitmentRows.Set(db, row, plan.Value);
                }

                return plan.Refusals;
            },
            cancellationToken);
    }

    /// <summary>Takes a step; null when there is no such commitment. The same step sent twice is taken once.</summary>
    public async Task<ActResult?> ActAsync(Guid id, CommitmentAct act, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var row = await db.Commitments.Include(commitment => commitment.Steps).SingleOrDefaultAsync(commitment => commitment.Id == id, token);
                return row is null ? null : Act(db, row, act, today);
            },
            cancellationToken);
    }

    /// <summary>Takes a step back if it is the last one; answers whether it was.</summary>
    public async Task<bool> UndoAsync(Guid stepId, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var row = await db.Commitments.Include(commitment => commitment.Steps)
                    .SingleOrDefaultAsync(commitment => commitment.Steps.Any(step => step.Id == stepId), token);
                if (row?.Steps.InOrder() is not { } steps || steps[^1].Id != stepId)
                {
                    return false;
                }

                CommitmentRows.TakeBack(db, row, steps);
                return true;
            },
            cancellationToken);
    }

    private ActResult Act(JournalDb db, Commitment row, CommitmentAct act, DateOnly today)
    {
        if (row.Steps.InOrder() is [.., var last]
            && act.Repeats(last.Event, db.Seal.Open(last.Text, last.Id), last.Date, row.Due, today))
        {
            return new ActResult(last.Id, []);
        }

        var next = act.From(row.Life(), today);
        return next.Succeeded
            ? new ActResult(CommitmentRows.Take(db, row, act.Event, next.Value, act.Words, today, time.GetUtcNow()).Id, [])
            : new ActResult(null, next.Refusals);
    }

    private static async Task<OriginKey?> ExistingAsync(JournalDb db, OriginKey? origin, CancellationToken cancellationToken) =>
        origin is { } key && (await CommitmentOrigins.NamesAsync(db, [key], cancellationToken)).ContainsKey(key) ? key : null;
}
