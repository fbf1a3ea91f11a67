using System.Globalization;
using System.Text.Json.Nodes;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Checks.Balance;

/// <summary>A balance as JSON: every figure under a stable name, shares from 0 to 1, times in minutes.</summary>
internal static class BalanceFigures
{
    public static JsonObject Of(string name, BalanceReport report) => new()
    {
        ["name"] = name,
        ["period"] = new JsonObject { ["from"] = Day(report.Period.From), ["until"] = Day(report.Period.Until) },
        ["recordedWeeks"] = report.RecordedWeeks,
        ["missingWeeks"] = Weeks(report.MissingWeeks),
        ["weeksUntilInterval"] = report.WeeksUntilInterval,
        ["minutes"] = Minutes(report.Minutes),
        ["shares"] = Shares(report.Shares),
        ["leadingShare"] = report.LeadingShare?.Value,
        ["intervals"] = report.HasVerdict ? ByDimension(dimension => Interval(report[dimension].Interval)) : null,
        ["weeksBeforeIntention"] = report.WeeksBeforeIntention,
        ["comparison"] = Comparison(report.Comparison),
        ["hours"] = Hours(report.Hours),
        ["trend"] = Shares(report.Trend),
        ["charts"] = report.Dimensions[0].Chart is null ? null : ByDimension(dimension => Chart(report[dimension].Chart!)),
        ["furthestBehind"] = report.FurthestBehind is { } behind
            ? new JsonObject { ["dimension"] = behind.Dimension.Key(), ["gap"] = behind.Gap, ["atMost"] = behind.AtMost }
            : null,
        ["whatChanged"] = new JsonArray([.. report.WhatChanged.Select(ChangeFigures)]),
        ["weeks"] = new JsonArray([.. report.ChartWeeks.Select(Week)]),
        ["runningWeek"] = report.RunningWeek is { } running ? Week(running) : null,
    };

    private static JsonObject? Comparison(IntentionComparison? comparison) => comparison is null ? null : new JsonObject
    {
        ["weeks"] = comparison.Weeks,
        ["keptToIntention"] = comparison.KeptToIntention.Value,
        ["minutesToMove"] = new JsonObject
        {
            ["exact"] = comparison.MinutesToMove.Exact,
            ["aWeek"] = comparison.MinutesToMove.AWeek.Value,
            ["moves"] = new JsonArray([.. comparison.MinutesToMove.Moves.Select(move => new JsonObject
            {
                ["from"] = move.From.Key(),
                ["to"] = move.To.Key(),
                ["minutes"] = move.Minutes.Value,
            })]),
        },
        ["shares"] = ByDimension(dimension => comparison[dimension].Share.Value),
        ["intendedShares"] = ByDimension(dimension => comparison[dimension].Intended.Value),
        ["gapPoints"] = ByDimension(dimension => 100 * comparison[dimension].Gap),
        ["gapMinutes"] = ByDimension(dimension => comparison[dimension].GapMinutes),
        ["gapMinutesAWeek"] = ByDimension(dimension => comparison[dimension].GapMinutesAWeek),
        ["intervals"] = comparison.Dimensions[0].Interval is null ? null : ByDimension(dimension => Interval(comparison[dimension].Interval)),
    };

    private static JsonObject? Interval(ShareInterval? interval) => interval is null ? null : new JsonObject
    {
        ["low"] = interval.Low.Value,
        ["high"] = interval.High.Value,
        ["standardError"] = interval.StandardError,
    };

    private static JsonObject? Hours(HoursKept? hours) => hours is null ? null : new JsonObject
    {
        ["worked"] = hours.Worked.Value,
        ["agreed"] = hours.Agreed.Value,
        ["weeks"] = new JsonArray([.. hours.Weeks.Select(WeekHours)]),
    };

    private static JsonObject WeekHours(WeekHours week) => new()
    {
        ["week"] = week.Week.ToString(),
        ["worked"] = week.Worked.Value,
        ["agreed"] = week.Agreed.Value,
        ["over"] = week.Over.Value,
    };

    private static JsonObject Chart(XmrChart chart) => new()
    {
        ["mean"] = chart.Mean.Value,
        ["meanMovingRange"] = chart.MeanMovingRange,
        ["low"] = chart.Low.Value,
        ["high"] = chart.High.Value,
        ["outOfTheOrdinary"] = Weeks(chart.OutOfTheOrdinary),
        ["shifts"] = new JsonArray([.. chart.Shifts.Select(ShiftFigures)]),
    };

    private static JsonObject ShiftFigures(Shift shift) => new()
    {
        ["from"] = shift.From.ToString(),
        ["until"] = shift.Until.ToString(),
        ["side"] = shift.IsAbove ? "above" : "below",
    };

    private static JsonObject ChangeFigures(Change change) => change switch
    {
        Change.OutOfTheOrdinary week => new JsonObject
        {
            ["kind"] = "outOfTheOrdinary",
            ["week"] = week.Week.ToString(),
            ["dimension"] = week.Dimension.Key(),
            ["share"] = week.Share.Value,
        },
        Change.HasShifted shifted => new JsonObject
        {
            ["kind"] = "hasShifted",
            ["dimension"] = shifted.Dimension.Key(),
            ["shift"] = ShiftFigures(shifted.Shift),
        },
        Change.IntentionChanged intention => new JsonObject { ["kind"] = "intentionChanged", ["from"] = Day(intention.After.Starts.Monday) },
        Change.HoursAboveAgreed hours => new JsonObject
        {
            ["kind"] = "hoursAboveAgreed",
            ["weeks"] = Weeks(hours.Weeks.Select(week => week.Week)),
            ["knownWeeks"] = hours.KnownWeeks,
        },
        Change.WeeksNotRecorded missing => new JsonObject { ["kind"] = "weeksNotRecorded", ["weeks"] = Weeks(missing.Weeks) },
        _ => throw new CheckException($"{change.GetType().Name} has no figures."),
    };

    private static JsonObject Week(WeekBalance week) => new()
    {
        ["week"] = week.Week.ToString(),
        ["inPeriod"] = week.IsInPeriod,
        ["partial"] = week.IsPartial,
        ["recorded"] = week.IsRecorded,
        ["minutes"] = Minutes(week.Minutes),
        ["shares"] = Shares(week.Shares),
        ["leadingShare"] = week.LeadingShare?.Value,
        ["keptToIntention"] = week.KeptToIntention?.Value,
        ["hoursWorked"] = week.HoursWorked?.Value,
        ["trend"] = Shares(week.Trend),
        ["leadingTrend"] = week.LeadingTrend?.Value,
    };

    private static JsonObject Minutes(DimensionMinutes minutes)
    {
        var figures = ByDimension(dimension => minutes[dimension].Minutes);
        figures["total"] = minutes.Total;
        figures["handsOn"] = minutes.HandsOn;
        figures["leading"] = minutes.Leading;
        return figures;
    }

    private static JsonObject? Shares(DimensionShares? shares) => shares is null ? null : ByDimension(dimension => shares[dimension].Value);

    private static JsonObject ByDimension(Func<Dimension, JsonNode?> figure) =>
        new(DimensionList.All.Select(dimension => KeyValuePair.Create(dimension.Key(), figure(dimension))));

    private static JsonArray Weeks(IEnumerable<IsoWeek> weeks) => new([.. weeks.Select(week => (JsonNode)week.ToString())]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
