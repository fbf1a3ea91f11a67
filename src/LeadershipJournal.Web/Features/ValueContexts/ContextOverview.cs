using LeadershipJournal.Core.ValueContexts;

namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>All that the page of value contexts shows.</summary>
public sealed record ContextOverview
{
    public required ContextTree Tree { get; init; }

    /// <summary>The branch that is drawn; null when everything is.</summary>
    public required PlacedContext? Within { get; init; }

    public required ContextPicture Picture { get; init; }

    /// <summary>What value means in the contexts that are drawn, in a line.</summary>
    public required IReadOnlyDictionary<Guid, string> Means { get; init; }

    /// <summary>Open ones in the order in which they were noted; a contradiction's number is its place here.</summary>
    public required IReadOnlyList<ContradictionLine> Open { get; init; }

    /// <summary>Resolved ones, and those with an archived context.</summary>
    public required IReadOnlyList<ContradictionLine> Settled { get; init; }

    /// <summary>Those of contexts that are not archived.</summary>
    public required IReadOnlyList<HypothesisLine> Hypotheses { get; init; }

    public bool IsEmpty => Tree.InOrder.Count == 0;

    /// <summary>Contexts that were archived themselves, not only with what they lie in.</summary>
    public IEnumerable<PlacedContext> Archived => Tree.InOrder.Where(place => place.Node.ArchivedOn is not null);
}
