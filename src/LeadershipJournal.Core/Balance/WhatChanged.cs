using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>Gathers the five things that may be called a change, in the order in which a page names them.</summary>
internal static class WhatChanged
{
    public static IEnumerable<Change> In(
        BalanceInput input,
        IReadOnlyList<DimensionBalance> dimensions,
        IReadOnlyList<WeekBalance> chartWeeks,
        HoursKept? hours,
        IReadOnlyList<IsoWeek> missing)
    {
        var charts = dimensions.Select(dimension => dimension.Chart).OfType<XmrChart>().ToArray();
        var inPeriod = chartWeeks.Where(week => week.IsInPeriod);
        foreach (var week in inPeriod)
        {
            foreach (var chart in charts.Where(chart => chart.OutOfTheOrdinary.Contains(week.Week)))
            {
                yield return new Change.OutOfTheOrdinary(week.Week, chart.Dimension, week.Shares![chart.Dimension], chart.Low, chart.High);
            }
        }

        foreach (var chart in charts)
        {
            foreach (var shift in chart.Shifts.Where(shift => shift.Until >= input.Period.FirstWeek && shift.SeenIn <= input.Period.LastWeek))
            {
                yield return new Change.HasShifted(chart.Dimension, shift);
            }
        }

        foreach (var change in Intentions(input))
        {
            yield return change;
        }

        if (hours is not null && hours.Above.ToArray() is { Length: > 0 } above)
        {
            yield return new Change.HoursAboveAgreed(above, hours.Weeks.Count);
        }

        if (missing.Count > 0)
        {
            yield return new Change.WeeksNotRecorded(missing);
        }
    }

    private static IEnumerable<Change> Intentions(BalanceInput input) =>
        from pair in input.Intentions.All.Zip(input.Intentions.All.Skip(1))
        where input.Period.Contains(pair.Second.Starts.Monday) && pair.Second.Starts <= input.ThisWeek && Differ(pair.First, pair.Second)
        select new Change.IntentionChanged(pair.First, pair.Second);

    private static bool Differ(Intention before, Intention after) =>
        before.Shares != after.Shares || before.AgreedHours != after.AgreedHours || before.Focus != after.Focus;
}
