using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;

namespace LeadershipJournal.Data.Journal;

/// <summary>A stored time investment: minutes of one dimension on one date, with the entry they came with, if any.</summary>
public sealed class TimeInvestmentRow : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public Guid? EntryId { get; init; }

    public Guid? ImportId { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The ISO week's number of <see cref="Date"/>.</summary>
    public required int Week { get; init; }

    public required Dimension Dimension { get; init; }

    public required int Minutes { get; init; }

    public required int HandsOn { get; init; }

    public required bool Estimated { get; init; }

    public required InvestmentSource Source { get; init; }

    /// <summary>In which value context they were spent.</summary>
    public Guid? ValueContextId { get; init; }

    /// <summary>What the hands-on minutes went into, when it is on the letting-go register.</summary>
    public Guid? LettingGoItemId { get; init; }
}

/// <summary>Minutes of a trashed entry: they count nowhere, and come back with it.</summary>
public sealed class TrashedInvestment : ILeaderOwned
{
    public required Guid LeaderId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EntryId { get; init; }

    public required DateOnly Date { get; init; }

    public required Dimension Dimension { get; init; }

    public required int Minutes { get; init; }

    public required int HandsOn { get; init; }

    public required bool Estimated { get; init; }

    public required InvestmentSource Source { get; init; }

    /// <summary>In which value context they were spent.</summary>
    public Guid? ValueContextId { get; init; }

    /// <summary>What the hands-on minutes went into, when it is on the letting-go register.</summary>
    public Guid? LettingGoItemId { get; init; }
}
