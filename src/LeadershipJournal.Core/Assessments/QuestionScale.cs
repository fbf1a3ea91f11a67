using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Assessments;

/// <summary>Items that make one score together: a dimension or a facet of the leading profile.</summary>
public sealed record QuestionScale
{
    /// <summary>So many answers a score needs where there are more items than that.</summary>
    public const int FewestAnswersOfMany = 3;

    private QuestionScale(string key, string name, Dimension? dimension, IReadOnlyList<QuestionItem> items) =>
        (Key, Name, Dimension, Items) = (key, name, dimension, items);

    /// <summary>The dimension's or the facet's key.</summary>
    public string Key { get; }

    /// <summary>The dimension's or the facet's name.</summary>
    public string Name { get; }

    /// <summary>The dimension; null for a facet.</summary>
    public Dimension? Dimension { get; }

    /// <summary>Its items, in the order in which they are asked.</summary>
    public IReadOnlyList<QuestionItem> Items { get; }

    /// <summary>Below so many answers there is no score: three, or all where there are not more than three items.</summary>
    public int FewestAnswers => Math.Min(FewestAnswersOfMany, Items.Count);

    /// <summary>The items of a dimension, with ids made of its key and their number.</summary>
    public static QuestionScale Of(Dimension dimension, params IReadOnlyList<string> texts) =>
        new(dimension.Key(), dimension.Name(), dimension, Number(dimension.Key(), texts));

    /// <summary>The items of a facet, with ids made of its key and their number.</summary>
    public static QuestionScale Of(Facet facet, params IReadOnlyList<string> texts) =>
        new(facet.Key(), facet.Name(), null, Number(facet.Key(), texts));

    private static IReadOnlyList<QuestionItem> Number(string key, IReadOnlyList<string> texts) =>
        [.. texts.Select((text, i) => new QuestionItem(FormattableString.Invariant($"{key}-{i + 1}"), text, PointScale.Frequency))];
}
