namespace LeadershipJournal.Core.Assessments;

/// <summary>A side of the leading profile. The order is fixed.</summary>
public enum Facet
{
    /// <summary>What one has practised.</summary>
    Skills = 0,

    /// <summary>How one meets what comes.</summary>
    Attitude = 1,

    /// <summary>Judgement that takes its time.</summary>
    Wisdom = 2,

    /// <summary>Thinking things through.</summary>
    Intelligence = 3,

    /// <summary>Finding what was not there before.</summary>
    Creativity = 4,

    /// <summary>Staying where it is uncomfortable.</summary>
    ComfortWithDiscomfort = 5,
}

/// <summary>The fixed list of facets with the keys and names used in data and the UI.</summary>
public static class FacetList
{
    /// <summary>All facets in their fixed order.</summary>
    public static IReadOnlyList<Facet> All { get; } =
        [Facet.Skills, Facet.Attitude, Facet.Wisdom, Facet.Intelligence, Facet.Creativity, Facet.ComfortWithDiscomfort];

    /// <summary>The stable key: <c>skills</c>, <c>attitude</c>, ….</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the six facets.</exception>
    public static string Key(this Facet facet) => facet switch
    {
        Facet.Skills => "skills",
        Facet.Attitude => "attitude",
        Facet.Wisdom => "wisdom",
        Facet.Intelligence => "intelligence",
        Facet.Creativity => "creativity",
        Facet.ComfortWithDiscomfort => "discomfort",
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "There are six facets."),
    };

    /// <summary>The name a person reads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the six facets.</exception>
    public static string Name(this Facet facet) => facet switch
    {
        Facet.Skills => "Skills",
        Facet.Attitude => "Attitude",
        Facet.Wisdom => "Wisdom",
        Facet.Intelligence => "Intelligence",
        Facet.Creativity => "Creativity",
        Facet.ComfortWithDiscomfort => "Comfort with discomfort",
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "There are six facets."),
    };
}
