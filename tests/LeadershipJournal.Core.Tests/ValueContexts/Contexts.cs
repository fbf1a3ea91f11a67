using LeadershipJournal.Core.ValueContexts;

namespace LeadershipJournal.Core.Tests.ValueContexts;

/// <summary>Trees in few words: <c>Contexts.Tree("City", "City/Housing", "City/Housing/Claims", "Family")</c>.</summary>
internal static class Contexts
{
    public static ContextTree Tree(params string[] paths) => paths.Aggregate(ContextTree.Empty, (tree, path) =>
    {
        var cut = path.LastIndexOf('/');
        return tree.Add(Guid.CreateVersion7(), path[(cut + 1)..], ValueContextKind.Mission, cut < 0 ? null : tree.Id(path[..cut])).Required();
    });

    /// <summary>The context at a path.</summary>
    public static Guid Id(this ContextTree tree, string path) => tree.InOrder.Single(place => tree.Path(place.Id) == path).Id;

    public static string Path(this ContextTree tree, Guid id) =>
        string.Join('/', tree.Around(id).Append(tree.Find(id)!.Node).Select(node => node.Name));

    /// <summary>The paths of the active contexts, in tree order.</summary>
    public static string[] Paths(this ContextTree tree) => [.. tree.Active.Select(place => tree.Path(place.Id))];
}
