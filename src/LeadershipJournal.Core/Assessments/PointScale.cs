namespace LeadershipJournal.Core.Assessments;

/// <summary>The seven labelled points on which an item is answered.</summary>
public sealed class PointScale
{
    private readonly IReadOnlyList<string> _labels;

    private PointScale(int lowest, params IReadOnlyList<string> labels) => (Lowest, _labels) = (lowest, labels);

    /// <summary>How often: 1 never to 7 always.</summary>
    public static PointScale Frequency { get; } = new(1, "never", "very rarely", "rarely", "sometimes", "often", "very often", "always");

    /// <summary>How much: −3 far too little, 0 about right, +3 far too much.</summary>
    public static PointScale Amount { get; } =
        new(-3, "far too little", "too little", "a little too little", "about right", "a little too much", "too much", "far too much");

    /// <summary>The lowest point.</summary>
    public int Lowest { get; }

    /// <summary>The highest point.</summary>
    public int Highest => Lowest + _labels.Count - 1;

    /// <summary>All points, lowest first.</summary>
    public IEnumerable<int> Points => Enumerable.Range(Lowest, _labels.Count);

    /// <summary>Whether it is a point of the scale.</summary>
    public bool Contains(int point) => point >= Lowest && point <= Highest;

    /// <summary>What a point stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale has no such point.</exception>
    public string Label(int point) => Contains(point)
        ? _labels[point - Lowest]
        : throw new ArgumentOutOfRangeException(nameof(point), point, "The scale has no such point.");
}
