using System.Globalization;
using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Checks.Coverage;

/// <summary>
/// Leaders who keep exactly to their intention must get intervals that hold it in 93–97 % of cases, and be called
/// neglectful in under 10 %. The control takes the normal quantile for Student's and drops n/(n−1), and calls
/// every shortfall neglect.
/// </summary>
internal sealed class CoverageCheck : Check
{
    private static readonly int[] RecordedWeeks = [4, 6, 8, 13, 26, 52];
    private static readonly IsoWeek ThisWeek = IsoWeek.Create(2026, 47);

    public override string Name => "coverage";

    public override string Usage => "[--leaders N] [--seed N]: simulated leaders who keep to their intention";

    public override Task RunAsync(CheckOptions options, Findings findings)
    {
        var leaders = options.Number("leaders", 10_000);
        var random = new Random(options.Number("seed", 20261120));
        findings.Figure("leaders", leaders);
        foreach (var weeks in RecordedWeeks)
        {
            Simulate(weeks, leaders, random, options.IsControl, findings);
        }

        return Task.CompletedTask;
    }

    private static void Simulate(int weeks, int leaders, Random random, bool isControl, Findings findings)
    {
        var (held, behind, rung, shifted) = (0, 0, 0, 0);
        for (var i = 0; i < leaders; i++)
        {
            var leader = SimulatedLeader.Create(random);
            var history = leader.Record(weeks, ThisWeek);
            var report = BalanceReport.Of(new BalanceInput
            {
                Period = BalancePeriod.Between(history[0].Week.Monday, ThisWeek.AddWeeks(-1).Sunday),
                ThisWeek = ThisWeek,
                History = history,
                Intentions = leader.Intentions,
            });
            held += DimensionList.All.Count(dimension => Holds(report[dimension], leader.Shares[dimension] / 100d, weeks, isControl));
            behind += IsCalledBehind(report, isControl) ? 1 : 0;
            rung += report.Dimensions.Any(dimension => dimension.Chart is { OutOfTheOrdinary.Count: > 0 }) ? 1 : 0;
            shifted += report.Dimensions.Any(dimension => dimension.Chart is { Shifts.Count: > 0 }) ? 1 : 0;
        }

        var coverage = (double)held / (leaders * DimensionList.Count);
        Figure(findings, $"coverage with {weeks} recorded weeks", coverage);
        findings.Expect(coverage is >= .93 and <= .97, Text($"with {weeks} recorded weeks the intervals hold {coverage:P1} of the intended shares"));
        if (weeks >= FurthestBehind.Weeks)
        {
            Figure(findings, $"five panels ring by chance with {weeks} recorded weeks", (double)rung / leaders);
            Figure(findings, $"five panels shift by chance with {weeks} recorded weeks", (double)shifted / leaders);
            var falsely = (double)behind / leaders;
            Figure(findings, $"falsely called behind with {weeks} recorded weeks", falsely);
            findings.Expect(falsely < .1, Text($"with {weeks} recorded weeks {falsely:P1} are called behind"));
        }
    }

    private static bool Holds(DimensionBalance dimension, double intended, int weeks, bool isControl)
    {
        var interval = dimension.Interval!;
        if (!isControl)
        {
            return interval.Low.Value <= intended && intended <= interval.High.Value;
        }

        var error = interval.StandardError * Math.Sqrt((weeks - 1d) / weeks);
        return Math.Abs(dimension.Share!.Value.Value - intended) <= 1.96 * error;
    }

    private static bool IsCalledBehind(BalanceReport report, bool isControl) => isControl
        ? report.Comparison!.Dimensions.Any(dimension => dimension.Gap < 0)
        : report.FurthestBehind is not null;

    private static void Figure(Findings findings, string name, double value) =>
        findings.Figure(name, value.ToString("0.0000", CultureInfo.InvariantCulture));

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
