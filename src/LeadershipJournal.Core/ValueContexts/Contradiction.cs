namespace LeadershipJournal.Core.ValueContexts;

/// <summary>Two different contexts pull apart, and how.</summary>
public sealed record Contradiction
{
    private Contradiction(Guid oneId, Guid otherId, string text) => (OneId, OtherId, Text) = (oneId, otherId, text);

    /// <summary>A context.</summary>
    public Guid OneId { get; }

    /// <summary>Another one.</summary>
    public Guid OtherId { get; }

    /// <summary>How they pull apart.</summary>
    public string Text { get; }

    /// <summary>Takes a contradiction that keeps the rules, or says which it breaks.</summary>
    /// <param name="tree">The leader's contexts.</param>
    /// <param name="oneId">A context that is not archived.</param>
    /// <param name="otherId">Another one.</param>
    /// <param name="text">How they pull apart; the caller sees to its length.</param>
    public static Outcome<Contradiction> Create(ContextTree tree, Guid? oneId, Guid? otherId, string text)
    {
        ArgumentNullException.ThrowIfNull(tree);
        List<Refusal?> refusals = [RefuseContext(tree, oneId, nameof(OneId)), RefuseContext(tree, otherId, nameof(OtherId))];
        if (oneId is not null && oneId == otherId)
        {
            refusals.Add(new Refusal(nameof(OtherId), "A contradiction takes two different contexts. Choose another one here."));
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            refusals.Add(new Refusal(nameof(Text), "Describe how the two pull apart."));
        }

        Refusal[] found = [.. refusals.OfType<Refusal>()];
        return found.Length == 0
            ? Outcome.Of(new Contradiction(oneId!.Value, otherId!.Value, text))
            : Outcome.Refused<Contradiction>(found);
    }

    private static Refusal? RefuseContext(ContextTree tree, Guid? id, string field) => id is { } chosen
        ? tree.Find(chosen) switch
        {
            null => new Refusal(field, "This context is not there any more. Choose another."),
            { IsArchived: true } place => new Refusal(field, $"“{place.Node.Name}” is archived. Choose another, or bring it back first."),
            _ => null,
        }
        : new Refusal(field, "Choose a context.");
}
