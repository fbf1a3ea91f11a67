using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>What every balance of one leader shares, whatever the period.</summary>
internal sealed record BalanceGround
{
    public required DateOnly Today { get; init; }

    public required WorkingDays WorkingDays { get; init; }

    public required HoursWorkedSource HoursSource { get; init; }

    /// <summary>The first week with minutes; null when there is none.</summary>
    public required IsoWeek? FirstRecorded { get; init; }

    public required IntentionHistory Intentions { get; init; }

    public IsoWeek ThisWeek => IsoWeek.Of(Today);

    /// <summary>Whether a week that has ended was ever recorded.</summary>
    public bool HasHistory => FirstRecorded < ThisWeek;

    public BalancePeriod Resolve(PeriodChoice choice) =>
        choice.Resolve(Today, FirstRecorded, Intentions.InForce(ThisWeek)?.Starts);
}

/// <summary>What is recorded, as far back as some periods of one leader need it.</summary>
internal sealed record BalanceFigures(
    BalanceGround Ground,
    IReadOnlyList<WeekMinutes> History,
    OwnDays OwnDays,
    IReadOnlyDictionary<IsoWeek, Minutes> HoursInReviews)
{
    /// <summary>Whether weeks before those of <see cref="History"/> are recorded and left out.</summary>
    public bool HasEarlierWeeks { get; init; }

    /// <summary>The report of one of those periods.</summary>
    public BalanceReport Report(BalancePeriod period) => BalanceReport.Of(new BalanceInput
    {
        Period = period,
        ThisWeek = Ground.ThisWeek,
        History = History,
        HasEarlierWeeks = HasEarlierWeeks,
        PartialWeeks = OwnDays.Of(period),
        Intentions = Ground.Intentions,
        HoursInReviews = HoursInReviews,
        HoursSource = Ground.HoursSource,
    });
}
