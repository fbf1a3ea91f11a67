using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Charts;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>A change in words.</summary>
/// <param name="Icon">The icon beside it.</param>
/// <param name="Dimension">The dimension it is about, if it is about one.</param>
/// <param name="What">The fact, a sentence.</param>
/// <param name="Detail">The figures.</param>
/// <param name="Privately">What only the leader's own screen adds.</param>
public sealed record ChangeLine(string Icon, Dimension? Dimension, string What, string Detail, string? Privately = null);

/// <summary>Says what changed, and nothing about whether that is good.</summary>
public static class ChangeText
{
    private const int LongestListed = 2;
    private const int LongestNamed = 6;

    /// <summary>A change as a sentence and its figures.</summary>
    /// <param name="change">What changed.</param>
    /// <param name="report">The report it stands in.</param>
    /// <param name="leave">The leave that says why a week is missing; null where nobody asks why.</param>
    public static ChangeLine Line(Change change, BalanceReport report, WeeksOfLeave? leave = null)
    {
        var beside = report.Period.LastWeek;
        return change switch
        {
            Change.OutOfTheOrdinary found => new ChangeLine(
                found.Dimension.Key(),
                found.Dimension,
                $"Week {BalanceWords.Week(found.Week, beside)} was out of the ordinary.",
                $"{found.Dimension.Name()} held {Percent(found.Share)} of it; the ordinary range {(found.Share > found.High ? $"ends at {Percent(found.High)}" : $"begins at {Percent(found.Low)}")}."),
            Change.HasShifted shifted => new ChangeLine(
                shifted.Dimension.Key(),
                shifted.Dimension,
                $"{shifted.Dimension.Name()} has shifted.",
                $"All recorded weeks from {BalanceWords.Week(shifted.Shift.From, beside)} to {BalanceWords.Week(shifted.Shift.Until, beside)} lie {(shifted.Shift.IsAbove ? "above" : "below")} its mean."),
            Change.IntentionChanged changed => new ChangeLine(
                "flag", null, $"The intention changed on {BalanceWords.Day(changed.After.Starts.Monday)}.", Differences(changed)),
            Change.HoursAboveAgreed above => new ChangeLine("time", Dimension.Time, AboveAgreed(above), Longest(above, beside)),
            Change.WeeksNotRecorded missing => new ChangeLine(
                "pause",
                null,
                $"{Weeks(missing.Weeks, beside)} not recorded.",
                missing.Weeks.Count == 1 ? "It is missing here, not zero." : "They are missing here, not zero.",
                leave is null ? null : OnLeave(missing.Weeks, leave, beside)),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "There are five kinds of change."),
        };
    }

    /// <summary>What a panel of "Change, or noise?" says about its dimension.</summary>
    public static string Finding(BalanceReport report, DimensionBalance balance)
    {
        var dimension = balance.Dimension;
        var facts = new List<string>();
        if (report.Trend is { } trend)
        {
            facts.Add($"Trend {Percent(trend[dimension])}");
        }

        if (report.ChartWeeks is [.., { Intention: { } intention }])
        {
            facts.Add($"intended {ChartText.Percent(intention.Shares[dimension] / 100d)}");
        }

        return $"{string.Join(", ", facts)}. {Signals(balance.Chart, report.Period.LastWeek)}";
    }

    private static string Signals(XmrChart? chart, IsoWeek beside) => chart switch
    {
        null => "Too few recorded weeks for an ordinary range.",
        { OutOfTheOrdinary: [], Shifts: [] } => "Within its ordinary range.",
        { OutOfTheOrdinary: [] } => Shifted(chart, beside),
        { Shifts: [] } => Beyond(chart, beside),
        _ => $"{Beyond(chart, beside)} {Shifted(chart, beside)}",
    };

    private static string Beyond(XmrChart chart, IsoWeek beside) => $"{Weeks(chart.OutOfTheOrdinary, beside)} out of the ordinary.";

    private static string Weeks(IReadOnlyList<IsoWeek> weeks, IsoWeek beside) => weeks.Count switch
    {
        1 => $"{BalanceWords.Weeks(weeks, beside)} was",
        <= LongestNamed => $"{BalanceWords.Weeks(weeks, beside)} were",
        _ => $"{BalanceWords.WeekCount(weeks.Count)}, the last of them week {BalanceWords.Week(weeks[^1], beside)}, were",
    };

    private static string Shifted(XmrChart chart, IsoWeek beside) =>
        $"Has shifted: {(chart.Shifts[^1].IsAbove ? "above" : "below")} its mean from week {BalanceWords.Week(chart.Shifts[^1].From, beside)} to {BalanceWords.Week(chart.Shifts[^1].Until, beside)}.";

    private static string Differences(Change.IntentionChanged changed)
    {
        var (before, after) = (changed.Before, changed.After);
        List<string> parts =
        [
            .. DimensionList.All
                .Where(dimension => before.Shares[dimension] != after.Shares[dimension])
                .Select(dimension => $"{dimension.Name()} went from {before.Shares[dimension]} to {ChartText.Percent(after.Shares[dimension] / 100d)}"),
        ];
        if (before.AgreedHours != after.AgreedHours)
        {
            parts.Add($"the agreed hours went from {Duration(before.AgreedHours)} to {Duration(after.AgreedHours)}");
        }

        if (before.Focus?.Dimension != after.Focus?.Dimension)
        {
            parts.Add(after.Focus is { } focus ? $"the focus is now {focus.Dimension.Name()}" : "there is no focus any more");
        }

        return parts.Count == 0 ? "" : $"{Capital(string.Join(", ", parts))}.";
    }

    private static string AboveAgreed(Change.HoursAboveAgreed above)
    {
        var agreed = above.Weeks.Select(week => week.Agreed).Distinct().ToList();
        return $"{above.Weeks.Count} of {above.KnownWeeks} weeks ran over the agreed {(agreed is [var one] ? Duration(one) : "hours")}.";
    }

    private static string Longest(Change.HoursAboveAgreed above, IsoWeek beside)
    {
        var longest = above.Weeks.OrderByDescending(week => week.Worked).Take(LongestListed).OrderBy(week => week.Week).ToList();
        return longest is [var only]
            ? $"Week {BalanceWords.Week(only.Week, beside)} had {Duration(only.Worked)}."
            : $"The longest were weeks {BalanceWords.List(longest.ConvertAll(week => BalanceWords.Week(week.Week, beside)))}, with {BalanceWords.List(longest.ConvertAll(week => Duration(week.Worked)))}.";
    }

    private static string? OnLeave(IReadOnlyList<IsoWeek> missing, WeeksOfLeave leave, IsoWeek beside)
    {
        var weeks = missing.Where(leave.Covers).ToList();
        return weeks.Count == 0 ? null : $"{Weeks(weeks, beside)} leave.";
    }

    private static string Duration(Minutes minutes) => ChartText.Duration(minutes.Value);

    private static string Percent(Share share) => ChartText.Percent(share.Value);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
