using LeadershipJournal.Core;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Journal.Writing;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.WeeklyReviews;

/// <summary>What the days of a week hold besides its review, by entry and by dimension.</summary>
internal sealed record WeekLoad(ILookup<DateOnly, EntryMinutes> Days, DimensionMinutes Total)
{
    /// <summary>The days that hold minutes.</summary>
    public IEnumerable<DateOnly> Recorded => Days.Select(day => day.Key);

    public int On(DateOnly day) => Days[day].Sum(entry => entry.Minutes);

    /// <summary>The minutes of a week except those of one entry: two queries, however many entries there are.</summary>
    public static async Task<WeekLoad> ReadAsync(JournalDb db, IsoWeek week, Guid exceptEntry, CancellationToken cancellationToken)
    {
        var sums = await db.Investments.In(week)
            .Where(row => row.EntryId != exceptEntry && row.Minutes > 0)
            .GroupBy(row => new { row.Date, row.EntryId, row.Dimension })
            .Select(group => new { group.Key.Date, group.Key.EntryId, group.Key.Dimension, Minutes = group.Sum(row => row.Minutes), HandsOn = group.Sum(row => row.HandsOn) })
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(db, [.. sums.Select(sum => sum.EntryId).OfType<Guid>().Distinct()], cancellationToken);
        var days = sums.GroupBy(sum => (sum.Date, sum.EntryId)).ToLookup(
            entry => entry.Key.Date,
            entry => new EntryMinutes(
                entry.Key.EntryId is { } id && names.TryGetValue(id, out var name) ? name : "minutes given without an entry",
                entry.Sum(sum => sum.Minutes)));
        var total = sums.Aggregate(default(DimensionMinutes), (all, sum) => all.Plus(sum.Dimension, new Invested(sum.Minutes, sum.HandsOn)));
        return new WeekLoad(days, total);
    }

    /// <summary>One refusal for each day that cannot take what the review asks of it.</summary>
    public IEnumerable<Refusal> Refuse(IEnumerable<TimeInvestment> asked) =>
        from day in asked.GroupBy(investment => investment.Date)
        let refusal = DayMinutes.Refuse(day.Key, new EntryMinutes("this review", day.Sum(investment => investment.Minutes)), [.. Days[day.Key]])
        where refusal is not null
        select new Refusal(ReviewForm.DayPart(day.Key), refusal.Message);

    private static async Task<Dictionary<Guid, string>> NamesAsync(JournalDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var seal = db.Seal;
        return await db.Entries.Where(entry => ids.Contains(entry.Id))
            .Select(entry => new { entry.Id, entry.Kind, entry.Date, entry.Week, Title = seal.Open(entry.Title, entry.Id) })
            .ToDictionaryAsync(entry => entry.Id, entry => DayLoad.Name(entry.Kind, entry.Date, entry.Week, entry.Title), cancellationToken);
    }
}
