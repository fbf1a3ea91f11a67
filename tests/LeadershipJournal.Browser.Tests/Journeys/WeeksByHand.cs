using System.Globalization;

namespace LeadershipJournal.Browser.Tests.Journeys;

/// <summary>
/// What must be said about recorded weeks: computed here from the formulas, without the application's arithmetic.
/// Minutes are in the order of the dimensions, and one intention is in force in all weeks.
/// </summary>
/// <param name="IntendedPercent">Five shares.</param>
/// <param name="Minutes">By recorded week.</param>
/// <param name="HandsOn">Of the minutes, by recorded week.</param>
/// <param name="WorkedMinutes">Hours worked, in minutes, by recorded week.</param>
/// <param name="T">Student's t for 95 % and one degree of freedom less than there are weeks, from a printed table.</param>
internal sealed record WeeksByHand(int[] IntendedPercent, int[][] Minutes, int[] HandsOn, int[] WorkedMinutes, double T)
{
    public string KeptToIntention => Percent(Dimensions.Sum(d => Math.Min(Share(d), Intended(d))));

    public string MinutesToMove => Duration(Dimensions.Sum(d => Math.Abs(GapOverAll(d))) / 2 / Minutes.Length);

    public string LeadingShare => Percent(1 - (HandsOn.Sum() / (double)Total));

    public string HoursWorked => Duration(WorkedMinutes.Average());

    private IEnumerable<int> Dimensions => Enumerable.Range(0, IntendedPercent.Length);

    private int Total => Minutes.Sum(week => week.Sum());

    /// <summary>The cells of a dimension's row on the balance page: recorded, intention, likely range, gap, gap in minutes a week.</summary>
    public string[] Row(int dimension)
    {
        var (share, gap) = (Share(dimension), Share(dimension) - Intended(dimension));
        var spread = T * StandardError(dimension);
        return
        [
            Percent(share),
            Percent(Intended(dimension)),
            $"{Fine(Math.Max(0, share - spread))}–{Fine(Math.Min(1, share + spread))}",
            $"{Signed(gap, Fine(Math.Abs(gap)))} pp",
            Signed(gap, Whole(Math.Abs(GapOverAll(dimension)) / Minutes.Length)),
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

    public double Share(int dimension) => Minutes.Sum(week => week[dimension]) / (double)Total;

    private double Intended(int dimension) => IntendedPercent[dimension] / 100d;

    // In minutes and not by way of a share, so that half a minute is half a minute.
    private double GapOverAll(int dimension) => Minutes.Sum(week => week[dimension]) - (IntendedPercent[dimension] * Total / 100d);

    private double StandardError(int dimension)
    {
        var weeks = Minutes.Length;
        var squares = Minutes.Sum(week => Math.Pow(week[dimension] - (Share(dimension) * week.Sum()), 2));
        return Math.Sqrt(weeks / (weeks - 1d) * squares) / Total;
    }

    public static string Percent(double share) => $"{Whole(share * 100)} %";

    private static string Fine(double share) => FormattableString.Invariant($"{Math.Round(share * 100, 1, MidpointRounding.AwayFromZero):0.0}");

    private static string Whole(double number) => FormattableString.Invariant($"{Math.Round(number, MidpointRounding.AwayFromZero):0}");

    private static string Signed(double gap, string magnitude) => magnitude is "0" or "0.0" ? magnitude : (gap < 0 ? "−" : "+") + magnitude;
}
