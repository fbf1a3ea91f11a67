using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
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
        await using var db = await access.OpenAsync(cancellationToken);
        var reading = new BalanceReading(db);
        var ground = await reading.GroundAsync(TodayAsync, cancellationToken);
        var period = ground.Resolve(choice);
        return (await reading.FiguresAsync(ground, [period], cancellationToken)).Report(period);
    }

    /// <summary>Everything the balance page shows.</summary>
    public async Task<BalanceOverview> OverviewAsync(PeriodRequest request, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var reading = new BalanceReading(db);
        var ground = await reading.GroundAsync(TodayAsync, cancellationToken);
        var chosen = request.Choose(ground.Today);
        var choice = chosen.Value ?? PeriodChoice.Default;
        var period = ground.Resolve(choice);
        var before = period.Previous;
        var figures = await reading.FiguresAsync(ground, before is null ? [period] : [period, before], cancellationToken);
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

    private async ValueTask<DateOnly> TodayAsync(string timeZone, CancellationToken cancellationToken)
    {
        clock.Use(timeZone);
        return await clock.TodayAsync(cancellationToken);
    }

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
