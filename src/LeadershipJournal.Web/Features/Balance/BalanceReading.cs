using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Intentions;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>Weeks beyond which nothing exists for whoever asks.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last; before <paramref name="First"/> when there is none.</param>
public readonly record struct WeekWindow(IsoWeek First, IsoWeek Last)
{
    /// <summary>Whether there is no week.</summary>
    public bool IsEmpty => Last < First;

    /// <summary>Whether a week exists.</summary>
    public bool Holds(IsoWeek week) => week >= First && week <= Last;

    /// <summary>Those whole weeks of a period that exist; null when none does.</summary>
    public BalancePeriod? WholeWeeks(BalancePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var first = period.IsPartial(period.FirstWeek) ? period.FirstWeek.AddWeeks(1) : period.FirstWeek;
        var last = period.IsPartial(period.LastWeek) ? period.LastWeek.AddWeeks(-1) : period.LastWeek;
        (first, last) = (first < First ? First : first, last > Last ? Last : last);
        return first <= last ? BalancePeriod.Between(first.Monday, last.Sunday) : null;
    }
}

/// <summary>Reads what the balances of one leader are made of: of all weeks, or as if there were no others than those of a window.</summary>
internal sealed class BalanceReading(JournalDb db, WeekWindow? window = null)
{
    /// <summary>What every balance shares.</summary>
    /// <param name="today">Tells the leader's own date from the time zone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<BalanceGround> GroundAsync(
        Func<string, CancellationToken, ValueTask<DateOnly>> today, CancellationToken cancellationToken)
    {
        var investments = Investments();
        var leader = await db.Leaders
            .Select(row => new
            {
                row.TimeZone,
                row.WorkingDays,
                row.RecordsAllWorkingTime,
                FirstRecorded = investments.Where(investment => investment.Minutes > 0).Min(investment => (int?)investment.Week),
            })
            .SingleAsync(cancellationToken);
        var date = await today(leader.TimeZone, cancellationToken);
        return new BalanceGround
        {
            Today = date,
            WorkingDays = leader.WorkingDays,
            HoursSource = leader.RecordsAllWorkingTime ? HoursWorkedSource.ReviewElseRecorded : HoursWorkedSource.Review,
            FirstRecorded = leader.FirstRecorded is { } first ? IsoWeek.FromNumber(first) : null,
            Intentions = await IntentionsAsync(date, cancellationToken),
        };
    }

    /// <summary>The figures of some periods; within a window they are made of whole weeks.</summary>
    public async Task<BalanceFigures> FiguresAsync(
        BalanceGround ground, IReadOnlyList<BalancePeriod> periods, CancellationToken cancellationToken)
    {
        var chart = periods.Min(period => period.FirstChartWeek(ground.ThisWeek));
        return new BalanceFigures(
            ground,
            await WeeklySums.ReadAsync(Investments(), chart, ground.FirstRecorded, cancellationToken),
            await OwnDays.ReadAsync(db, periods, cancellationToken),
            await HoursInReviewsAsync(chart, cancellationToken));
    }

    private IQueryable<TimeInvestmentRow> Investments()
    {
        if (window is not { } weeks)
        {
            return db.Investments;
        }

        var (first, last) = (weeks.First.Number, weeks.Last.Number);
        return db.Investments.Where(row => row.Week >= first && row.Week <= last);
    }

    private async Task<IntentionHistory> IntentionsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Intentions.AsNoTracking().OrderBy(row => row.StartsInWeek).ToListAsync(cancellationToken);
        var history = new IntentionHistory(rows.Select(row => row.ToIntention(today)));
        return window is { } weeks ? history.Within(weeks.First, weeks.Last) : history;
    }

    private async Task<IReadOnlyDictionary<IsoWeek, Minutes>> HoursInReviewsAsync(IsoWeek from, CancellationToken cancellationToken)
    {
        var (first, last) = window is { } weeks
            ? (Math.Max(from.Number, weeks.First.Number), weeks.Last.Number)
            : (from.Number, int.MaxValue);
        return await db.Entries
            .Where(entry => entry.Kind == EntryKind.WeeklyReview && entry.Week >= first && entry.Week <= last && entry.Review!.WorkedMinutes != null)
            .Select(entry => new { entry.Week, entry.Review!.WorkedMinutes })
            .ToDictionaryAsync(row => IsoWeek.FromNumber(row.Week), row => new Minutes(row.WorkedMinutes!.Value), cancellationToken);
    }
}
