using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>One of the pages that a coach has about a coachee.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Path">Where it is below the coachee's address; empty for the first.</param>
/// <param name="Needs">The kind it shows; none where the relationship is enough.</param>
public sealed record CoacheeTab(string Name, string Path, SharedKinds Needs = SharedKinds.None)
{
    /// <summary>A little of everything that is shared.</summary>
    public static CoacheeTab Overview { get; } = new("Overview", "");

    /// <summary>The balance within the grant.</summary>
    public static CoacheeTab Balance { get; } = Of(SharedKinds.Balance, "balance");

    /// <summary>The self-assessments, and the coach's own beside them.</summary>
    public static CoacheeTab Assessments { get; } = Of(SharedKinds.Assessments, "assessments");

    /// <summary>The leader's model.</summary>
    public static CoacheeTab Model { get; } = Of(SharedKinds.Model, "model");

    /// <summary>The letting-go register.</summary>
    public static CoacheeTab LettingGo { get; } = Of(SharedKinds.LettingGo, "letting-go");

    /// <summary>The value contexts.</summary>
    public static CoacheeTab ValueContexts { get; } = Of(SharedKinds.ValueContexts, "contexts");

    /// <summary>The commitments.</summary>
    public static CoacheeTab Commitments { get; } = Of(SharedKinds.Commitments, "commitments");

    /// <summary>The shared entries.</summary>
    public static CoacheeTab Entries { get; } = Of(SharedKinds.Entries, "entries");

    /// <summary>The coach's own notes.</summary>
    public static CoacheeTab Notes { get; } = new("Your notes", "notes");

    /// <summary>The printable page for a session.</summary>
    public static CoacheeTab SessionPack { get; } = new("Session pack", "pack");

    /// <summary>The tabs that stand at the top of a coachee's pages.</summary>
    /// <param name="kinds">What is shared today.</param>
    public static IEnumerable<CoacheeTab> Under(SharedKinds kinds) =>
    [
        Overview,
        .. new[] { Balance, Assessments, Model, LettingGo, ValueContexts, Commitments, Entries }.Where(tab => kinds.Includes(tab.Needs)),
    ];

    /// <summary>Its address.</summary>
    /// <param name="relationshipId">The relationship.</param>
    public string Address(Guid relationshipId) => Path.Length == 0 ? $"/coachees/{relationshipId}" : $"/coachees/{relationshipId}/{Path}";

    private static CoacheeTab Of(SharedKinds kind, string path) => new(kind.Name(), path, kind);
}
