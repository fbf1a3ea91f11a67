using System.Globalization;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>
/// Weeks 43 to 47 of 2026 as somebody worked them, and what must be said about them: computed here from the
/// formulas, without the application's arithmetic. Minutes are in the order of the dimensions.
/// </summary>
internal static class FiveWeeks
{
    // Student's t for 95 % and four degrees of freedom, from a printed table.
    private const double T = 2.7764;

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

    public static string KeptToIntention => Percent(Dimensions.Sum(d => Math.Min(Share(d), Intended(d))));

    public static string MinutesToMove => Duration(Dimensions.Sum(d => Math.Abs(Share(d) - Intended(d))) / 2 * Total / Minutes.Length);

    public static string LeadingShare => Percent(1 - (HandsOn.Sum() / (double)Total));

    public static string HoursWorked => Duration(WorkedMinutes.Average());

    private static IEnumerable<int> Dimensions => Enumerable.Range(0, IntendedPercent.Length);

    private static int Total => Minutes.Sum(week => week.Sum());

    /// <summary>The cells of a dimension's row on the balance page: recorded, intention, likely range, gap, gap in minutes a week.</summary>
    public static string[] Row(int dimension)
    {
        var (share, gap) = (Share(dimension), Share(dimension) - Intended(dimension));
        var spread = T * StandardError(dimension);
        return
        [
            Percent(share),
            Percent(Intended(dimension)),
            $"{Fine(Math.Max(0, share - spread))}–{Fine(Math.Min(1, share + spread))}",
            $"{Signed(gap, Fine(Math.Abs(gap)))} pp",
            Signed(gap, Whole(Math.Abs(gap) * Total / Minutes.Length)),
        ];
    }

    public static string Duration(double minutes)
    {
        var whole = int.Parse(Whole(minutes), CultureInfo.InvariantCulture);
        return (whole / 60, whole % 60) switch
        {
            (0, var rest) => $"{rest} min",
            (var hours, 0) => $"{hours} h",
            var (hours, rest) => $"{hours} h {rest:00}",
        };
    }

    private static double Share(int dimension) => Minutes.Sum(week => week[dimension]) / (double)Total;

    private static double Intended(int dimension) => IntendedPercent[dimension] / 100d;

    private static double StandardError(int dimension)
    {
        var weeks = Minutes.Length;
        var squares = Minutes.Sum(week => Math.Pow(week[dimension] - (Share(dimension) * week.Sum()), 2));
        return Math.Sqrt(weeks / (weeks - 1d) * squares) / Total;
    }

    private static string Percent(double share) => $"{Whole(share * 100)} %";

    private static string Fine(double share) => FormattableString.Invariant($"{Math.Round(share * 100, 1, MidpointRounding.AwayFromZero):0.0}");

    private static string Whole(double number) => FormattableString.Invariant($"{Math.Round(number, MidpointRounding.AwayFromZero):0}");

    private static string Signed(double gap, string magnitude) => magnitude is "0" or "0.0" ? magnitude : (gap < 0 ? "−" : "+") + magnitude;
}
