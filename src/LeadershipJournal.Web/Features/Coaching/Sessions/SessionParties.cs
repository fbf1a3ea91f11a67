using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Sessions;

/// <summary>The two whose sessions they are, as one of them sees it.</summary>
/// <param name="RelationshipId">The relationship.</param>
/// <param name="Mine">The side of the signed-in person.</param>
/// <param name="LeaderName">The leader's name.</param>
/// <param name="CoachName">The coach's name.</param>
/// <param name="Today">The leader's own date.</param>
/// <param name="EndedAt">When the coaching ended, if it did: then nothing is written any more.</param>
public sealed record SessionParties(
    Guid RelationshipId, CoachingSide Mine, string LeaderName, string CoachName, DateOnly Today, DateTime? EndedAt)
{
    /// <summary>The name of the other side.</summary>
    public string Other => Mine is CoachingSide.Leader ? CoachName : LeaderName;

    public bool IsLeader => Mine is CoachingSide.Leader;

    public bool IsOver => EndedAt is not null;

    /// <summary>The page of the two.</summary>
    public string Address => $"/coaching/{RelationshipId}";

    /// <summary>The page of their sessions.</summary>
    public string SessionsAddress => $"{Address}/sessions";

    /// <summary>A side as a line names it: <c>You</c>, or the other's name.</summary>
    public string NameOf(CoachingSide side) => side == Mine ? "You" : Other;
}
