using LeadershipJournal.Core.Dimensions;

namespace LeadershipJournal.Core.Leading;

/// <summary>One question of a guided conversation.</summary>
/// <param name="Id">Names it for ever; a question that asks something else gets another one.</param>
/// <param name="Question">The question as it is put.</param>
/// <param name="Help">What else to think of while answering.</param>
public sealed record ConversationTopic(string Id, string Question, string Help);

/// <summary>What the two conversations are about, in the order in which they are held.</summary>
public static class ConversationTopics
{
    /// <summary>Whom I work for: scored with myself.</summary>
    public const string Whom = "whom";

    /// <summary>What I do: scored with myself.</summary>
    public const string What = "what";

    /// <summary>Whether my contribution makes a difference: scored with myself.</summary>
    public const string Difference = "difference";

    private static readonly ConversationTopic[] WithManagement =
    [
        new("value", "What is of value here, and how would we know?", "Value for whom, in which context? Which sign of it would both of us accept?"),
        new("decision", "The decision to lead: whose is it, and on what terms?", "What I have decided, what is expected of me, and what of my old work nobody will ask me for any more."),
        new("team", "Building the team: whom do we need, and what may it cost?", "Whom to develop, whom to find, whom to let go of. How much of my time is meant for it?"),
        new("staffing", "Staffing as the root cause: which of our troubles begin there?", "Troubles that come back under other names, until there are the right people, and enough of them, in the right places."),
    ];

    private static readonly ConversationTopic[] WithMyself =
    [
        new(Whom, "Do I enjoy who I work for?", "The people I answer to, and those I serve."),
        new(What, "Do I enjoy what I do?", "Most days, not the best one."),
        new(Difference, "Does my contribution make a difference?", "To whom, and who would notice if it were missing?"),
    ];

    /// <summary>The questions of a conversation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the two conversations.</exception>
    public static IReadOnlyList<ConversationTopic> Of(ConversationKind kind) => kind switch
    {
        ConversationKind.WithManagement => WithManagement,
        ConversationKind.WithMyself => WithMyself,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are two conversations."),
    };

    /// <summary>The dimensions a conversation is about unless the leader says otherwise.</summary>
    public static IReadOnlyList<Dimension> Dimensions(ConversationKind kind) => kind == ConversationKind.WithMyself
        ? [Dimension.Self]
        : [Dimension.Self, Dimension.People, Dimension.Value];
}
