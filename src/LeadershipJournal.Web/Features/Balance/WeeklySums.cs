using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>Minutes by week, read from the index of weekly sums alone.</summary>
internal static class WeeklySums
{
    /// <summary>The weeks that count in charts which begin with a week: all from there on, and what of the time before still shows.</summary>
    public static async Task<IReadOnlyList<WeekMinutes>> ReadAsync(
        IQueryable<TimeInvestmentRow> investments, IsoWeek chart, IsoWeek? firstRecorded, CancellationToken cancellationToken)
    {
        // The trend ages from the last recorded week, not from the chart's first: after a long gap it stands on what was before.
        var latest = await investments
            .Where(row => row.Week <= chart.Number && row.Minutes > 0)
            .MaxAsync(row => (int?)row.Week, cancellationToken);
        var from = latest - Trend.Reach ?? 0;
        var weeks = await ReadAsync(investments, from, cancellationToken);
        return firstRecorded?.Number < from && weeks.Count(week => week.Week <= chart && week.Minutes.IsRecorded) < FurthestBehind.Weeks
            ? await ReadAsync(investments, 0, cancellationToken)
            : weeks;
    }

    private static async Task<List<WeekMinutes>> ReadAsync(IQueryable<TimeInvestmentRow> investments, int from, CancellationToken cancellationToken)
    {
        List<WeekMinutes> weeks = [];
        var sums = investments
            .Where(row => row.Week >= from)
            .GroupBy(row => new { row.Week, row.Dimension })
            .OrderBy(group => group.Key.Week).ThenBy(group => group.Key.Dimension)
            .Select(group => new
            {
                group.Key.Week,
                group.Key.Dimension,
                Minutes = group.Sum(row => row.Minutes),
                HandsOn = group.Sum(row => row.HandsOn),
            })
            .AsAsyncEnumerable();
        await foreach (var sum in sums.WithCancellation(cancellationToken))
        {
            var invested = new Invested(sum.Minutes, sum.HandsOn);
            if (weeks is [.., var last] && last.Week.Number == sum.Week)
            {
                weeks[^1] = last with { Minutes = last.Minutes.Plus(sum.Dimension, invested) };
            }
            else
            {
                weeks.Add(new WeekMinutes(IsoWeek.FromNumber(sum.Week), default(DimensionMinutes).Plus(sum.Dimension, invested)));
            }
        }

        return weeks;
    }
}
