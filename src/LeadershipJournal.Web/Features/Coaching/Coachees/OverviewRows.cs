using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Balance;
using LeadershipJournal.Web.Features.Intentions;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>
/// What the balances of all coachees are made of, each read for everybody at once. What lies outside the weeks of one's
/// grant is left out before anything is computed.
/// </summary>
internal sealed class OverviewRows
{
    private readonly ILookup<Guid, WeekMinutes> _sums;
    private readonly Dictionary<Guid, IsoWeek> _earlier;
    private readonly ILookup<Guid, Intention> _intentions;
    private readonly ILookup<Guid, (IsoWeek Week, Minutes Worked)> _hours;

    private OverviewRows(
        ILookup<Guid, WeekMinutes> sums,
        Dictionary<Guid, IsoWeek> earlier,
        ILookup<Guid, Intention> intentions,
        ILookup<Guid, (IsoWeek Week, Minutes Worked)> hours) => (_sums, _earlier, _intentions, _hours) = (sums, earlier, intentions, hours);

    /// <summary>Reads in four commands, however many coachees there are.</summary>
    /// <param name="journals">What is shared.</param>
    /// <param name="from">The first week whose minutes any of the reports needs.</param>
    /// <param name="fromHours">The first week whose hours worked any of them shows.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<OverviewRows> ReadAsync(
        GrantedJournals journals, IsoWeek from, IsoWeek fromHours, CancellationToken cancellationToken)
    {
        var investments = journals.Of<TimeInvestmentRow>(SharedKinds.Balance);
        var today = journals.Sharing(SharedKinds.Balance).ToDictionary(one => one.Sides.LeaderId, one => one.Coachee.Today);
        var sums = await SumsAsync(investments, from, cancellationToken);
        var earlier = await journals.Of<Leader>(SharedKinds.Balance)
            .Select(leader => new
            {
                leader.LeaderId,
                Latest = investments.Where(row => row.LeaderId == leader.LeaderId && row.Week < from.Number && row.Minutes > 0).Max(row => (int?)row.Week),
            })
            .Where(row => row.Latest != null)
            .ToDictionaryAsync(row => row.LeaderId, row => IsoWeek.FromNumber(row.Latest!.Value), cancellationToken);
        var written = journals.Of<IntentionRow>(SharedKinds.Balance);
        var intentions = await written
            .Where(row => !written.Any(later => later.LeaderId == row.LeaderId && later.StartsInWeek > row.StartsInWeek && later.StartsInWeek <= from.Number))
            .OrderBy(row => row.StartsInWeek).ToListAsync(cancellationToken);
        var hours = await journals.Of<JournalEntry>(SharedKinds.Balance)
            .Where(entry => entry.Kind == EntryKind.WeeklyReview && entry.Week >= fromHours.Number && entry.Review!.WorkedMinutes != null)
            .Select(entry => new { entry.LeaderId, entry.Week, entry.Review!.WorkedMinutes })
            .ToListAsync(cancellationToken);
        return new OverviewRows(
            sums.ToLookup(sum => sum.Leader, sum => sum.Week),
            earlier,
            intentions.ToLookup(row => row.LeaderId, row => row.ToIntention(today[row.LeaderId])),
            hours.ToLookup(row => row.LeaderId, row => (IsoWeek.FromNumber(row.Week), new Minutes(row.WorkedMinutes!.Value))));
    }

    /// <summary>The figures of one coachee, of the weeks that exist for the coach alone.</summary>
    public BalanceFigures Figures(CoacheeGround coachee, WeekWindow window)
    {
        var leader = coachee.Sides.LeaderId;
        List<WeekMinutes> history = [.. _sums[leader].Where(week => window.Holds(week.Week))];
        var hasEarlier = _earlier.TryGetValue(leader, out var earlier) && window.Holds(earlier);
        return new BalanceFigures(
            new BalanceGround
            {
                Today = coachee.Coachee.Today,
                WorkingDays = WorkingDays.MondayToFriday,
                HoursSource = coachee.RecordsAllWorkingTime ? HoursWorkedSource.ReviewElseRecorded : HoursWorkedSource.Review,
                FirstRecorded = hasEarlier ? earlier : history.Where(week => week.Minutes.IsRecorded).Select(week => (IsoWeek?)week.Week).FirstOrDefault(),
                Intentions = new IntentionHistory(_intentions[leader]).Within(window.First, window.Last),
            },
            history,
            OwnDays.None,
            _hours[leader].Where(hours => window.Holds(hours.Week)).ToDictionary(hours => hours.Week, hours => hours.Worked))
        {
            HasEarlierWeeks = hasEarlier,
        };
    }

    // A row a week rather than a row a week and dimension: reading the rows costs more than the sums do.
    private static async Task<List<(Guid Leader, WeekMinutes Week)>> SumsAsync(
        IQueryable<TimeInvestmentRow> investments, IsoWeek from, CancellationToken cancellationToken)
    {
        var weeks = await investments
            .Where(row => row.Week >= from.Number)
            .GroupBy(row => new { row.LeaderId, row.Week, row.Dimension })
            .Select(group => new
            {
                group.Key.LeaderId,
                group.Key.Week,
                group.Key.Dimension,
                Minutes = group.Sum(row => row.Minutes),
                HandsOn = group.Sum(row => row.HandsOn),
            })
            .GroupBy(sum => new { sum.LeaderId, sum.Week })
            .OrderBy(week => week.Key.LeaderId).ThenBy(week => week.Key.Week)
            .Select(week => new
            {
                week.Key.LeaderId,
                week.Key.Week,
                Self = week.Sum(sum => sum.Dimension == Dimension.Self ? sum.Minutes : 0),
                SelfHandsOn = week.Sum(sum => sum.Dimension == Dimension.Self ? sum.HandsOn : 0),
                People = week.Sum(sum => sum.Dimension == Dimension.People ? sum.Minutes : 0),
                PeopleHandsOn = week.Sum(sum => sum.Dimension == Dimension.People ? sum.HandsOn : 0),
                Improvement = week.Sum(sum => sum.Dimension == Dimension.Improvement ? sum.Minutes : 0),
                ImprovementHandsOn = week.Sum(sum => sum.Dimension == Dimension.Improvement ? sum.HandsOn : 0),
                Value = week.Sum(sum => sum.Dimension == Dimension.Value ? sum.Minutes : 0),
                ValueHandsOn = week.Sum(sum => sum.Dimension == Dimension.Value ? sum.HandsOn : 0),
                Time = week.Sum(sum => sum.Dimension == Dimension.Time ? sum.Minutes : 0),
                TimeHandsOn = week.Sum(sum => sum.Dimension == Dimension.Time ? sum.HandsOn : 0),
            })
            .ToListAsync(cancellationToken);
        return weeks.ConvertAll(week => (week.LeaderId, new WeekMinutes(
            IsoWeek.FromNumber(week.Week),
            new DimensionMinutes(
                new Invested(week.Self, week.SelfHandsOn),
                new Invested(week.People, week.PeopleHandsOn),
                new Invested(week.Improvement, week.ImprovementHandsOn),
                new Invested(week.Value, week.ValueHandsOn),
                new Invested(week.Time, week.TimeHandsOn)))));
    }
}
