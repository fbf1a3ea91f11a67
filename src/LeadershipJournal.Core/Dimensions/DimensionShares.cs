namespace LeadershipJournal.Core.Dimensions;

/// <summary>Shares of the five dimensions; they sum to 1.</summary>
public sealed record DimensionShares
{
    private const double RoundingError = 1e-9;

    /// <summary>Takes five shares in the fixed order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share lies outside 0 to 1.</exception>
    /// <exception cref="ArgumentException">They do not sum to 1.</exception>
    public DimensionShares(double self, double people, double improvement, double value, double time)
    {
        Self = new Share(self);
        People = new Share(people);
        Improvement = new Share(improvement);
        Value = new Share(value);
        Time = new Share(time);
        if (Math.Abs(self + people + improvement + value + time - 1) > RoundingError)
        {
            throw new ArgumentException("Five shares sum to 1.", nameof(self));
        }
    }

    /// <summary>Of <see cref="Dimension.Self"/>.</summary>
    public Share Self { get; }

    /// <summary>Of <see cref="Dimension.People"/>.</summary>
    public Share People { get; }

    /// <summary>Of <see cref="Dimension.Improvement"/>.</summary>
    public Share Improvement { get; }

    /// <summary>Of <see cref="Dimension.Value"/>.</summary>
    public Share Value { get; }

    /// <summary>Of <see cref="Dimension.Time"/>.</summary>
    public Share Time { get; }

    /// <summary>The share of one dimension.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the five dimensions.</exception>
    public Share this[Dimension dimension] => dimension switch
    {
        Dimension.Self => Self,
        Dimension.People => People,
        Dimension.Improvement => Improvement,
        Dimension.Value => Value,
        Dimension.Time => Time,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "There are five dimensions."),
    };

    /// <summary>p_d = m_d / M; null when nothing is recorded, which is not zero.</summary>
    public static DimensionShares? Of(DimensionMinutes minutes)
    {
        double total = minutes.Total;
        return total > 0
            ? new(
                minutes.Self.Minutes / total,
                minutes.People.Minutes / total,
                minutes.Improvement.Minutes / total,
                minutes.Value.Minutes / total,
                minutes.Time.Minutes / total)
            : null;
    }
}
