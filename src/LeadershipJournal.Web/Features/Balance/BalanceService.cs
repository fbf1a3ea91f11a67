using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Intentions;
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
        var figures = await FiguresAsync(db, cancellationToken);
        var period = figures.Resolve(choice);
        return figures.Report(period, await OwnDays.ReadAsync(db, [period], cancellationToken));
    }

    /// <summary>Everything the balance page shows.</summary>
    public async Task<BalanceOverview> OverviewAsync(PeriodRequest request, CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var figures = await FiguresAsync(db, cancellationToken);
        var chosen = request.Choose(figures.Today);
        var choice = chosen.Value ?? PeriodChoice.Default;
        var period = figures.Resolve(choice);
        var before = period.Previous;
        var ownDays = await OwnDays.ReadAsync(db, before is null ? [period] : [period, before], cancellationToken);
        var report = figures.Report(period, ownDays);
        return new BalanceOverview
        {
            Today = figures.Today,
            Choice = choice,
            Refusals = chosen.Refusals,
            Report = report,
            Before = before is null ? null : figures.Report(before, ownDays),
            Intention = figures.Intentions.InForce(figures.ThisWeek),
            HasHistory = figures.HasHistory,
            Leave = new WeeksOfLeave(await LeaveAsync(db, figures.Today, cancellationToken), figures.WorkingDays),
            Written = await WrittenAsync(db, report, cancellationToken),
        };
    }

    private async Task<BalanceFigures> FiguresAsync(JournalDb db, CancellationToken cancellationToken)
    {
        var leader = await db.Leaders
            .Select(row => new { row.TimeZone, row.WorkingDays, row.RecordsAllWorkingTime })
            .SingleAsync(cancellationToken);
        clock.Use(leader.TimeZone);
        var today = await clock.TodayAsync(cancellationToken);
        return new BalanceFigures
        {
            Today = today,
            WorkingDays = leader.WorkingDays,
            HoursSource = leader.RecordsAllWorkingTime ? HoursWorkedSource.ReviewElseRecorded : HoursWorkedSource.Review,
            History = await HistoryAsync(db, cancellationToken),
            Intentions = await IntentionsAsync(db, today, cancellationToken),
            HoursInReviews = await HoursInReviewsAsync(db, cancellationToken),
        };
    }

    // Read from the index of weekly sums alone.
    private static async Task<IReadOnlyList<WeekMinutes>> HistoryAsync(JournalDb db, CancellationToken cancellationToken)
    {
        List<WeekMinutes> weeks = [];
        var sums = db.Investments
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
            if (weeks is [.., var last] && last.Week.Number == sum.Week)
            {
                weeks[^1] = last with { Minutes = last.Minutes.Plus(sum.Dimension, new Invested(sum.Minutes, sum.HandsOn)) };
            }
            else
            {
                weeks.Add(new WeekMinutes(
                    IsoWeek.FromNumber(sum.Week), default(DimensionMinutes).Plus(sum.Dimension, new Invested(sum.Minutes, sum.HandsOn))));
            }
        }

        return weeks;
    }

    private static async Task<IntentionHistory> IntentionsAsync(JournalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Intentions.AsNoTracking().OrderBy(row => row.StartsInWeek).ToListAsync(cancellationToken);
        return new IntentionHistory(rows.Select(row => row.ToIntention(today)));
    }

    private static async Task<IReadOnlyDictionary<IsoWeek, Minutes>> HoursInReviewsAsync(JournalDb db, CancellationToken cancellationToken) =>
        await db.Entries
            .Where(entry => entry.Kind == EntryKind.WeeklyReview && entry.Review!.WorkedMinutes != null)
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
        var (first, last) = (weeks[0].Number, weeks[^1].Number);
        var days = await db.Entries
            .Where(entry => !entry.IsDraft && entry.Week >= first && entry.Week <= last)
            .GroupBy(entry => entry.Date)
            .Select(group => new { Date = group.Key, Entries = group.Count(), Kind = group.Max(entry => entry.Kind) })
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
            [.. days.Select(day => new Charts.WrittenDay(day.Date, day.Entries, day.Kind == EntryKind.WeeklyReview))]);
    }
}
