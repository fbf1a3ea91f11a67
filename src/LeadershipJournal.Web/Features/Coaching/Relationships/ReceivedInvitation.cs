using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>What a signed-in person finds behind a link.</summary>
public enum ReceivedKind
{
    /// <summary>Nothing that can be accepted: it does not exist, was used, was taken back or has expired.</summary>
    Nothing,

    /// <summary>An invitation that can be accepted.</summary>
    Open,

    /// <summary>The person's own invitation.</summary>
    Own,

    /// <summary>The two are in this relationship already.</summary>
    AlreadyTogether,

    /// <summary>The person has accepted it; the inviter confirms.</summary>
    Accepted,

    /// <summary>The person has declined it.</summary>
    Declined,
}

/// <summary>An invitation as its receiver sees it.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="InviterName">Who invites; empty when nothing was found.</param>
/// <param name="Mine">The side the receiver would be.</param>
/// <param name="ExpiresAt">Until when it can be accepted, in UTC.</param>
public sealed record ReceivedInvitation(ReceivedKind Kind, string InviterName, CoachingSide Mine, DateTime ExpiresAt)
{
    /// <summary>The one answer to every link that leads nowhere.</summary>
    public static ReceivedInvitation Nothing { get; } = new(ReceivedKind.Nothing, "", CoachingSide.Leader, default);
}

/// <summary>An invitation that the signed-in person has accepted.</summary>
/// <param name="InviterId">Who confirms.</param>
/// <param name="AcceptedAt">When it was accepted, in UTC.</param>
public sealed record AcceptedInvitation(Guid InviterId, DateTime AcceptedAt);
