using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Who comes to the application in this check.</summary>
[Flags]
internal enum Roles
{
    None = 0,

    /// <summary>Nobody is signed in.</summary>
    Anonymous = 1,

    /// <summary>The leader whose journal it is.</summary>
    Owner = 2,

    /// <summary>Somebody with an account, and nothing to do with the owner.</summary>
    Stranger = 4,

    /// <summary>A coach with whom every kind is shared, for some months.</summary>
    Coach = 8,

    /// <summary>A coach with whom commitments alone are shared, for some weeks.</summary>
    NarrowCoach = 16,

    /// <summary>A coach with whom everything was shared, until it ended.</summary>
    RevokedCoach = 32,

    /// <summary>The coach of another leader, who shares everything.</summary>
    OtherCoach = 64,

    /// <summary>An account that runs the instance.</summary>
    Operator = 128,
}

/// <summary>One thing with a word of its own in its text.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Type">What the matrix calls things of its type.</param>
/// <param name="Id">Its id.</param>
/// <param name="Canary">The word that stands nowhere else.</param>
/// <param name="Whose">Whose row it is.</param>
/// <param name="Kind">The kind of sharing it falls under; none for what belongs to a relationship, or to one person alone.</param>
/// <param name="Seen">Who else may see it, wherever it is shown.</param>
/// <param name="IsKept">Whether its page is there: not for what is in the trash.</param>
internal sealed record Thing(
    string Name, string Type, Guid Id, string Canary, Roles Whose, SharedKinds Kind, Roles Seen, bool IsKept = true)
{
    public bool IsIn(string text) => text.Contains(Canary, StringComparison.OrdinalIgnoreCase);
}
