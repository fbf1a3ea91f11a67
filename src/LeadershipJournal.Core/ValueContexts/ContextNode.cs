namespace LeadershipJournal.Core.ValueContexts;

/// <summary>A value context as its tree knows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="ParentId">The context it lies in; null at the top.</param>
/// <param name="Position">Its place among all that lie in the same context, from 0 on.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What sort of value it is about.</param>
/// <param name="ArchivedOn">When it was archived itself; null when it was not, also where a context around it was.</param>
public sealed record ContextNode(
    Guid Id, Guid? ParentId, int Position, string Name, ValueContextKind Kind, DateOnly? ArchivedOn = null);

/// <summary>A value context in its place.</summary>
/// <param name="Node">The context.</param>
/// <param name="Depth">How many contexts it lies in: 0 at the top.</param>
/// <param name="IsArchived">Whether it or a context around it is archived.</param>
public sealed record PlacedContext(ContextNode Node, int Depth, bool IsArchived)
{
    /// <summary>Which context it is.</summary>
    public Guid Id => Node.Id;
}
