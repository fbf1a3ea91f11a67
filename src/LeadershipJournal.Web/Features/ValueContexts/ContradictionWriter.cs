using LeadershipJournal.Core;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>Writes contradictions between value contexts.</summary>
internal sealed class ContradictionWriter(JournalAccess access, LeaderClock clock)
{
    /// <summary>Notes a contradiction, or says what is wrong. The same form sent twice notes one.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(ContradictionForm form, CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var read = form.Read(await db.ContextTreeAsync(token));
                if (read.Value is { } noted && !await db.Contradictions.AnyAsync(row => row.Id == form.Id, token))
                {
                    db.Contradictions.Add(new Contradiction
                    {
                        LeaderId = db.LeaderId,
                        Id = form.Id,
                        OneId = noted.OneId,
                        OtherId = noted.OtherId,
                        NotedOn = today,
                        Text = db.Seal.Close(Purposes.ContradictionText, form.Id, noted.Text),
                    });
                }

                return read.Refusals;
            },
            cancellationToken);
    }

    /// <summary>Describes a contradiction anew, or says what is wrong.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, ContradictionForm form, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.Contradictions.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row)
                {
                    return [new Refusal(nameof(ContradictionForm.Id), "This contradiction is not there.")];
                }

                var read = form.Read(await db.ContextTreeAsync(token));
                if (read.Value is { } noted)
                {
                    (row.OneId, row.OtherId) = (noted.OneId, noted.OtherId);
                    row.Text = db.Seal.Close(Purposes.ContradictionText, id, noted.Text);
                }

                return read.Refusals;
            },
            cancellationToken);
    }

    /// <summary>Says that a contradiction is resolved since today, or that it is open again.</summary>
    public async Task ResolveAsync(Guid id, bool isResolved, CancellationToken cancellationToken = default)
    {
        var today = await clock.TodayAsync(cancellationToken);
        await using var db = await access.OpenAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (await db.Contradictions.SingleOrDefaultAsync(row => row.Id == id, token) is { } row)
                {
                    row.ResolvedOn = isResolved ? row.ResolvedOn ?? today : null;
                }
            },
            cancellationToken);
    }
}
