namespace LeadershipJournal.Web.Charts;

/// <summary>A row of a drawn tree.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Address">Where it leads; null for a row that leads nowhere.</param>
/// <param name="Stems">One for each level it is indented by: whether more of that level follows below; the last is its own.</param>
public sealed record TreeRow(string Label, string? Address, IReadOnlyList<bool> Stems)
{
    /// <summary>A word on what it is.</summary>
    public string? Tag { get; init; }

    /// <summary>A line below its name.</summary>
    public string? Line { get; init; }

    /// <summary>What is folded into it, in words.</summary>
    public string? Folded { get; init; }

    /// <summary>Where the fold is opened; null where it cannot be.</summary>
    public string? FoldAddress { get; init; }
}

/// <summary>An arc beside a tree.</summary>
/// <param name="From">Its upper end in rows from the top: 2.5 is the middle of the third row.</param>
/// <param name="To">Its lower end.</param>
/// <param name="Lane">How far out it runs, from 0 on.</param>
/// <param name="Badge">A number or a count, up to four characters.</param>
/// <param name="IsMany">Whether the badge is a count.</param>
public sealed record TreeArc(double From, double To, int Lane, string Badge, bool IsMany);
