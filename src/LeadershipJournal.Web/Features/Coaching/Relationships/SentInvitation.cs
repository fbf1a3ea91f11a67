using LeadershipJournal.Core;
using LeadershipJournal.Core.Coaching;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>An invitation as its inviter sees it. Dates are the inviter's.</summary>
/// <param name="Id">The invitation.</param>
/// <param name="Mine">The side the inviter will be.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Address">The address it was meant for; null for a link given by hand.</param>
/// <param name="MadeOn">When it was made.</param>
/// <param name="Until">The last day on which it can be accepted.</param>
/// <param name="Accepted">The account that has accepted it; null while nobody has.</param>
/// <param name="RelationshipId">What came of it.</param>
public sealed record SentInvitation(
    Guid Id, CoachingSide Mine, InvitationState State, string? Address, DateOnly MadeOn, DateOnly Until, NamedAccount? Accepted, Guid? RelationshipId)
{
    /// <summary>Where its page is.</summary>
    public string Href => $"/coaching/invitations/{Id}";

    /// <summary>Whom it was meant for, in words.</summary>
    public string For => Address ?? "A link given by hand";

    /// <summary>Whether the account has another address than the invitation was meant for.</summary>
    public bool IsOtherAddress => Accepted is not null && Address is not null && !string.Equals(Address, Accepted.Email, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An account as the one who invited it sees it.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Email">The address of the account; empty when the account is gone.</param>
public sealed record NamedAccount(string Name, string Email)
{
    /// <summary>Whether the account is still there.</summary>
    public bool Exists => Email.Length > 0;
}

/// <summary>What came of making an invitation.</summary>
/// <param name="Token">The secret of its link, shown this once; null when it was refused.</param>
/// <param name="Address">The address it was meant for.</param>
/// <param name="UntilAt">Until when it can be accepted, in UTC.</param>
/// <param name="Refusals">Why it was not made.</param>
public sealed record MadeInvitation(string? Token, string? Address, DateTime UntilAt, IReadOnlyList<Refusal> Refusals);

/// <summary>What came of the inviter's answer to who accepted.</summary>
public enum ConfirmationKind
{
    /// <summary>The relationship has begun.</summary>
    Begun,

    /// <summary>The two are in such a relationship already.</summary>
    AlreadyTogether,

    /// <summary>The account that accepted is gone.</summary>
    Gone,

    /// <summary>There is nothing to confirm, or no longer.</summary>
    Nothing,
}

/// <summary>What came of confirming.</summary>
/// <param name="Kind">Whether it began.</param>
/// <param name="RelationshipId">The relationship that began.</param>
public sealed record Confirmation(ConfirmationKind Kind, Guid? RelationshipId = null);
