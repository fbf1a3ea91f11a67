using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Intentions;
using LeadershipJournal.Web.Features.ValueContexts;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>Reads what a balance is made of, in a number of queries that does not grow with the journal.</summary>
internal sealed class BalanceService(JournalAccess access, LeaderClock clock)
{
    /// <summary>The figures of a period, for whoever needs no more of it.</summary>
    public async Task<BalanceReport> ReportAsync(PeriodChoice choice, CancellationToken cancellationToken = default)
    {
        await using var db = await OpenAsync(cancellationToken);
        var ground = await GroundAsync(db, cancellationToken);
        var period = ground.Resolve(choice);
        return (await FiguresAsync(db, ground, [period], cancellationToken)).Report(period);
    }

    /// <summary>Everything the balance page shows.</summary>
    public async Task<BalanceOverview> OverviewAsync(PeriodRequest request, CancellationToken cancellationToken = default)
    {
        await using var db = await OpenAsync(cancellationToken);
        var ground = await GroundAsync(db, cancellationToken);
        var chosen = request.Choose(ground.Today);
        var choice = chosen.Value ?? PeriodChoice.Default;
        var period = ground.Resolve(choice);
        var before = period.Previous;
        var figures = await FiguresAsync(db, ground, before is null ? [period] : [period, before], cancellationToken);
        var report = figures.Report(period);
        return new BalanceOverview
        {
            Today = ground.Today,
            Choice = choice,
            Refusals = chosen.Refusals,
            Report = report,
            Before = before is null ? null : figures.Report(before),
            Intention = ground.Intentions.InForce(ground.ThisWeek),
            HasHistory = ground.HasHistory,
            Leave = new WeeksOfLeave(await LeaveAsync(db, ground.Today, cancellationToken), ground.WorkingDays),
            Written = await WrittenAsync(db, report, cancellationToken),
            Contexts = await ContextBalance.ReadAsync(db, report, ground.ThisWeek, cancellationToken),
        };
    }

    // The connection stays open for all the queries: each opening says the pragmas and registers functions anew.
    private async Task<JournalDb> OpenAsync(CancellationToken cancellationToken)
    {
        var db = await access.OpenAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        return db;
    }

    private async Task<BalanceGround> GroundAsync(JournalDb db, CancellationToken cancellationToken)
    {
        var leader = await db.Leaders
            .Select(row => new
            {
                row.TimeZone,
                row.WorkingDays,
                row.RecordsAllWorkingTime,
                FirstRecorded = db.Investments.Where(investment => investment.Minutes > 0).Min(investment => (int?)investment.Week),
            })
            .SingleAsync(cancellationToken);
        clock.Use(leader.TimeZone);
        var today = await clock.TodayAsync(cancellationToken);
        return new BalanceGround
        {
            Today = today,
            WorkingDays = leader.WorkingDays,
            HoursSource = leader.RecordsAllWorkingTime ? HoursWorkedSource.ReviewElseRecorded : HoursWorkedSource.Review,
            FirstRecorded = leader.FirstRecorded is { } first ? IsoWeek.FromNumber(first) : null,
            Intentions = await IntentionsAsync(db, today, cancellationToken),
        };
    }

    private static async Task<BalanceFigures> FiguresAsync(
        JournalDb db, BalanceGround ground, IReadOnlyList<BalancePeriod> periods, CancellationToken cancellationToken)
    {
        var chart = periods.Min(period => period.FirstChartWeek(ground.ThisWeek));
        return new BalanceFigures(
            ground,
            await WeeklySums.ReadAsync(db, chart, ground.FirstRecorded, cancellationToken),
            await OwnDays.ReadAsync(db, periods, cancellationToken),
            await HoursInReviewsAsync(db, chart, cancellationToken));
    }

    private static async Task<IntentionHistory> IntentionsAsync(JournalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Intentions.AsNoTracking().OrderBy(row => row.StartsInWeek).ToListAsync(cancellationToken);
        return new IntentionHistory(rows.Select(row => row.ToIntention(today)));
    }

    private static async Task<IReadOnlyDictionary<IsoWeek, Minutes>> HoursInReviewsAsync(
        JournalDb db, IsoWeek from, CancellationToken cancellationToken) =>
        await db.Entries
            .Where(entry => entry.Kind == EntryKind.WeeklyReview && entry.Week >= from.Number && entry.Review!.WorkedMinutes != null)
            .Select(entry => new { entry.Week, entry.Review!.WorkedMinutes })
            .ToDictionaryAsync(row => IsoWeek.FromNumber(row.Week), row => new Minutes(row.WorkedMinutes!.Value), cancellationToken);

    private static async Task<IReadOnlyList<Leave>> LeaveAsync(JournalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Leaves.Select(row => new { row.From, row.Until }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => Leave.Create(row.From, row.Until, today).Value).OfType<Leave>()];
    }

    private static async Task<Written> WrittenAsync(JournalDb db, BalanceReport report, CancellationToken cancellationToken)
    {
        var weeks = BalanceCharts.WrittenWeeks(report);
        var (first, last) = (weeks[0].Monday, weeks[^1].Sunday);
        var days = await db.Entries
            .Where(entry => !entry.IsDraft && entry.Date >= first && entry.Date <= last)
            .GroupBy(entry => entry.Date)
            .Select(group => new { Date = group.Key, Entries = group.Count(), Reviews = group.Sum(entry => entry.Kind == EntryKind.WeeklyReview ? 1 : 0) })
            .ToListAsync(cancellationToken);
        var (from, until) = (report.Period.From, report.Period.Until);
        var inPeriod = db.Entries.Where(entry => !entry.IsDraft && entry.Date >= from && entry.Date <= until);
        var entries = await inPeriod.CountAsync(cancellationToken);
        var about = await inPeriod
            .SelectMany(entry => entry.Tags)
            .GroupBy(tag => tag.Dimension)
            .Select(group => new { Dimension = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Dimension, row => row.Count, cancellationToken);
        return new Written(
            entries,
            [.. DimensionList.All.Select(dimension => about.GetValueOrDefault(dimension))],
            weeks,
            [.. days.Select(day => new Charts.WrittenDay(day.Date, day.Entries, day.Reviews > 0))]);
    }
}
