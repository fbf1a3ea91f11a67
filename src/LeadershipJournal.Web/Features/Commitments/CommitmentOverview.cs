using LeadershipJournal.Core.Commitments;
using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Web.Features.Commitments;

/// <summary>How many commitments there are.</summary>
public sealed record CommitmentCount(CommitmentState State, Dimension Dimension, int Number);

/// <summary>A page of commitments, and what came of the others.</summary>
public sealed record CommitmentOverview
{
    /// <summary>From so many open ones on, the page says in words that these are many.</summary>
    public const int Many = 30;

    public required DateOnly Today { get; init; }

    /// <summary>What was asked for, on a page that exists.</summary>
    public required CommitmentFilter Filter { get; init; }

    public required IReadOnlyList<CommitmentCount> Counts { get; init; }

    /// <summary>How many the filter matches.</summary>
    public required int Total { get; init; }

    public required int Pages { get; init; }

    /// <summary>The page: open ones by date, ended ones newest first.</summary>
    public IReadOnlyList<CommitmentLine> Lines { get; init; } = [];

    public IReadOnlyList<CommitmentLine> DoneLately { get; init; } = [];

    public IReadOnlyList<CommitmentLine> DroppedLately { get; init; } = [];

    /// <summary>The last months, the running one last.</summary>
    public IReadOnlyList<KeptInMonth> Months { get; init; } = [];

    /// <summary>What a new one can come from.</summary>
    public IReadOnlyList<OriginName> Origins { get; init; } = [];

    public int Open => Of(CommitmentState.Open);

    public bool IsEmpty => Counts.Count == 0;

    /// <summary>How many are in a state; what was carried over is open.</summary>
    public int Of(CommitmentState state) => Counts.Where(count => Shelf(count.State) == state).Sum(count => count.Number);

    /// <summary>How many of the state asked for are in a dimension.</summary>
    public int Of(Dimension dimension) =>
        Counts.Where(count => Shelf(count.State) == Filter.State && count.Dimension == dimension).Sum(count => count.Number);

    private static CommitmentState Shelf(CommitmentState state) => state == CommitmentState.CarriedOver ? CommitmentState.Open : state;
}
