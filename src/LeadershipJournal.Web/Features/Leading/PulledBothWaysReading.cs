using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Core.Leading;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Intentions;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Leading;

/// <summary>The last recorded weeks that have ended, and whether they pull both ways.</summary>
/// <param name="Today">The leader's own date.</param>
/// <param name="Recorded">Earliest first, as many as the register looks back at most.</param>
/// <param name="Rules">What the three rules say.</param>
internal sealed record PullAndWeeks(DateOnly Today, IReadOnlyList<WeekMinutes> Recorded, PulledBothWays Rules);

/// <summary>Reads what the three rules rest on, in a number of queries that does not grow with the journal.</summary>
internal sealed class PulledBothWaysReading(JournalAccess access, LeaderClock clock)
{
    /// <summary>What the three rules say today.</summary>
    public async Task<PulledBothWays> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await access.OpenAsync(cancellationToken);
        var decisions = await DecisionReading.HistoryAsync(db, cancellationToken);
        return (await ReadAsync(db, decisions, cancellationToken)).Rules;
    }

    /// <summary>The same with the weeks, from decisions that are known already.</summary>
    public async Task<PullAndWeeks> ReadAsync(JournalDb db, IReadOnlyList<DecisionLine> decisions, CancellationToken cancellationToken)
    {
        var leader = await db.Leaders.Select(row => new { row.TimeZone, row.RecordsAllWorkingTime }).SingleAsync(cancellationToken);
        clock.Use(leader.TimeZone);
        var today = await clock.TodayAsync(cancellationToken);
        var thisWeek = IsoWeek.Of(today);
        var recorded = await RecordedAsync(db, thisWeek, cancellationToken);
        var known = await KnownAsync(db, leader.RecordsAllWorkingTime ? recorded : [], thisWeek, today, cancellationToken);
        var inForce = decisions.FirstOrDefault(line => line.Decision.Date <= today)?.Decision.Choice;
        return new PullAndWeeks(today, recorded, PulledBothWays.Of(recorded, known, inForce));
    }

    private static async Task<List<WeekMinutes>> RecordedAsync(JournalDb db, IsoWeek thisWeek, CancellationToken cancellationToken)
    {
        // Which weeks they are is read off the index; sums of all weeks would grow with the journal.
        var weeks = await db.Investments
            .Where(row => row.Week < thisWeek.Number && row.Minutes > 0)
            .Select(row => row.Week).Distinct().OrderByDescending(week => week)
            .Take(LettingGoReading.WeeksBack)
            .ToListAsync(cancellationToken);
        var sums = await db.Investments
            .Where(row => weeks.Contains(row.Week))
            .GroupBy(row => row.Week)
            .Select(group => new { Week = group.Key, Minutes = group.Sum(row => row.Minutes), HandsOn = group.Sum(row => row.HandsOn) })
            .OrderBy(week => week.Week)
            .ToListAsync(cancellationToken);
        // The rules know no dimensions: all minutes stand in one.
        return [.. sums.Select(sum => new WeekMinutes(
            IsoWeek.FromNumber(sum.Week), default(DimensionMinutes).Plus(Dimension.Self, new Invested(sum.Minutes, sum.HandsOn))))];
    }

    private static async Task<IReadOnlyList<WeekHours>> KnownAsync(
        JournalDb db, List<WeekMinutes> recorded, IsoWeek thisWeek, DateOnly today, CancellationToken cancellationToken)
    {
        var worked = await db.Entries
            .Where(entry => entry.Kind == EntryKind.WeeklyReview && entry.Week < thisWeek.Number && entry.Review!.WorkedMinutes != null)
            .OrderByDescending(entry => entry.Week)
            .Take(PulledBothWays.KnownWeeks)
            .Select(entry => new { entry.Week, Minutes = entry.Review!.WorkedMinutes!.Value })
            .ToDictionaryAsync(row => IsoWeek.FromNumber(row.Week), row => new Minutes(row.Minutes), cancellationToken);
        foreach (var week in recorded)
        {
            worked.TryAdd(week.Week, new Minutes(week.Minutes.Total));
        }

        var rows = await db.Intentions.AsNoTracking().OrderBy(row => row.StartsInWeek).ToListAsync(cancellationToken);
        var intentions = new IntentionHistory(rows.Select(row => row.ToIntention(today)));
        return
        [
            .. from week in worked.Keys.Order()
               let intention = intentions.InForce(week)
               where intention is not null
               select new WeekHours(week, worked[week], intention.AgreedHours),
        ];
    }
}
