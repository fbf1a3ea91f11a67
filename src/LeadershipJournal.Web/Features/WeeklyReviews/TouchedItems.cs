using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>A letting-go item that minutes of a week name.</summary>
public sealed record TouchedItem(Guid Id, string What, Minutes HandsOn, Minutes Minutes);

/// <summary>Reads which letting-go items were touched in a week: two queries.</summary>
internal static class TouchedItems
{
    public static async Task<IReadOnlyList<TouchedItem>> ReadAsync(JournalDb db, IsoWeek week, CancellationToken cancellationToken)
    {
        var sums = await db.Investments.In(week)
            .Where(row => row.LettingGoItemId != null)
            .GroupBy(row => row.LettingGoItemId!.Value)
            .Select(group => new { group.Key, HandsOn = group.Sum(row => row.HandsOn), Minutes = group.Sum(row => row.Minutes) })
            .ToDictionaryAsync(group => group.Key, cancellationToken);
        var ids = sums.Keys.ToList();
        var seal = db.Seal;
        var items = await db.LettingGoItems.AsNoTracking()
            .Where(item => ids.Contains(item.Id))
            .OrderBy(item => item.AddedOn).ThenBy(item => item.Id)
            .Select(item => new { item.Id, What = seal.Open(item.What, item.Id) })
            .ToListAsync(cancellationToken);
        return [.. items.Select(item => new TouchedItem(item.Id, item.What, new Minutes(sums[item.Id].HandsOn), new Minutes(sums[item.Id].Minutes)))];
    }
}
