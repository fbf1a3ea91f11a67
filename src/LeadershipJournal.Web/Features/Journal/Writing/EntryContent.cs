using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Web.Features.Coaching.Sharing;

namespace LeadershipJournal.Web.Features.Journal.Writing;

/// <summary>What an entry says, every field right.</summary>
public sealed record EntryContent(
    DateOnly Date,
    string Title,
    string Body,
    IReadOnlyList<Dimension> Tags,
    IReadOnlyList<TimeInvestment> Investments,
    Guid? FollowsOnId)
{
    /// <summary>The value contexts it is about.</summary>
    public IReadOnlyList<Guid> ContextIds { get; init; } = [];

    /// <summary>The open question it answers.</summary>
    public Guid? AnswersId { get; init; }

    /// <summary>Where the minutes of a dimension went, for those of which that is said.</summary>
    public IReadOnlyDictionary<Dimension, MinutesPlace> Places { get; init; } = new Dictionary<Dimension, MinutesPlace>();

    public MinutesPlace PlaceOf(Dimension dimension) => Places.GetValueOrDefault(dimension, MinutesPlace.Nowhere);

    /// <summary>What decides who can read it once it is kept.</summary>
    public EntryFacts Facts => new(Date, EntryKind.Entry, Tags, IsKept: true);

    public int Minutes => Investments.Sum(investment => investment.Minutes);
}
