using LeadershipJournal.Core;
using LeadershipJournal.Core.ValueContexts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>Writes value hypotheses, what became of them and the entries that are evidence.</summary>
internal sealed class HypothesisWriter(JournalAccess access, LeaderClock clock)
{
    private static readonly Refusal s_gone = new(nameof(HypothesisForm.Id), "This hypothesis is not there.");

    private static readonly Refusal s_noEntry = new(nameof(EvidenceForm.Entry), "Choose an entry that is in the journal.");

    /// <summary>Adds a hypothesis to a context that is not archived, or says what is wrong. The same form sent twice adds one.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(Guid contextId, HypothesisForm form, CancellationToken cancellationToken = default)
    {
        var read = form.Read();
        if (!read.Succeeded)
        {
            return read.Refusals;
        }

        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if ((await db.ContextTreeAsync(token)).Find(contextId) is not { IsArchived: false })
                {
                    return [new Refusal(nameof(HypothesisForm.Id), "The context is archived or not there any more.")];
                }

                if (!await db.Hypotheses.AnyAsync(row => row.Id == form.Id, token))
                {
                    db.Hypotheses.Add(new ValueHypothesis
                    {
                        LeaderId = db.LeaderId,
                        Id = form.Id,
                        ContextId = contextId,
                        Status = HypothesisStatus.Assumed,
                        StatusSince = today,
                        IfWeDo = db.Seal.Close(Purposes.HypothesisIfWeDo, form.Id, read.Value.IfWeDo),
                        Measure = db.Seal.Close(Purposes.HypothesisMeasure, form.Id, read.Value.Measure),
                        ShouldSee = db.Seal.Close(Purposes.HypothesisShouldSee, form.Id, read.Value.ShouldSee),
                    });
                }

                return (IReadOnlyList<Refusal>)[];
            },
            cancellationToken);
    }

    /// <summary>Rewords a hypothesis, or says what is wrong.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, HypothesisForm form, CancellationToken cancellationToken = default)
    {
        var read = form.Read();
        return read.Succeeded
            ? await ChangeAsync(
                id,
                (db, row) =>
                {
                    row.IfWeDo = db.Seal.Close(Purposes.HypothesisIfWeDo, id, read.Value.IfWeDo);
                    row.Measure = db.Seal.Close(Purposes.HypothesisMeasure, id, read.Value.Measure);
                    row.ShouldSee = db.Seal.Close(Purposes.HypothesisShouldSee, id, read.Value.ShouldSee);
                },
                cancellationToken)
            : read.Refusals;
    }

    /// <summary>Says what is known about a hypothesis by now; a changed status counts from today.</summary>
    public async Task<IReadOnlyList<Refusal>> JudgeAsync(Guid id, VerdictForm form, CancellationToken cancellationToken = default)
    {
        var read = form.Read();
        if (!read.Succeeded)
        {
            return read.Refusals;
        }

        var today = await clock.TodayAsync(cancellationToken);
        return await ChangeAsync(
            id,
            (db, row) =>
            {
                row.StatusSince = row.Status == read.Value.Status ? row.StatusSince : today;
                row.Status = read.Value.Status;
                row.Finding = db.Seal.CloseOptional(Purposes.HypothesisFinding, id, read.Value.Finding);
            },
            cancellationToken);
    }

    /// <summary>Takes an entry as evidence for or against a hypothesis, or says what is not chosen yet.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeEvidenceAsync(EvidenceForm form, CancellationToken cancellationToken = default)
    {
        var (hypothesis, entry, side) = (Chosen.Read(form.Hypothesis).Id, Chosen.Read(form.Entry).Id, form.ReadSide());
        Refusal?[] refusals =
        [
            hypothesis is null ? new(nameof(EvidenceForm.Hypothesis), "Choose a hypothesis.") : null,
            entry is null ? s_noEntry : null,
            side is null ? new(nameof(EvidenceForm.Side), "Say whether it speaks for or against it.") : null,
        ];
        return refusals.OfType<Refusal>().ToList() is { Count: > 0 } found
            ? found
            : await AddEvidenceAsync(hypothesis!.Value, entry!.Value, side, cancellationToken);
    }

    /// <summary>Makes an entry evidence, once; the last side said is the one that counts.</summary>
    /// <param name="id">The hypothesis.</param>
    /// <param name="entryId">An entry that is in the journal and no draft.</param>
    /// <param name="side">What it says; null as long as nobody has said so.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public async Task<IReadOnlyList<Refusal>> AddEvidenceAsync(Guid id, Guid entryId, EvidenceSide? side, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (!await db.Hypotheses.AnyAsync(row => row.Id == id, token))
                {
                    return [s_gone with { Field = nameof(EvidenceForm.Hypothesis) }];
                }

                if (!await db.Entries.AnyAsync(entry => entry.Id == entryId && !entry.IsDraft, token))
                {
                    return [s_noEntry];
                }

                if (await db.HypothesisEvidence.SingleOrDefaultAsync(row => row.HypothesisId == id && row.EntryId == entryId, token) is { } taken)
                {
                    taken.Side = side;
                }
                else
                {
                    db.HypothesisEvidence.Add(new HypothesisEvidence { LeaderId = db.LeaderId, HypothesisId = id, EntryId = entryId, Side = side });
                }

                return (IReadOnlyList<Refusal>)[];
            },
            cancellationToken);
    }

    /// <summary>An entry is no evidence after all. The entry itself stays.</summary>
    public async Task RemoveEvidenceAsync(Guid id, Guid entryId, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(token => db.HypothesisEvidence
            .Where(row => row.LeaderId == db.LeaderId && row.HypothesisId == id && row.EntryId == entryId)
            .ExecuteDeleteAsync(token), cancellationToken);
    }

    private async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, Action<JournalDb, ValueHypothesis> change, CancellationToken cancellationToken)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.Hypotheses.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row)
                {
                    return [s_gone];
                }

                change(db, row);
                return (IReadOnlyList<Refusal>)[];
            },
            cancellationToken);
    }
}
