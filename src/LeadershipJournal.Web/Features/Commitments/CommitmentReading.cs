using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>Something that can be undone right after it was done.</summary>
/// <param name="StepId">The step that was taken; null when the commitment itself was made.</param>
/// <param name="CommitmentId">Whose.</param>
/// <param name="Message">What has happened, in a sentence.</param>
public sealed record JustDone(Guid? StepId, Guid CommitmentId, string Message);

/// <summary>Reads single commitments, those that are due, and what a new one starts from.</summary>
internal sealed class CommitmentReading(JournalAccess access)
{
    /// <summary>The active ones due up to a day, overdue first.</summary>
    public async Task<IReadOnlyList<CommitmentLine>> DueAsync(DateOnly until, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await CommitmentLines.LoadAsync(db, db.Commitments.Due(until), cancellationToken);
    }

    /// <summary>One commitment with its history; null when there is none.</summary>
    public async Task<CommitmentLine?> ReadAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return (await CommitmentLines.LoadAsync(db, db.Commitments.Where(row => row.Id == id), cancellationToken)).SingleOrDefault();
    }

    /// <summary>What was made from one origin, oldest first.</summary>
    public async Task<IReadOnlyList<CommitmentLine>> FromAsync(OriginKey origin, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var made = db.Commitments.Where(row => row.Origin == origin.Kind && row.OriginId == origin.Id).OrderBy(row => row.Id);
        return await CommitmentLines.LoadAsync(db, made, cancellationToken);
    }

    /// <summary>What a new commitment can come from, the chosen one included if it exists.</summary>
    public async Task<IReadOnlyList<OriginName>> OriginsAsync(OriginKey? chosen, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await CommitmentOrigins.ChoicesAsync(db, chosen, cancellationToken);
    }

    /// <summary>What an address says has just happened; null when it can no longer be undone.</summary>
    public async Task<JustDone?> JustDoneAsync(Guid? stepId, Guid? madeId, CancellationToken cancellationToken = default)
    {
        if (stepId is null && madeId is null)
        {
            return null;
        }

        await using var db = await access.OpenAsync(cancellationToken);
        var row = await db.Commitments.AsNoTracking().Include(commitment => commitment.Steps)
            .SingleOrDefaultAsync(commitment => commitment.Id == madeId || commitment.Steps.Any(step => step.Id == stepId), cancellationToken);
        return (row?.Steps.InOrder(), stepId) switch
        {
            (null, _) => null,
            ([], null) => new JustDone(null, row.Id, "The commitment is made."),
            ([.., var last], { } asked) when last.Id == asked => new JustDone(asked, row.Id, CommitmentText.Taken(last.Event, row.Due)),
            _ => null,
        };
    }
}
