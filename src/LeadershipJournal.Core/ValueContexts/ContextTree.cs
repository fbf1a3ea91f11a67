namespace LeadershipJournal.Core.ValueContexts;

/// <summary>
/// A leader's value contexts: a forest in the leader's own order. It never changes: each change answers with another
/// tree, or says why there is none. The children of an archived context are archived with it and come back with it;
/// one that was archived before stays archived then.
/// </summary>
public sealed class ContextTree
{
    /// <summary>The deepest nesting, in levels: enough for any organisation, little enough to be drawn.</summary>
    public const int MostLevels = 12;

    private readonly Dictionary<Guid, PlacedContext> _places;
    private readonly ILookup<Guid?, ContextNode> _children;

    private ContextTree(IEnumerable<ContextNode> nodes)
    {
        var all = nodes.ToList();
        _children = all.OrderBy(node => node.Position).ThenBy(node => node.Id).ToLookup(node => node.ParentId);
        InOrder = [.. Walk(null, 0, isArchived: false)];
        _places = InOrder.ToDictionary(place => place.Id);
        if (InOrder.Count != all.Count)
        {
            throw new ArgumentException("These contexts are no tree: one lies in itself, or in one that is not there.", nameof(nodes));
        }
    }

    /// <summary>A leader without contexts.</summary>
    public static ContextTree Empty { get; } = new([]);

    /// <summary>Every context, each before those that lie in it.</summary>
    public IReadOnlyList<PlacedContext> InOrder { get; }

    /// <summary>Those that are not archived, each before those that lie in it.</summary>
    public IEnumerable<PlacedContext> Active => InOrder.Where(place => !place.IsArchived);

    /// <summary>Takes contexts as they were stored.</summary>
    /// <param name="nodes">In any order; siblings with the same position are told apart by their ids.</param>
    /// <exception cref="ArgumentException">One lies in itself, however far around, in one that is not there, or is there twice.</exception>
    public static ContextTree Of(IEnumerable<ContextNode> nodes) => new(nodes);

    /// <summary>A context in its place; null when there is none with this id.</summary>
    public PlacedContext? Find(Guid id) => _places.GetValueOrDefault(id);

    /// <summary>What lies directly in a context, or at the top, archived or not, in order.</summary>
    public IEnumerable<ContextNode> ChildrenOf(Guid? parentId) => _children[parentId];

    /// <summary>The contexts around one, the outermost first.</summary>
    public IReadOnlyList<ContextNode> Around(Guid id)
    {
        List<ContextNode> around = [];
        for (var parent = _places[id].Node.ParentId; parent is { } next; parent = _places[next].Node.ParentId)
        {
            around.Insert(0, _places[next].Node);
        }

        return around;
    }

    /// <summary>Whether one is another, or lies in it at whatever depth.</summary>
    public bool IsWithin(Guid id, Guid other) => id == other || (Find(id)?.Node.ParentId is { } parent && IsWithin(parent, other));

    /// <summary>Adds a context after its siblings. Adding one that is there already changes nothing.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="name">Up to 500 characters, unlike that of any active sibling.</param>
    /// <param name="kind">What sort of value it is about.</param>
    /// <param name="parentId">An active context to lie in; null for the top.</param>
    public Outcome<ContextTree> Add(Guid id, string name, ValueContextKind kind, Guid? parentId) =>
        _places.ContainsKey(id)
            ? Outcome.Of(this)
            : Checked(
                [RefuseName(id, name, parentId), RefuseKind(kind), RefusePlace(parentId, levels: 1)],
                () => With(new ContextNode(id, parentId, NextPosition(parentId), name, kind)));

    /// <summary>
    /// Gives a context another name, kind and place: with all that lies in it, it goes to the end of another context or
    /// of the top; where it lies already it stays.
    /// </summary>
    /// <param name="id">The context.</param>
    /// <param name="name">As for a new one.</param>
    /// <param name="kind">What sort of value it is about.</param>
    /// <param name="parentId">An active context that does not lie in it; null for the top.</param>
    public Outcome<ContextTree> Change(Guid id, string name, ValueContextKind kind, Guid? parentId) => Of(id, place =>
    {
        var stays = place.Node.ParentId == parentId;
        return Checked(
            [RefuseName(id, name, parentId), RefuseKind(kind), stays ? null : RefuseRing(place.Node, parentId) ?? RefusePlace(parentId, Levels(id))],
            () => With(place.Node with { Name = name, Kind = kind, ParentId = parentId, Position = stays ? place.Node.Position : NextPosition(parentId) }));
    });

    /// <summary>Moves a context as it is.</summary>
    /// <inheritdoc cref="Change"/>
    public Outcome<ContextTree> Move(Guid id, Guid? parentId) => Of(id, place => Change(id, place.Node.Name, place.Node.Kind, parentId));

    /// <summary>Moves a context before or after the next active one of its siblings; the first and the last stay.</summary>
    /// <param name="id">The context.</param>
    /// <param name="isUp">Towards the first.</param>
    public Outcome<ContextTree> Shift(Guid id, bool isUp) => Of(id, place =>
    {
        var siblings = ChildrenOf(place.Node.ParentId).ToList();
        var from = siblings.FindIndex(node => node.Id == id);
        var to = isUp
            ? siblings.FindLastIndex(Math.Max(from - 1, 0), from, node => node.ArchivedOn is null)
            : siblings.FindIndex(from + 1, node => node.ArchivedOn is null);
        if (to < 0)
        {
            return Outcome.Of(this);
        }

        siblings.RemoveAt(from);
        siblings.Insert(to, place.Node);
        return Outcome.Of(With([.. siblings.Select((node, position) => node with { Position = position })]));
    });

    /// <summary>Archives a context, and with it all that lies in it. Nothing that was written or recorded there is touched.</summary>
    public Outcome<ContextTree> Archive(Guid id, DateOnly on) => Of(id, place => Outcome.Of(
        place.IsArchived ? this : With(place.Node with { ArchivedOn = on })));

    /// <summary>Brings an archived context back to where it was, and with it what was archived with it.</summary>
    public Outcome<ContextTree> BringBack(Guid id) => Of(id, place => Around(id).FirstOrDefault(node => node.ArchivedOn is not null) is { } around
        ? Refuse(nameof(ContextNode.ArchivedOn), $"It lies in “{around.Name}”, which is archived. Bring that back first.")
        : Checked(
            [RefuseName(id, place.Node.Name, place.Node.ParentId)],
            () => With(place.Node with { ArchivedOn = null })));

    private static Outcome<ContextTree> Refuse(string field, string message) => Outcome.Refused<ContextTree>(new Refusal(field, message));

    private static Outcome<ContextTree> Checked(IEnumerable<Refusal?> refusals, Func<ContextTree> change)
    {
        Refusal[] found = [.. refusals.OfType<Refusal>()];
        return found.Length == 0 ? Outcome.Of(change()) : Outcome.Refused<ContextTree>(found);
    }

    private static Refusal? RefuseKind(ValueContextKind kind) => Enum.IsDefined(kind)
        ? null
        : new Refusal(nameof(ContextNode.Kind), "Choose one of the five kinds.");

    private Refusal? RefuseRing(ContextNode node, Guid? parentId)
    {
        if (parentId is not { } id || Find(id)?.Node is not { } parent || !IsWithin(id, node.Id))
        {
            return null;
        }

        return new Refusal(nameof(ContextNode.ParentId), id == node.Id
            ? $"“{node.Name}” cannot lie in itself."
            : $"“{parent.Name}” lies in “{node.Name}”, so “{node.Name}” cannot lie in it. Move “{parent.Name}” out first.");
    }

    private Refusal? RefusePlace(Guid? parentId, int levels) => parentId is not { } id
        ? null
        : Find(id) switch
        {
            null => new Refusal(nameof(ContextNode.ParentId), "The context it should lie in is not there any more. Choose another."),
            { IsArchived: true } parent => new Refusal(nameof(ContextNode.ParentId), $"“{parent.Node.Name}” is archived. Choose another, or bring it back first."),
            var parent when parent.Depth + 1 + levels > MostLevels => new Refusal(
                nameof(ContextNode.ParentId), $"This would be level {parent.Depth + 1 + levels} of the tree, and {MostLevels} are drawn. Choose a context further out."),
            _ => null,
        };

    private Refusal? RefuseName(Guid id, string name, Guid? parentId) =>
        TextInput.RefuseNeededSentence(name, nameof(ContextNode.Name), "Give it a name.")
        ?? (ChildrenOf(parentId).Any(node => node.Id != id && node.ArchivedOn is null && string.Equals(node.Name, name, StringComparison.OrdinalIgnoreCase))
            ? new Refusal(nameof(ContextNode.Name), $"There is another “{name}” in this place. Give one of them a name of its own.")
            : null);

    private Outcome<ContextTree> Of(Guid id, Func<PlacedContext, Outcome<ContextTree>> change) => Find(id) is { } place
        ? change(place)
        : Refuse(nameof(ContextNode.Id), "This context is not there.");

    private int NextPosition(Guid? parentId) => ChildrenOf(parentId).Select(node => node.Position + 1).DefaultIfEmpty(0).Max();

    private int Levels(Guid id) => 1 + ChildrenOf(id).Select(node => Levels(node.Id)).DefaultIfEmpty(0).Max();

    private ContextTree With(params IReadOnlyCollection<ContextNode> changed)
    {
        var ids = changed.Select(node => node.Id).ToHashSet();
        return new ContextTree([.. InOrder.Select(place => place.Node).Where(node => !ids.Contains(node.Id)), .. changed]);
    }

    private IEnumerable<PlacedContext> Walk(Guid? parentId, int depth, bool isArchived) => _children[parentId].SelectMany(node =>
    {
        var archived = isArchived || node.ArchivedOn is not null;
        return Walk(node.Id, depth + 1, archived).Prepend(new PlacedContext(node, depth, archived));
    });
}
