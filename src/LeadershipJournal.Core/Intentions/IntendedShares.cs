using System.Globalization;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Intentions;

/// <summary>Five target shares in whole per cent that sum to 100.</summary>
public sealed record IntendedShares
{
    private const int Whole = 100;

    private IntendedShares(int self, int people, int improvement, int value, int time) =>
        (Self, People, Improvement, Value, Time) = (self, people, improvement, value, time);

    /// <summary>Per cent of <see cref="Dimension.Self"/>.</summary>
    public int Self { get; }

    /// <summary>Per cent of <see cref="Dimension.People"/>.</summary>
    public int People { get; }

    /// <summary>Per cent of <see cref="Dimension.Improvement"/>.</summary>
    public int Improvement { get; }

    /// <summary>Per cent of <see cref="Dimension.Value"/>.</summary>
    public int Value { get; }

    /// <summary>Per cent of <see cref="Dimension.Time"/>.</summary>
    public int Time { get; }

    /// <summary>20 % each: a place to start from, not the goal.</summary>
    public static IntendedShares Equal { get; } = new(20, 20, 20, 20, 20);

    /// <summary>The per cent of one dimension.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the five dimensions.</exception>
    public int this[Dimension dimension] => dimension switch
    {
        Dimension.Self => Self,
        Dimension.People => People,
        Dimension.Improvement => Improvement,
        Dimension.Value => Value,
        Dimension.Time => Time,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "There are five dimensions."),
    };

    /// <summary>Takes five whole per cents in the fixed order, or says what is wrong with them.</summary>
    public static Outcome<IntendedShares> Create(int self, int people, int improvement, int value, int time)
    {
        ReadOnlySpan<int> percents = [self, people, improvement, value, time];
        List<Refusal> refusals = [];
        long sum = 0;
        foreach (var dimension in DimensionList.All)
        {
            var percent = percents[(int)dimension];
            sum += percent;
            if (percent is < 0 or > Whole)
            {
                refusals.Add(new Refusal(dimension.ToString(), $"{dimension.Name()} takes 0 to 100 per cent."));
            }
        }

        if (refusals.Count == 0 && sum != Whole)
        {
            refusals.Add(new Refusal("Shares", string.Create(
                CultureInfo.InvariantCulture,
                $"The five shares sum to {sum} %: {(sum < Whole ? $"{Whole - sum} % are left to give" : $"{sum - Whole} % too much")}.")));
        }

        return refusals.Count == 0
            ? Outcome.Of(new IntendedShares(self, people, improvement, value, time))
            : Outcome.Refused<IntendedShares>(refusals);
    }

    /// <summary>
    /// The whole per cents nearest to recorded minutes, by largest remainder, as in "as my last 8 weeks";
    /// null when nothing is recorded.
    /// </summary>
    public static IntendedShares? Nearest(DimensionMinutes minutes)
    {
        if (!minutes.IsRecorded)
        {
            return null;
        }

        Span<long> hundredfold = stackalloc long[DimensionList.Count];
        foreach (var dimension in DimensionList.All)
        {
            hundredfold[(int)dimension] = (long)Whole * minutes[dimension].Minutes;
        }

        Span<int> percents = stackalloc int[DimensionList.Count];
        Apportionment.ByLargestRemainder(hundredfold, minutes.Total, Whole, percents);
        return new(percents[0], percents[1], percents[2], percents[3], percents[4]);
    }

    /// <summary>The same as parts of 1.</summary>
    public DimensionShares ToShares() => new(Self / 100d, People / 100d, Improvement / 100d, Value / 100d, Time / 100d);
}
