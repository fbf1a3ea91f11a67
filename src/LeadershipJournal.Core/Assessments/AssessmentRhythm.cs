using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Core.Assessments;

/// <summary>When an assessment is due, and which weeks it looks back on.</summary>
public static class AssessmentRhythm
{
    /// <summary>From one assessment to the next: a quarter.</summary>
    public const int WeeksBetween = 13;

    /// <summary>The weeks beside which an assessment is set.</summary>
    public const int WeeksBefore = 4;

    private const int DaysAWeek = 7;

    /// <summary>The day the next one is due: 13 weeks after the last was finished.</summary>
    public static DateOnly NextDue(DateOnly completedOn) => completedOn.AddDays(WeeksBetween * DaysAWeek);

    /// <summary>The four whole ISO weeks that had ended before the day an assessment was finished.</summary>
    public static BalancePeriod FourWeeksBefore(DateOnly completedOn) =>
        BalancePeriod.Weeks(IsoWeek.Of(completedOn).AddWeeks(-1), WeeksBefore);
}
