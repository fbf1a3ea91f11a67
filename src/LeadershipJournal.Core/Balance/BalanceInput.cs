using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Balance;

/// <summary>Everything a balance is computed from.</summary>
public sealed record BalanceInput
{
    /// <summary>The days the balance is about.</summary>
    public required BalancePeriod Period { get; init; }

    /// <summary>The running week: the one that holds the leader's own date today.</summary>
    public required IsoWeek ThisWeek { get; init; }

    /// <summary>
    /// Whole weeks of the leader's history, earliest first, each once. Weeks without minutes may be left out. So may,
    /// before the period's <see cref="BalancePeriod.FirstChartWeek"/>, all but the last <see cref="FurthestBehind.Weeks"/>
    /// recorded weeks and those within <see cref="Trend.Reach"/> of the last of them.
    /// </summary>
    public required IReadOnlyList<WeekMinutes> History { get; init; }

    /// <summary>
    /// Whether weeks before the first of <see cref="History"/> are recorded, where more of them are left out than the
    /// trend can spare: everything but the trend and <see cref="BalanceReport.FurthestBehind"/> is the same nevertheless.
    /// </summary>
    public bool HasEarlierWeeks { get; init; }

    /// <summary>
    /// For each of the period's <see cref="BalancePeriod.PartialWeeks"/>, the sum of its days inside the period;
    /// one that is left out has none.
    /// </summary>
    public IReadOnlyList<WeekMinutes> PartialWeeks { get; init; } = [];

    /// <summary>All intentions.</summary>
    public IntentionHistory Intentions { get; init; } = IntentionHistory.None;

    /// <summary>Hours worked as given in weekly reviews.</summary>
    public IReadOnlyDictionary<IsoWeek, Minutes> HoursInReviews { get; init; } = new Dictionary<IsoWeek, Minutes>();

    /// <summary>Where hours worked come from.</summary>
    public HoursWorkedSource HoursSource { get; init; }
}
