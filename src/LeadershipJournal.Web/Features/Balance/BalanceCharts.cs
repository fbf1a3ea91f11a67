using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Charts;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>Turns the figures of a balance into what the charts draw.</summary>
public static class BalanceCharts
{
    /// <summary>So many weeks have room on a page; a longer period draws its last ones, and its figures still count all.</summary>
    public const int MostWeeks = 53;

    /// <summary>The ended weeks that are drawn.</summary>
    public static IReadOnlyList<WeekBalance> Drawn(BalanceReport report) =>
        report.ChartWeeks.Count <= MostWeeks ? report.ChartWeeks : [.. report.ChartWeeks.Skip(report.ChartWeeks.Count - MostWeeks)];

    /// <summary>The weeks for which days of writing are drawn: those of the other charts, or else of the period.</summary>
    public static IReadOnlyList<IsoWeek> WrittenWeeks(BalanceReport report)
    {
        var last = report.RunningWeek?.Week ?? report.Period.LastWeek;
        var first = Drawn(report) is [var drawn, ..] ? drawn.Week : report.Period.FirstWeek;
        first = last - first < MostWeeks ? first : last.AddWeeks(1 - MostWeeks);
        return [.. Enumerable.Range(0, last - first + 1).Select(first.AddWeeks)];
    }

    /// <summary>The bars of the period: beside the intention where there is one.</summary>
    public static IReadOnlyList<DimensionBar> Bars(BalanceReport report) => report.Comparison is { } comparison
        ? [.. comparison.Dimensions.Select(gap => new DimensionBar(
            gap.Dimension, gap.Share.Value, gap.Intended.Value, Likely(gap.Interval), gap.GapMinutesAWeek))]
        : [.. report.Dimensions.Select(dimension => new DimensionBar(
            dimension.Dimension, dimension.Share?.Value ?? 0, Likely: Likely(dimension.Interval)))];

    /// <summary>The minutes of the period without any comparison.</summary>
    public static IReadOnlyList<DimensionBar> MinuteBars(BalanceReport report) =>
        [.. report.Dimensions.Select(dimension => new DimensionBar(dimension.Dimension, dimension.Minutes.Minutes))];

    /// <summary>The weeks as stacked shares, the running one last.</summary>
    public static IReadOnlyList<StackWeek> Stack(BalanceReport report, WeeksOfLeave leave) => Weeks(report, (week, running) => new StackWeek(
        week.Week, Five(week.Shares), week.Minutes.Total, week.KeptToIntention?.Value, running, leave.Reason(week.Week)));

    /// <summary>The weeks as leading and hands-on minutes.</summary>
    public static IReadOnlyList<LeadingWeek> Leading(BalanceReport report, WeeksOfLeave leave) => Weeks(report, (week, running) => new LeadingWeek(
        week.Week, week.IsRecorded ? week.Minutes.Total : null, week.Minutes.Leading, running, leave.Reason(week.Week)));

    /// <summary>The weeks as hours worked beside the agreed ones.</summary>
    public static IReadOnlyList<HoursWeek> Hours(BalanceReport report, WeeksOfLeave leave) => Weeks(report, (week, running) => new HoursWeek(
        week.Week, week.HoursWorked?.Value, week.Intention?.AgreedHours.Value, running, leave.Covers(week.Week) ? leave.Reason(week.Week) : "not known"));

    /// <summary>One panel for each dimension.</summary>
    public static IReadOnlyList<XmrSeries> Panels(BalanceReport report) => [.. report.Dimensions.Select(dimension => Panel(report, dimension))];

    /// <summary>The intended shares beside the stack: those in force in the last week drawn.</summary>
    public static IReadOnlyList<double>? Intended(BalanceReport report) =>
        Five((report.RunningWeek ?? (report.ChartWeeks is [.., var last] ? last : null))?.Intention?.Shares.ToShares());

    /// <summary>The period among the weeks drawn; null when it is all of them or none.</summary>
    public static (int First, int Last)? Band(BalanceReport report)
    {
        var weeks = Drawn(report);
        var inPeriod = weeks.Index().Where(week => week.Item.IsInPeriod).Select(week => week.Index).ToList();
        return inPeriod is [var first, ..] && inPeriod.Count < weeks.Count ? (first, inPeriod[^1]) : null;
    }

    private static List<T> Weeks<T>(BalanceReport report, Func<WeekBalance, bool, T> draw)
    {
        List<T> weeks = [.. Drawn(report).Select(week => draw(week, false))];
        if (report.RunningWeek is { } running && weeks.Count > 0)
        {
            weeks.Add(draw(running, true));
        }

        return weeks;
    }

    private static XmrSeries Panel(BalanceReport report, DimensionBalance balance)
    {
        var dimension = balance.Dimension;
        var weeks = Drawn(report).Select(week => new XmrWeek(
            week.Week,
            week.Shares?[dimension].Value,
            week.IsRecorded ? week.Trend?[dimension].Value : null,
            week.Intention?.Shares[dimension] / 100d,
            balance.Chart?.OutOfTheOrdinary.Contains(week.Week) == true));
        var limits = balance.Chart is { } chart ? new XmrLimits(chart.Mean.Value, chart.Low.Value, chart.High.Value) : null;
        return new XmrSeries(dimension, [.. weeks], limits, ChangeText.Finding(report, balance));
    }

    private static double[]? Five(DimensionShares? shares) =>
        shares is null ? null : [.. DimensionList.All.Select(dimension => shares[dimension].Value)];

    private static (double, double)? Likely(ShareInterval? interval) =>
        interval is null ? null : (interval.Low.Value, interval.High.Value);
}
