using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>A coach and what they see.</summary>
/// <param name="RelationshipId">The relationship.</param>
/// <param name="Name">The coach's name.</param>
/// <param name="Stance">How the two agreed to work.</param>
/// <param name="Since">The leader's own date on which it began.</param>
/// <param name="Terms">The grant; null when nothing was ever shared.</param>
/// <param name="Readable">How many entries the coach can read now.</param>
/// <param name="LastOpened">When the coach last opened something, on the leader's clock.</param>
/// <param name="NotesUntil">Until when the coach keeps notes; null when there are none.</param>
/// <param name="Unread">Threads in which the coach has written something the leader has not read.</param>
public sealed record CoachCard(
    Guid RelationshipId,
    string Name,
    CoachingStance Stance,
    DateOnly Since,
    GrantTerms? Terms,
    int Readable,
    DateTime? LastOpened,
    DateOnly? NotesUntil,
    int Unread);

/// <summary>A coaching that has ended.</summary>
public sealed record EndedCoach(Guid RelationshipId, string Name, DateOnly From, DateOnly Until, int Sessions, DateOnly? NotesUntil);

/// <summary>What the page about sharing shows.</summary>
/// <param name="Today">The leader's own date.</param>
/// <param name="Coaches">Those with whom something can be shared, the longest first.</param>
/// <param name="Ended">Those who see nothing any more, the last ended first.</param>
/// <param name="Entries">How many entries there are in all.</param>
public sealed record SharingView(
    DateOnly Today, IReadOnlyList<CoachCard> Coaches, IReadOnlyList<EndedCoach> Ended, int Entries)
{
    /// <summary>Whether nothing was ever shared.</summary>
    public bool IsEmpty => Coaches.Count == 0 && Ended.Count == 0;
}
