namespace LeadershipJournal.Core.Dimensions;

/// <summary>Recorded minutes of the five dimensions over some days; the default value is none recorded.</summary>
/// <param name="Self">Of <see cref="Dimension.Self"/>.</param>
/// <param name="People">Of <see cref="Dimension.People"/>.</param>
/// <param name="Improvement">Of <see cref="Dimension.Improvement"/>.</param>
/// <param name="Value">Of <see cref="Dimension.Value"/>.</param>
/// <param name="Time">Of <see cref="Dimension.Time"/>.</param>
public readonly record struct DimensionMinutes(Invested Self, Invested People, Invested Improvement, Invested Value, Invested Time)
{
    /// <summary>The minutes of one dimension.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the five dimensions.</exception>
    public Invested this[Dimension dimension] => dimension switch
    {
        Dimension.Self => Self,
        Dimension.People => People,
        Dimension.Improvement => Improvement,
        Dimension.Value => Value,
        Dimension.Time => Time,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "There are five dimensions."),
    };

    /// <summary>All recorded minutes.</summary>
    public int Total => Self.Minutes + People.Minutes + Improvement.Minutes + Value.Minutes + Time.Minutes;

    /// <summary>Hands-on minutes of all dimensions.</summary>
    public int HandsOn => Self.HandsOn + People.HandsOn + Improvement.HandsOn + Value.HandsOn + Time.HandsOn;

    /// <summary>Leading minutes of all dimensions: minutes − hands-on minutes.</summary>
    public int Leading => Total - HandsOn;

    /// <summary>Whether any minute is recorded; when not, the days are missing, not zero.</summary>
    public bool IsRecorded => Total > 0;

    /// <summary>Σ(leading minutes)/M; null when nothing is recorded.</summary>
    public Share? LeadingShare => IsRecorded ? new Share((double)Leading / Total) : null;

    /// <summary>Minutes without hands-on minutes, in the fixed order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static DimensionMinutes Of(int self, int people, int improvement, int value, int time) =>
        new(new(self), new(people), new(improvement), new(value), new(time));

    /// <summary>The same with more minutes in one dimension.</summary>
    public DimensionMinutes Plus(Dimension dimension, Invested invested) => dimension switch
    {
        Dimension.Self => this with { Self = Self + invested },
        Dimension.People => this with { People = People + invested },
        Dimension.Improvement => this with { Improvement = Improvement + invested },
        Dimension.Value => this with { Value = Value + invested },
        Dimension.Time => this with { Time = Time + invested },
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "There are five dimensions."),
    };

    /// <summary>The sum of two.</summary>
    public static DimensionMinutes operator +(DimensionMinutes left, DimensionMinutes right) => new(
        left.Self + right.Self,
        left.People + right.People,
        left.Improvement + right.Improvement,
        left.Value + right.Value,
        left.Time + right.Time);

    /// <summary>The sum of two.</summary>
    public static DimensionMinutes Add(DimensionMinutes left, DimensionMinutes right) => left + right;
}
