namespace LeadershipJournal.Core.ValueContexts;

/// <summary>A contradiction as the picture knows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="One">A context.</param>
/// <param name="Other">Another one.</param>
public sealed record ContradictionLink(Guid Id, Guid One, Guid Other);

/// <summary>A line of the picture: a context, or the rest of a long run of siblings.</summary>
/// <param name="Context">The context; null for the rest.</param>
/// <param name="Stems">
/// One for each level it lies in, the outermost first: whether more of that level follows below. The last is its own.
/// </param>
/// <param name="Folded">How many active contexts this line stands for besides its own; 0 when nothing is folded away.</param>
/// <param name="Inside">How many contradictions have both their ends in this line.</param>
public sealed record PictureRow(PlacedContext? Context, IReadOnlyList<bool> Stems, int Folded, int Inside)
{
    /// <summary>How far it is indented.</summary>
    public int Depth => Stems.Count;
}

/// <summary>Where an arc meets a row: the slot, counted from the top, of so many that this row has.</summary>
/// <param name="Row">The row, from 0 on.</param>
/// <param name="Slot">The slot, from 0 on.</param>
/// <param name="Slots">How many arcs meet this row.</param>
public readonly record struct ArcEnd(int Row, int Slot, int Slots);

/// <summary>All contradictions between two rows.</summary>
/// <param name="Upper">The end further up.</param>
/// <param name="Lower">The end further down.</param>
/// <param name="Lane">How far out it runs beside the tree, from 0 on.</param>
/// <param name="Contradictions">The contradictions it stands for, in their own order.</param>
public sealed record PictureArc(ArcEnd Upper, ArcEnd Lower, int Lane, IReadOnlyList<Guid> Contradictions);

/// <summary>
/// The active contexts as indented rows, and the contradictions between them as arcs in lanes beside the rows. It
/// stays legible however much there is: branches that do not fit are folded into the row they start from, arcs end at
/// that row then, and all arcs between the same two rows are one.
/// </summary>
/// <param name="Rows">From the top down.</param>
/// <param name="Arcs">The innermost lane first.</param>
/// <param name="Outside">How many contradictions have an end that is no part of this picture.</param>
/// <param name="Undrawn">How many contradictions found no lane.</param>
public sealed record ContextPicture(IReadOnlyList<PictureRow> Rows, IReadOnlyList<PictureArc> Arcs, int Outside, int Undrawn)
{
    /// <summary>The most rows of a picture.</summary>
    public const int MostRows = 40;

    /// <summary>The most lanes beside them.</summary>
    public const int MostLanes = 6;

    /// <summary>Whether any context is folded away.</summary>
    public bool IsFolded => Rows.Any(row => row.Folded > 0);

    /// <summary>How many lanes the arcs take.</summary>
    public int Lanes => Arcs.Select(arc => arc.Lane + 1).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Lays out a tree. Where it has more rows than fit, contexts are opened level by level, in their order, as long as
    /// rows and lanes suffice.
    /// </summary>
    /// <param name="tree">The contexts; archived ones are not drawn.</param>
    /// <param name="contradictions">In the order in which they are counted.</param>
    /// <param name="within">Only what lies in this context; null for everything.</param>
    /// <param name="mostRows">The most rows, at least 1.</param>
    /// <param name="mostLanes">The most lanes, at least 0.</param>
    public static ContextPicture Of(
        ContextTree tree,
        IReadOnlyList<ContradictionLink> contradictions,
        Guid? within = null,
        int mostRows = MostRows,
        int mostLanes = MostLanes)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(contradictions);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostRows, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(mostLanes);
        return new PictureFolding(tree, contradictions, within, mostRows, mostLanes).Lay();
    }
}
