using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>Days of an ISO week that lie in a period that cuts the week.</summary>
/// <param name="Week">The week.</param>
/// <param name="From">The first of its days in the period.</param>
/// <param name="Until">The last of its days in the period.</param>
public readonly record struct PartialWeek(IsoWeek Week, DateOnly From, DateOnly Until);

/// <summary>A set of consecutive days over which a balance is taken.</summary>
public sealed record BalancePeriod
{
    private const int FewestChartWeeks = 26;

    private readonly int _months;

    private BalancePeriod(DateOnly from, DateOnly until, int months)
    {
        if (until < from)
        {
            throw new ArgumentException("A period does not end before it begins.", nameof(until));
        }

        From = from;
        Until = until;
        _months = months;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; }

    /// <summary>The ISO week of the first day.</summary>
    public IsoWeek FirstWeek => IsoWeek.Of(From);

    /// <summary>The ISO week of the last day.</summary>
    public IsoWeek LastWeek => IsoWeek.Of(Until);

    /// <summary>
    /// The weeks at its ends that lie in it only in part, none to two: their own days' minutes are to be summed apart.
    /// </summary>
    public IReadOnlyList<PartialWeek> PartialWeeks
    {
        get
        {
            List<PartialWeek> partial = [];
            if (IsPartial(FirstWeek))
            {
                partial.Add(new PartialWeek(FirstWeek, From, Until < FirstWeek.Sunday ? Until : FirstWeek.Sunday));
            }

            if (LastWeek != FirstWeek && IsPartial(LastWeek))
            {
                partial.Add(new PartialWeek(LastWeek, LastWeek.Monday, Until));
            }

            return partial;
        }
    }

    /// <summary>
    /// The period before: as many months for a quarter or a year, else as many days. Null where the calendar of
    /// a journal does not reach back so far.
    /// </summary>
    public BalancePeriod? Previous
    {
        get
        {
            if (From <= JournalDate.First)
            {
                return null;
            }

            var until = From.AddDays(-1);
            var days = Until.DayNumber - From.DayNumber + 1;
            var from = _months > 0 ? From.AddMonths(-_months) : DateOnly.FromDayNumber(Math.Max(0, From.DayNumber - days));
            return new BalancePeriod(from, until, _months);
        }
    }

    /// <summary>All days from one to another, both included.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public static BalancePeriod Between(DateOnly from, DateOnly until) => new(from, until, months: 0);

    /// <summary>A calendar year.</summary>
    public static BalancePeriod Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), months: 12);

    /// <summary>A calendar quarter.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static BalancePeriod Quarter(int year, int quarter)
    {
        var from = new DateOnly(year, (quarter * 3) - 2, 1);
        return new BalancePeriod(from, from.AddMonths(3).AddDays(-1), months: 3);
    }

    /// <summary>Whole ISO weeks.</summary>
    /// <param name="last">The last of them.</param>
    /// <param name="count">How many, at least one.</param>
    public static BalancePeriod Weeks(IsoWeek last, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Between(last.AddWeeks(1 - count).Monday, last.Sunday);
    }

    /// <summary>
    /// The first week that its report may show: its own first, or the 26th before the end of its ended weeks where
    /// that lies further back.
    /// </summary>
    /// <param name="thisWeek">The running week.</param>
    public IsoWeek FirstChartWeek(IsoWeek thisWeek)
    {
        var reach = LastEndedWeek(thisWeek).AddWeeks(1 - FewestChartWeeks);
        return FirstWeek < reach ? FirstWeek : reach;
    }

    /// <summary>Its last week that has ended, or the last ended week of all where it lies in the future.</summary>
    /// <param name="thisWeek">The running week.</param>
    public IsoWeek LastEndedWeek(IsoWeek thisWeek) => LastWeek < thisWeek ? LastWeek : thisWeek.AddWeeks(-1);

    /// <summary>Whether the day lies in it.</summary>
    public bool Contains(DateOnly date) => date >= From && date <= Until;

    /// <summary>Whether any day of the week lies in it.</summary>
    public bool Touches(IsoWeek week) => week >= FirstWeek && week <= LastWeek;

    /// <summary>Whether some, but not all, days of the week lie in it.</summary>
    public bool IsPartial(IsoWeek week) => Touches(week) && (week.Monday < From || week.Sunday > Until);
}
