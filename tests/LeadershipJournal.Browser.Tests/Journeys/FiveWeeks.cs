using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>Weeks 43 to 47 of 2026 as somebody worked them. Minutes are in the order of the dimensions.</summary>
internal static class FiveWeeks
{
    // Student's t for 95 % and four degrees of freedom, from a printed table.
    private const double T = 2.7764;

    // And for three.
    private const double TOfFour = 3.1824;

    public static readonly IsoWeek First = IsoWeek.Create(2026, 43);

    public static readonly int[] IntendedPercent = [10, 30, 20, 24, 16];

    public static readonly int[][] Minutes =
    [
        [150, 450, 400, 850, 350],
        [200, 540, 380, 760, 340],
        [180, 435, 450, 820, 400],
        [170, 500, 395, 870, 360],
        [200, 550, 400, 750, 350],
    ];

    /// <summary>Of the minutes for value, by week.</summary>
    public static readonly int[] HandsOn = [0, 300, 300, 300, 225];

    public static readonly int[] WorkedMinutes = [2280, 2370, 2250, 2400, 2220];

    /// <summary>What must be said about them.</summary>
    public static WeeksByHand Figures { get; } = new(IntendedPercent, Minutes, HandsOn, WorkedMinutes, T);

    /// <summary>What must be said to somebody for whom the first week does not exist.</summary>
    public static WeeksByHand FiguresOfTheLastFour { get; } = new(IntendedPercent, Minutes[1..], HandsOn[1..], WorkedMinutes[1..], TOfFour);
}
