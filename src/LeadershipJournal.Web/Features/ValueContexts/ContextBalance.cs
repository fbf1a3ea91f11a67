using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>What a period holds of one context itself, without what lies in it.</summary>
public sealed record ContextShare(Guid Id, string Name, Minutes Minutes, int Entries);

/// <summary>Entries and minutes of a period by value context.</summary>
/// <param name="Contexts">Those with any, most minutes first.</param>
/// <param name="Without">The minutes that name no context.</param>
public sealed record ContextBalance(IReadOnlyList<ContextShare> Contexts, Minutes Without)
{
    /// <summary>Reads with three commands; with one, and to nothing, where the leader has no context.</summary>
    internal static async Task<ContextBalance?> ReadAsync(JournalDb db, BalanceReport report, IsoWeek thisWeek, CancellationToken cancellationToken)
    {
        var tree = await db.ContextTreeAsync(cancellationToken);
        if (tree.InOrder.Count == 0)
        {
            return null;
        }

        var (from, until, running) = (report.Period.From, report.Period.Until, thisWeek.Number);

        // As everywhere in a balance, the running week does not count.
        var minutes = await db.Investments
            .Where(row => row.ValueContextId != null && row.Date >= from && row.Date <= until && row.Week < running)
            .GroupBy(row => row.ValueContextId!.Value)
            .Select(group => new { Id = group.Key, Sum = group.Sum(row => row.Minutes) })
            .ToDictionaryAsync(group => group.Id, group => group.Sum, cancellationToken);
        var entries = await db.Entries
            .Where(entry => !entry.IsDraft && entry.Date >= from && entry.Date <= until)
            .SelectMany(entry => entry.Contexts)
            .GroupBy(link => link.ContextId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Id, group => group.Count, cancellationToken);
        var shares = tree.InOrder
            .Select(place => new ContextShare(
                place.Id, place.Node.Name, new Minutes(minutes.GetValueOrDefault(place.Id)), entries.GetValueOrDefault(place.Id)))
            .Where(share => share.Minutes.Value > 0 || share.Entries > 0)
            .OrderByDescending(share => share.Minutes.Value).ThenByDescending(share => share.Entries);
        return new ContextBalance([.. shares], new Minutes(report.Minutes.Total - minutes.Values.Sum()));
    }
}
