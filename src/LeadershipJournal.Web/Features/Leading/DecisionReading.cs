using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>One decision of the history.</summary>
/// <param name="Id">Names it when it is changed.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Until">The last day it was in force; null while nothing has followed it.</param>
/// <param name="Why">Markdown; null when no reason was given.</param>
/// <param name="IsOlder">Whether it was in force already on its day, and when it began is left out.</param>
public sealed record DecisionLine(Guid Id, Decision Decision, DateOnly? Until, string? Why, bool IsOlder = false);

/// <summary>Reads a leader's decisions to lead or to contribute.</summary>
internal sealed class DecisionReading(JournalAccess access)
{
    /// <summary>The decision in force on a day; null before the first.</summary>
    public async Task<DecisionLine?> OnAsync(DateOnly day, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return (await HistoryAsync(db, cancellationToken)).FirstOrDefault(line => line.Decision.Date <= day);
    }

    /// <summary>Every decision, newest first.</summary>
    public async Task<IReadOnlyList<DecisionLine>> HistoryAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        return await HistoryAsync(db, cancellationToken);
    }

    /// <inheritdoc cref="HistoryAsync(CancellationToken)"/>
    public static async Task<IReadOnlyList<DecisionLine>> HistoryAsync(JournalDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Decisions.AsNoTracking().OrderByDescending(row => row.Date).ToListAsync(cancellationToken);
        var history = new DecisionHistory(rows.Select(row => row.ToDecision()));
        return [.. rows.Zip(history.All.Reverse(), (row, decision) => new DecisionLine(row.Id, decision, history.Until(decision), db.Seal.Open(row.Why, row.Id)))];
    }
}
