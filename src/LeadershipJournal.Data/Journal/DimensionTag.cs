using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Data.Journal;

/// <summary>An entry is about a dimension.</summary>
public sealed class DimensionTag : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid EntryId { get; init; }

    public required Dimension Dimension { get; init; }
}
