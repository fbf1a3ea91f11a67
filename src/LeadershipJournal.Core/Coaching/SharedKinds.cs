namespace LeadershipJournal.Core.Coaching;

/// <summary>What a leader can let a coach see. The numbers are stored.</summary>
[Flags]
public enum SharedKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>
    /// Minutes and shares per dimension by whole ISO week, intended shares, the focus without its reason, kept to
    /// intention, minutes to move, leading share, hours kept, missing weeks without a cause. Nothing else.
    /// </summary>
    Balance = 1,

    /// <summary>Scores, and how they changed.</summary>
    Assessments = 2,

    /// <summary>Meanings, the focus' reason, context facts, open questions, the decision.</summary>
    Model = 4,

    /// <summary>The register, and its minutes by week.</summary>
    LettingGo = 8,

    /// <summary>The tree, hypotheses and contradictions.</summary>
    ValueContexts = 16,

    /// <summary>If-then plans, their states and notes.</summary>
    Commitments = 32,

    /// <summary>Those entries that <see cref="EntrySharing"/> includes.</summary>
    Entries = 64,
}

/// <summary>The kinds in the order in which they are always shown.</summary>
public static class SharedKindList
{
    /// <summary>Every kind there is.</summary>
    public static IReadOnlyList<SharedKinds> All { get; } =
    [
        SharedKinds.Balance, SharedKinds.Assessments, SharedKinds.Model, SharedKinds.LettingGo,
        SharedKinds.ValueContexts, SharedKinds.Commitments, SharedKinds.Entries,
    ];

    /// <summary>All kinds together.</summary>
    public const SharedKinds Everything = (SharedKinds)127;

    /// <summary>Whether some kinds hold everything that is needed.</summary>
    /// <param name="kinds">What is shared.</param>
    /// <param name="needed">One kind or several.</param>
    public static bool Includes(this SharedKinds kinds, SharedKinds needed) => (kinds & needed) == needed;

    /// <summary>The single kinds of a set, in their order.</summary>
    public static IEnumerable<SharedKinds> Each(this SharedKinds kinds) => All.Where(kind => kinds.HasFlag(kind));
}
