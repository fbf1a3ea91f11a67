using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Web.Features.Balance;

/// <summary>What every balance of one leader shares, whatever the period.</summary>
internal sealed record BalanceFigures
{
    public required DateOnly Today { get; init; }

    public required WorkingDays WorkingDays { get; init; }

    public required HoursWorkedSource HoursSource { get; init; }

    public required IReadOnlyList<WeekMinutes> History { get; init; }

    public required IntentionHistory Intentions { get; init; }

    public required IReadOnlyDictionary<IsoWeek, Minutes> HoursInReviews { get; init; }

    public IsoWeek ThisWeek => IsoWeek.Of(Today);

    /// <summary>Whether a week that has ended was ever recorded.</summary>
    public bool HasHistory => FirstRecorded < ThisWeek;

    private IsoWeek? FirstRecorded
    {
        get
        {
            foreach (var week in History)
            {
                if (week.Minutes.IsRecorded)
                {
                    return week.Week;
                }
            }

            return null;
        }
    }

    public BalancePeriod Resolve(PeriodChoice choice) =>
        choice.Resolve(Today, FirstRecorded, Intentions.InForce(ThisWeek)?.Starts);

    public BalanceReport Report(BalancePeriod period, OwnDays ownDays) => BalanceReport.Of(new BalanceInput
    {
        Period = period,
        ThisWeek = ThisWeek,
        History = History,
        PartialWeeks = ownDays.Of(period),
        Intentions = Intentions,
        HoursInReviews = HoursInReviews,
        HoursSource = HoursSource,
    });
}
