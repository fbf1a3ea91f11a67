using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>Loads commitments with their history and the names of what they come from: at most five queries, however many there are.</summary>
internal static class CommitmentLines
{
    /// <summary>The active ones due up to a day, overdue first.</summary>
    public static IQueryable<Commitment> Due(this IQueryable<Commitment> commitments, DateOnly until) =>
        commitments.Active().Where(row => row.Due != null && row.Due <= until).OrderBy(row => row.Due).ThenBy(row => row.Id);

    public static IQueryable<Commitment> Active(this IQueryable<Commitment> commitments) =>
        commitments.Where(row => row.State == CommitmentState.Open || row.State == CommitmentState.CarriedOver);

    public static async Task<IReadOnlyList<CommitmentLine>> LoadAsync(JournalDb db, IQueryable<Commitment> commitments, CancellationToken cancellationToken)
    {
        var rows = await commitments.AsNoTracking().ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var steps = await StepsAsync(db, rows.ConvertAll(row => row.Id), cancellationToken);
        var names = await CommitmentOrigins.NamesAsync(db, rows.Select(Origin).OfType<OriginKey>(), cancellationToken);
        return [.. rows.Select(row => Describe(db, row) with { Steps = [.. steps[row.Id]], Origin = Link(row, names) })];
    }

    /// <summary>The plan and the state alone.</summary>
    public static CommitmentLine Describe(JournalDb db, Commitment row) => new()
    {
        Id = row.Id,
        Dimension = row.Dimension,
        MadeOn = row.MadeOn,
        If = db.Seal.Open(row.If, row.Id),
        Then = db.Seal.Open(row.Then, row.Id),
        Life = row.Life(),
    };

    /// <summary>The steps of some commitments in the order in which they were taken; one query.</summary>
    public static async Task<ILookup<Guid, StepLine>> StepsAsync(JournalDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        var steps = await db.CommitmentSteps.AsNoTracking()
            .Where(step => ids.Contains(step.CommitmentId))
            .OrderBy(step => step.Id)
            .Select(step => new StepLine(step.Id, step.CommitmentId, step.Date, step.Event, step.DueBefore, seal.Open(step.Text, step.Id)))
            .ToListAsync(cancellationToken);
        return steps.ToLookup(step => step.CommitmentId);
    }

    /// <summary>What a commitment comes from; null when it comes from nothing, or that was never known.</summary>
    public static OriginKey? Origin(Commitment row) =>
        row is { Origin: not CommitmentOrigin.None, OriginId: { } id } ? new OriginKey(row.Origin, id) : null;

    private static OriginLink? Link(Commitment row, IReadOnlyDictionary<OriginKey, string> names) => row.Origin == CommitmentOrigin.None
        ? null
        : Origin(row) is { } key && names.TryGetValue(key, out var name)
            ? new OriginLink(name, key.Address)
            : new OriginLink(CommitmentOrigins.Gone(row.Origin), Address: null);
}
