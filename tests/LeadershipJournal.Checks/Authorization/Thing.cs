using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>One thing with a word of its own in its text.</summary>
/// <param name="Name">What it is, for people: how things.txt calls it.</param>
/// <param name="Type">What the matrix calls things of its type.</param>
/// <param name="Id">Its id.</param>
/// <param name="Canary">The word that stands nowhere else.</param>
/// <param name="Whose">Whose row it is.</param>
/// <param name="Kind">The kind of sharing it falls under; none for what belongs to a relationship, or to one person alone.</param>
/// <param name="Seen">Who else may see it, wherever it is shown.</param>
internal sealed record Thing(string Name, string Type, Guid Id, string Canary, Roles Whose, SharedKinds Kind, Roles Seen)
{
    /// <summary>The relationship it belongs to; null for what belongs to one person.</summary>
    public Guid? Relationship { get; init; }

    /// <summary>What it is a part of: the session of a topic, the thread of a comment.</summary>
    public Guid? Part { get; init; }

    /// <summary>Whether its page is there: not for what is in the trash.</summary>
    public bool IsKept { get; init; } = true;

    public bool IsIn(string text) => text.Contains(Canary, StringComparison.OrdinalIgnoreCase);
}
