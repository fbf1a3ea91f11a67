using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Assessments;

/// <summary>
/// One version of the questions. A changed wording is a new version: scores of two versions are not compared, and a
/// chart line breaks between them.
/// </summary>
public sealed class Questionnaire
{
    private const int LongestId = 64;
    private readonly Dictionary<string, QuestionItem> _byId;

    /// <summary>Puts a version together.</summary>
    /// <param name="version">1 or more.</param>
    /// <param name="dimensions">The five dimensions in their fixed order, each with at least one item.</param>
    /// <param name="profile">The facets asked about, each with at least one item.</param>
    /// <exception cref="ArgumentException">Dimensions are missing or out of order, a scale has no items, or an id is used twice or too long.</exception>
    public Questionnaire(int version, IReadOnlyList<QuestionScale> dimensions, IReadOnlyList<QuestionScale> profile)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (!dimensions.Select(scale => scale.Dimension).SequenceEqual(DimensionList.All.Cast<Dimension?>()))
        {
            throw new ArgumentException("A questionnaire asks about the five dimensions in their order.", nameof(dimensions));
        }

        if (dimensions.Concat(profile).Any(scale => scale.Items.Count == 0))
        {
            throw new ArgumentException("A scale has at least one item.", nameof(profile));
        }

        (Version, Dimensions, Profile) = (version, dimensions, profile);
        Groups =
        [
            .. dimensions.Select(scale => new QuestionGroup(scale.Key, scale.Name, scale.Dimension, [scale], AmountOf(scale))),
            new(QuestionGroup.LeadingProfile, "Leading profile", null, profile, null),
        ];
        _byId = Groups.SelectMany(group => group.Items).ToDictionary(item => item.Id, StringComparer.Ordinal);
        if (_byId.Keys.Any(id => id.Length > LongestId))
        {
            throw new ArgumentException($"An item's id has at most {LongestId} characters.", nameof(profile));
        }
    }

    /// <summary>Which wording it is.</summary>
    public int Version { get; }

    /// <summary>The scales of the five dimensions in their fixed order.</summary>
    public IReadOnlyList<QuestionScale> Dimensions { get; }

    /// <summary>The scales of the leading profile.</summary>
    public IReadOnlyList<QuestionScale> Profile { get; }

    /// <summary>What is asked screen by screen: the five dimensions and the leading profile.</summary>
    public IReadOnlyList<QuestionGroup> Groups { get; }

    /// <summary>How many questions there are.</summary>
    public int Count => _byId.Count;

    /// <summary>Finds a question; null when this version has none by that id.</summary>
    public QuestionItem? Find(string? itemId) => itemId is null ? null : _byId.GetValueOrDefault(itemId);

    /// <summary>Finds a group by its key; null when there is none.</summary>
    public QuestionGroup? FindGroup(string? key) => Groups.FirstOrDefault(group => group.Key == key);

    /// <summary>The id of the question how much a dimension got.</summary>
    public static string AmountId(Dimension dimension) => $"{dimension.Key()}-amount";

    /// <summary>What is wrong with an answer; null when it can be kept.</summary>
    /// <param name="itemId">The question's id.</param>
    /// <param name="point">The point given.</param>
    public Refusal? Refuse(string itemId, int point) => Find(itemId) switch
    {
        null => new Refusal(itemId, $"Version {Version} of the questionnaire has no such question. Nothing else is lost by that."),
        { Scale: var scale } when !scale.Contains(point) =>
            new Refusal(itemId, FormattableString.Invariant($"Choose a point from {Signed(scale.Lowest)} to {Signed(scale.Highest)}.")),
        _ => null,
    };

    private static string Signed(int point) => point < 0 ? FormattableString.Invariant($"−{-point}") : FormattableString.Invariant($"{point}");

    private static QuestionItem AmountOf(QuestionScale scale) =>
        new(AmountId(scale.Dimension!.Value), $"What I gave to {scale.Name} in these four weeks was …", PointScale.Amount);
}
