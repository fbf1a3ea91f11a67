namespace LeadershipJournal.Core.Dimensions;

/// <summary>
/// One of the five leadership dimensions. The numbers are stored, and their order is the order in which
/// dimensions are always shown.
/// </summary>
public enum Dimension
{
    /// <summary>I am not my job: energy, attitude, skills, the decision to lead.</summary>
    Self = 0,

    /// <summary>Understanding, developing and motivating people.</summary>
    People = 1,

    /// <summary>Leading change in the organisation one is in.</summary>
    Improvement = 2,

    /// <summary>What is valuable, in which context, and how we would know.</summary>
    Value = 3,

    /// <summary>Regular hours, prioritising, keeping and correcting the balance.</summary>
    Time = 4,
}

/// <summary>The fixed list of dimensions with the keys and names used in data, addresses and the UI.</summary>
public static class DimensionList
{
    /// <summary>How many dimensions there are.</summary>
    public const int Count = 5;

    /// <summary>All dimensions in their fixed order.</summary>
    public static IReadOnlyList<Dimension> All { get; } =
        [Dimension.Self, Dimension.People, Dimension.Improvement, Dimension.Value, Dimension.Time];

    /// <summary>The stable key, as in exports, front matter and addresses: <c>self</c>, <c>people</c>, ….</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the five dimensions.</exception>
    public static string Key(this Dimension dimension) => dimension switch
    {
        Dimension.Self => "self",
        Dimension.People => "people",
        Dimension.Improvement => "improvement",
        Dimension.Value => "value",
        Dimension.Time => "time",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "There are five dimensions."),
    };

    /// <summary>The name a person reads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the five dimensions.</exception>
    public static string Name(this Dimension dimension) => dimension switch
    {
        Dimension.Self => "Self",
        Dimension.People => "People",
        Dimension.Improvement => "Organisational improvement",
        Dimension.Value => "Value management",
        Dimension.Time => "Time",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "There are five dimensions."),
    };

    /// <summary>Finds a dimension by its key, ignoring case; null when the text is no key.</summary>
    public static Dimension? FromKey(string? key)
    {
        foreach (var dimension in All)
        {
            if (string.Equals(dimension.Key(), key, StringComparison.OrdinalIgnoreCase))
            {
                return dimension;
            }
        }

        return null;
    }
}
