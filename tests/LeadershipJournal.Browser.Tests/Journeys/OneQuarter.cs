using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>Weeks 34 to 46 of 2026 as somebody worked them; weeks 38 and 42 were not recorded.</summary>
internal static class OneQuarter
{
    // Student's t for 95 % and ten degrees of freedom, from a printed table.
    private const double T = 2.2281;

    public static readonly IsoWeek First = IsoWeek.Create(2026, 34);

    public static readonly int[] IntendedPercent = [10, 30, 20, 24, 16];

    /// <summary>The weeks with a review; 36 is the third.</summary>
    public static readonly int[] Reviewed = [34, 35, 36, 37, 39, 40, 41, 43, 44, 45, 46];

    /// <summary>What each review says of its whole week, in the order of the dimensions.</summary>
    public static readonly int[][] ByReview =
    [
        [150, 500, 400, 850, 300],
        [175, 525, 350, 800, 325],
        [150, 550, 375, 825, 300],
        [200, 475, 400, 775, 350],
        [125, 500, 425, 900, 300],
        [150, 575, 400, 750, 325],
        [175, 600, 375, 725, 350],
        [150, 575, 450, 700, 300],
        [200, 625, 425, 650, 325],
        [175, 600, 475, 675, 300],
        [150, 650, 450, 600, 350],
    ];

    /// <summary>Of the minutes for value in a review.</summary>
    public static readonly int[] HandsOnByReview = [425, 400, 400, 375, 400, 325, 300, 250, 225, 200, 150];

    public static readonly int[] WorkedMinutes = [2280, 2250, 2310, 2220, 2340, 2250, 2250, 2190, 2250, 2280, 2250];

    public static readonly int?[] Discomfort = [3, 4, null, 6, 7, 8, 5, 6, 7, 4, 5];

    /// <summary>Hands-on minutes for value in an entry of that week's Friday, spent on what is being let go of.</summary>
    public static readonly IReadOnlyDictionary<int, int> LettingGo = new Dictionary<int, int> { [35] = 60, [40] = 45 };

    /// <summary>What must be said about all of it.</summary>
    public static WeeksByHand Figures { get; } = new(
        IntendedPercent,
        [.. ByReview.Select((minutes, i) => minutes.Select((part, d) => d == 3 ? part + InEntry(i) : part).ToArray())],
        [.. HandsOnByReview.Select((minutes, i) => minutes + InEntry(i))],
        WorkedMinutes,
        T);

    /// <summary>The last eight recorded weeks, by which somebody is pulled both ways or not.</summary>
    public static string HandsOnOfEightWeeks => WeeksByHand.Percent(
        Figures.HandsOn[^8..].Sum() / (double)Figures.Minutes[^8..].Sum(week => week.Sum()));

    /// <summary>The mean change of the leading share between neighbours of these eight, in points.</summary>
    public static string MeanSwing
    {
        get
        {
            var leading = Figures.Minutes[^8..].Zip(Figures.HandsOn[^8..], (week, handsOn) => 100 * (1 - (handsOn / (double)week.Sum()))).ToList();
            var mean = leading.Zip(leading.Skip(1), (before, after) => Math.Abs(after - before)).Average();
            return FormattableString.Invariant($"{Math.Round(mean, 1, MidpointRounding.AwayFromZero):0.0}");
        }
    }

    /// <summary>The share of a dimension in the four weeks before the assessment.</summary>
    public static string ShareOfFourWeeks(int dimension) => WeeksByHand.Percent(
        Figures.Minutes[^4..].Sum(week => week[dimension]) / (double)Figures.Minutes[^4..].Sum(week => week.Sum()));

    private static int InEntry(int review) => LettingGo.GetValueOrDefault(Reviewed[review]);
}
