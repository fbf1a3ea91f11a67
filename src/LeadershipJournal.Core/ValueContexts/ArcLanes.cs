namespace LeadershipJournal.Core.ValueContexts;

/// <summary>The contradictions between two rows, before they have a lane.</summary>
internal sealed record ArcSpan(int Upper, int Lower, IReadOnlyList<Guid> Contradictions);

/// <summary>
/// Puts spans into lanes, the shortest first and as far in as they can be, so that short arcs lie within long ones.
/// In one lane no span runs beside another; where one ends, the next may begin.
/// </summary>
internal static class ArcLanes
{
    /// <summary>The lane of each span, in the order of the spans; null for a span that found none.</summary>
    public static int?[] Assign(IReadOnlyList<ArcSpan> spans, int mostLanes)
    {
        var lanes = new int?[spans.Count];
        List<List<ArcSpan>> taken = [];
        foreach (var (index, span) in spans.Index().OrderBy(item => item.Item.Lower - item.Item.Upper).ThenBy(item => item.Item.Upper))
        {
            var lane = taken.FindIndex(others => others.TrueForAll(other => other.Lower <= span.Upper || other.Upper >= span.Lower));
            if (lane < 0 && taken.Count < mostLanes)
            {
                lane = taken.Count;
                taken.Add([]);
            }

            if (lane >= 0)
            {
                taken[lane].Add(span);
                lanes[index] = lane;
            }
        }

        return lanes;
    }

    /// <summary>The arcs of the spans that have a lane, the innermost first, with a slot of its own for each end.</summary>
    public static IReadOnlyList<PictureArc> Arcs(IReadOnlyList<ArcSpan> spans, int?[] lanes)
    {
        var drawn = spans.Zip(lanes).Where(arc => arc.Second is not null).Select(arc => (Span: arc.First, Lane: arc.Second!.Value)).ToList();

        // From the top of a row: arcs that go up, the outermost last, then arcs that go down, the outermost first. So no end crosses another arc's lane in its row.
        var ends = drawn.Select(arc => (arc.Span.Lower, Order: arc.Lane, arc.Span))
            .Concat(drawn.Select(arc => (arc.Span.Upper, Order: int.MaxValue - arc.Lane, arc.Span)))
            .GroupBy(end => end.Item1)
            .SelectMany(row => row.OrderBy(end => end.Order).Select((end, slot) => (end.Span, End: new ArcEnd(row.Key, slot, row.Count()))))
            .ToDictionary(end => (end.Span, end.End.Row), end => end.End);
        return
        [
            .. drawn.OrderBy(arc => arc.Lane).ThenBy(arc => arc.Span.Upper)
                .Select(arc => new PictureArc(ends[(arc.Span, arc.Span.Upper)], ends[(arc.Span, arc.Span.Lower)], arc.Lane, arc.Span.Contradictions)),
        ];
    }
}
