using LeadershipJournal.Core.Balance;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Intentions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Checks.Coverage;

/// <summary>
/// Someone whose weeks scatter around an intention they keep to: shares by a Dirichlet distribution, now and
/// then a week given to one thing, totals log-normal, entries in quarters of an hour, some weeks missing.
/// </summary>
internal sealed class SimulatedLeader
{
    private const int FewestPercent = 5;

    private readonly Random _random;
    private readonly double _concentration;
    private readonly double _typicalTotal;

    private SimulatedLeader(Random random, IntendedShares shares)
    {
        _random = random;
        Shares = shares;
        _concentration = 20 + (60 * random.NextDouble());
        _typicalTotal = 1500 + (1200 * random.NextDouble());
        Intentions = new IntentionHistory(
            [Intention.Create(new DateOnly(2000, 1, 3), shares, 2400, null, null, null, new DateOnly(2026, 11, 20)).Required()]);
    }

    public IntendedShares Shares { get; }

    public IntentionHistory Intentions { get; }

    /// <summary>Anyone: at least 5 % for each dimension, the rest anyhow.</summary>
    public static SimulatedLeader Create(Random random)
    {
        var cuts = Enumerable.Range(0, 4).Select(_ => random.Next(100 - (FewestPercent * DimensionList.Count) + 1)).Order().ToArray();
        var rest = 100 - (FewestPercent * DimensionList.Count);
        return new SimulatedLeader(random, IntendedShares.Create(
            FewestPercent + cuts[0],
            FewestPercent + cuts[1] - cuts[0],
            FewestPercent + cuts[2] - cuts[1],
            FewestPercent + cuts[3] - cuts[2],
            FewestPercent + rest - cuts[3]).Required());
    }

    /// <summary>So many recorded weeks before the running one, with gaps.</summary>
    public WeekMinutes[] Record(int weeks, IsoWeek thisWeek)
    {
        var week = thisWeek;
        var recorded = new WeekMinutes[weeks];
        for (var i = weeks - 1; i >= 0; i--)
        {
            do
            {
                week = week.AddWeeks(-1);
            }
            while (_random.NextDouble() < .1);

            recorded[i] = new WeekMinutes(week, Week());
        }

        return recorded;
    }

    private DimensionMinutes Week()
    {
        var concentration = _random.NextDouble() < .05 ? _concentration / 4 : _concentration;
        var weights = DimensionList.All.Select(dimension => Gamma(concentration * Shares[dimension] / 100d)).ToArray();
        var total = _typicalTotal * Math.Exp(.2 * Normal());
        var sum = weights.Sum();
        var quarters = weights.Select(weight => 15 * (int)Math.Round(weight / sum * total / 15)).ToArray();
        return DimensionMinutes.Of(quarters[0], quarters[1], quarters[2], quarters[3], quarters[4]);
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    /// <summary>Marsaglia and Tsang's method; a shape below 1 is drawn from shape + 1 and brought back.</summary>
    private double Gamma(double shape)
    {
        if (shape < 1)
        {
            return Gamma(shape + 1) * Math.Pow(1 - _random.NextDouble(), 1 / shape);
        }

        var d = shape - (1d / 3);
        for (;;)
        {
            var x = Normal();
            var v = Math.Pow(1 + (x / Math.Sqrt(9 * d)), 3);
            if (v > 0 && Math.Log(1 - _random.NextDouble()) < (.5 * x * x) + (d * (1 - v + Math.Log(v))))
            {
                return d * v;
            }
        }
    }
}
