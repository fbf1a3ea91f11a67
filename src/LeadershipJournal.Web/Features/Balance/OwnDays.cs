using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>Minutes by day of the weeks that a period cuts, so that the period counts its own days alone.</summary>
internal sealed class OwnDays
{
    private readonly IReadOnlyList<(DateOnly Date, Dimension Dimension, Invested Invested)> _days;

    private OwnDays(IReadOnlyList<(DateOnly Date, Dimension Dimension, Invested Invested)> days) => _days = days;

    /// <summary>What periods of whole weeks need.</summary>
    public static OwnDays None { get; } = new([]);

    /// <summary>Reads the cut weeks of some periods at once; nothing when all are made of whole weeks.</summary>
    public static async Task<OwnDays> ReadAsync(JournalDb db, IEnumerable<BalancePeriod> periods, CancellationToken cancellationToken)
    {
        var weeks = periods.SelectMany(period => period.PartialWeeks).Select(week => week.Week.Number).Distinct().ToList();
        if (weeks.Count == 0)
        {
            return None;
        }

        var sums = await db.Investments
            .Where(row => weeks.Contains(row.Week))
            .GroupBy(row => new { row.Date, row.Dimension })
            .Select(group => new
            {
                group.Key.Date,
                group.Key.Dimension,
                Minutes = group.Sum(row => row.Minutes),
                HandsOn = group.Sum(row => row.HandsOn),
            })
            .ToListAsync(cancellationToken);
        return new OwnDays(sums.ConvertAll(sum => (sum.Date, sum.Dimension, new Invested(sum.Minutes, sum.HandsOn))));
    }

    /// <summary>The sum of a period's own days in each week that it cuts.</summary>
    public IReadOnlyList<WeekMinutes> Of(BalancePeriod period) => [.. period.PartialWeeks.Select(week => new WeekMinutes(week.Week, Sum(week)))];

    private DimensionMinutes Sum(PartialWeek week)
    {
        DimensionMinutes minutes = default;
        foreach (var (date, dimension, invested) in _days)
        {
            if (date >= week.From && date <= week.Until)
            {
                minutes = minutes.Plus(dimension, invested);
            }
        }

        return minutes;
    }
}
