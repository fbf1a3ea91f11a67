using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Web.Features.DataExchange.Mapping;
using LeadershipJournal.Web.Features.DataExchange.Reading;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>What the leader decides before an import is applied.</summary>
public sealed record ImportChoices
{
    /// <summary>How dates such as 03-04-2018 are read; null leaves it to the other dates.</summary>
    public DayMonthOrder? DateOrder { get; init; }

    /// <summary>What the leader's tags stand for.</summary>
    public IReadOnlyList<DimensionRule> Rules { get; init; } = [];

    /// <summary>Suggestions the leader accepted, by the entry's position.</summary>
    public IReadOnlySet<(int Position, Dimension Dimension)> Accepted { get; init; } = new HashSet<(int, Dimension)>();

    /// <summary>Entries the leader does not want, by position.</summary>
    public IReadOnlySet<int> LeftOut { get; init; } = new HashSet<int>();

    /// <summary>The leader's own guess of a week's minutes, for weeks the import brings that have none; null for no guess.</summary>
    public DimensionMinutes? TypicalWeek { get; init; }
}
