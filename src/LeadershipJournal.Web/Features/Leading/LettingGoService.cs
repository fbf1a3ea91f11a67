using System.Buffers.Binary;
using LeadershipJournal.Core;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>Keeps the letting-go register. Steps are only ever added: a relapse is recorded, not hidden.</summary>
internal sealed class LettingGoService(JournalAccess access, LeaderClock clock, TimeProvider time)
{
    private static readonly IReadOnlyList<Refusal> Gone = [new(nameof(LettingGoForm.What), "This piece of work is not on the register any more.")];

    /// <summary>An identifier for a form that is drawn.</summary>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Adds a piece of work, or says what is wrong.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(LettingGoForm form, CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        var (refusals, words) = form.Read();
        var begun = form.Begin(today);
        if (refusals.Count > 0 || !begun.Succeeded)
        {
            return [.. refusals, .. begun.Refusals];
        }

        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (!await db.LettingGoItems.AnyAsync(item => item.Id == form.Id, token))
                {
                    Add(db, form.Id, words, begun.Value, today);
                }
            },
            cancellationToken);
        return [];
    }

    /// <summary>Changes what is said about a piece of work, or says what is wrong.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, LettingGoForm form, CancellationToken cancellationToken = default)
    {
        var (refusals, words) = form.Read();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.LettingGoItems.SingleOrDefaultAsync(item => item.Id == id, token) is not { } item)
                {
                    return Gone;
                }

                item.Dimension = words.Dimension;
                item.What = db.Seal.Close(Purposes.LettingGoWhat, id, words.What);
                item.WhyIHoldOn = db.Seal.CloseOptional(Purposes.LettingGoWhyIHoldOn, id, words.WhyIHoldOn);
                item.WhoTakesOver = db.Seal.CloseOptional(Purposes.LettingGoWhoTakesOver, id, words.WhoTakesOver);
                return [];
            },
            cancellationToken);
    }

    /// <summary>Moves a piece of work to another stage; back is a relapse.</summary>
    public Task<IReadOnlyList<Refusal>> MoveAsync(Guid id, StepForm form, CancellationToken cancellationToken = default) =>
        StepAsync(id, form, isRelapse: false, cancellationToken);

    /// <summary>Notes a relapse that leaves the stage as it is.</summary>
    public Task<IReadOnlyList<Refusal>> RelapseAsync(Guid id, StepForm form, CancellationToken cancellationToken = default) =>
        StepAsync(id, form, isRelapse: true, cancellationToken);

    /// <summary>Takes a piece of work off the register, or puts it back; its minutes and history stay. Answers whether there is one.</summary>
    public async Task<bool> ArchiveAsync(Guid id, bool isArchived, CancellationToken cancellationToken = default)
    {
        DateOnly? on = isArchived ? await clock.TodayAsync(cancellationToken) : null;
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.LettingGoItems.SingleOrDefaultAsync(item => item.Id == id, token) is not { } item)
                {
                    return false;
                }

                item.ArchivedOn = on;
                return true;
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<Refusal>> StepAsync(Guid id, StepForm form, bool isRelapse, CancellationToken cancellationToken)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var steps = (await db.LettingGoSteps.AsNoTracking().Where(step => step.ItemId == id).ToListAsync(token)).InOrder();
                if (steps.Count == 0)
                {
                    return Gone;
                }

                var (path, note) = form.Read(steps.ToPath(), isRelapse, today);
                if (IsRepeated(db, steps, form, isRelapse))
                {
                    return [];
                }

                if (path.Succeeded)
                {
                    Add(db, id, path.Value.Steps[^1], note, after: steps[^1].Id);
                }

                return path.Refusals;
            },
            cancellationToken);
    }

    // A form sent twice asks for the step that was made last.
    private static bool IsRepeated(JournalDb db, IReadOnlyList<LettingGoStep> steps, StepForm form, bool isRelapse)
    {
        if (steps is not [_, _, ..])
        {
            return false;
        }

        var last = steps[^1];
        var (again, note) = form.Read(steps.SkipLast(1).ToPath(), isRelapse, last.Date);
        return again.Value?.Steps[^1] == new PathStep(last.Date, last.Stage, last.IsRelapse)
            && note == (db.Seal.Open(last.Note, last.Id) ?? "");
    }

    private void Add(JournalDb db, Guid id, LettingGoWords words, LettingGoPath begun, DateOnly today)
    {
        db.LettingGoItems.Add(new LettingGoItem
        {
            LeaderId = db.LeaderId,
            Id = id,
            Dimension = words.Dimension,
            AddedOn = today,
            What = db.Seal.Close(Purposes.LettingGoWhat, id, words.What),
            WhyIHoldOn = db.Seal.CloseOptional(Purposes.LettingGoWhyIHoldOn, id, words.WhyIHoldOn),
            WhoTakesOver = db.Seal.CloseOptional(Purposes.LettingGoWhoTakesOver, id, words.WhoTakesOver),
        });
        Add(db, id, begun.Steps[0], note: "", after: null);
    }

    private void Add(JournalDb db, Guid itemId, PathStep step, string note, Guid? after)
    {
        var id = After(after, time.GetUtcNow());
        db.LettingGoSteps.Add(new LettingGoStep
        {
            LeaderId = db.LeaderId,
            Id = id,
            ItemId = itemId,
            Date = step.Date,
            Stage = step.Stage,
            IsRelapse = step.IsRelapse,
            Note = db.Seal.CloseOptional(Purposes.LettingGoNote, id, note),
        });
    }

    // Steps of one day are in the order of their identifiers, which begin with the time in milliseconds.
    private static Guid After(Guid? last, DateTimeOffset now)
    {
        if (last is not { } before)
        {
            return Guid.CreateVersion7(now);
        }

        Span<byte> bytes = stackalloc byte[16];
        before.TryWriteBytes(bytes, bigEndian: true, out _);
        var next = DateTimeOffset.FromUnixTimeMilliseconds((BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16) + 1);
        return Guid.CreateVersion7(next > now ? next : now);
    }
}
