namespace LeadershipJournal.Core.ValueContexts;

/// <summary>Decides which contexts of a picture are open, and gathers what the others hide.</summary>
internal sealed class PictureFolding
{
    private readonly IReadOnlyList<ContradictionLink> _contradictions;
    private readonly int _mostRows;
    private readonly int _mostLanes;
    private readonly List<PlacedContext> _drawn;
    private readonly ILookup<Guid?, PlacedContext> _children;
    private readonly Dictionary<Guid, int> _sizes = [];
    private readonly HashSet<Guid> _open = [];
    private readonly Guid? _within;
    private readonly int _shownAtTop;

    public PictureFolding(ContextTree tree, IReadOnlyList<ContradictionLink> contradictions, Guid? within, int mostRows, int mostLanes)
    {
        (_contradictions, _within, _mostRows, _mostLanes) = (contradictions, within, mostRows, mostLanes);
        _drawn = [.. tree.Active.Where(place => within is not { } around || (place.Id != around && tree.IsWithin(place.Id, around)))];
        _children = _drawn.ToLookup(place => place.Node.ParentId);
        foreach (var place in Enumerable.Reverse(_drawn))
        {
            _sizes[place.Id] = 1 + _children[place.Id].Sum(child => _sizes[child.Id]);
        }

        var top = _children[within].Count();
        _shownAtTop = top <= mostRows ? top : mostRows - 1;
    }

    public ContextPicture Lay()
    {
        if (_drawn.Count <= _mostRows)
        {
            _open.UnionWith(_drawn.Select(place => place.Id));
        }
        else
        {
            OpenWhatFits();
        }

        var rows = Rows().ToList();
        var ends = Ends(rows);
        var spans = Spans(ends);
        var lanes = ArcLanes.Assign(spans, _mostLanes);
        var inside = Drawn(ends).Where(link => link.One == link.Other).CountBy(link => link.One).ToDictionary();
        return new ContextPicture(
            [.. rows.Select((row, index) => row with { Inside = inside.GetValueOrDefault(index) })],
            ArcLanes.Arcs(spans, lanes),
            Outside: _contradictions.Count - Drawn(ends).Count(),
            Undrawn: spans.Where((_, index) => lanes[index] is null).Sum(span => span.Contradictions.Count));
    }

    private void OpenWhatFits()
    {
        var rows = Math.Min(_children[_within].Count(), _mostRows);
        var waiting = new Queue<PlacedContext>(_children[_within].Take(_shownAtTop));
        while (waiting.TryDequeue(out var place))
        {
            var children = _children[place.Id].ToList();
            if (children.Count == 0 || rows + children.Count > _mostRows)
            {
                continue;
            }

            _open.Add(place.Id);
            if (HasLanes())
            {
                rows += children.Count;
                children.ForEach(waiting.Enqueue);
            }
            else
            {
                _open.Remove(place.Id);
            }
        }
    }

    private bool HasLanes() => !ArcLanes.Assign(Spans(Ends([.. Rows()])), _mostLanes).Contains(null);

    private IEnumerable<PictureRow> Rows()
    {
        var top = _children[_within].ToList();
        var hidden = top.Skip(_shownAtTop).Sum(place => _sizes[place.Id]);
        var rows = top.Take(_shownAtTop).SelectMany(place => Rows(place, []));
        return hidden == 0 ? rows : rows.Append(new PictureRow(null, [], hidden, Inside: 0));
    }

    private IEnumerable<PictureRow> Rows(PlacedContext place, IReadOnlyList<bool> stems)
    {
        if (!_open.Contains(place.Id))
        {
            return [new PictureRow(place, stems, _sizes[place.Id] - 1, Inside: 0)];
        }

        var children = _children[place.Id].ToList();
        return children
            .SelectMany((child, index) => Rows(child, [.. stems, index < children.Count - 1]))
            .Prepend(new PictureRow(place, stems, Folded: 0, Inside: 0));
    }

    /// <summary>The row that stands for each context of the picture.</summary>
    private Dictionary<Guid, int> Ends(List<PictureRow> rows)
    {
        var ends = new Dictionary<Guid, int>(_drawn.Count);
        foreach (var (index, row) in rows.Index())
        {
            if (row.Context is { } place)
            {
                ends[place.Id] = index;
            }
        }

        // Each context comes after the one it lies in, whose row is known by then; what has none is of the rest.
        foreach (var place in _drawn.Where(place => !ends.ContainsKey(place.Id)))
        {
            ends[place.Id] = place.Node.ParentId is { } parent && ends.TryGetValue(parent, out var row) ? row : rows.Count - 1;
        }

        return ends;
    }

    private IEnumerable<(Guid Id, int One, int Other)> Drawn(Dictionary<Guid, int> ends) =>
        from link in _contradictions
        where ends.ContainsKey(link.One) && ends.ContainsKey(link.Other)
        select (link.Id, ends[link.One], ends[link.Other]);

    private List<ArcSpan> Spans(Dictionary<Guid, int> ends) =>
    [
        .. from link in Drawn(ends)
           where link.One != link.Other
           group link.Id by (Upper: Math.Min(link.One, link.Other), Lower: Math.Max(link.One, link.Other)) into rows
           select new ArcSpan(rows.Key.Upper, rows.Key.Lower, [.. rows]),
    ];
}
