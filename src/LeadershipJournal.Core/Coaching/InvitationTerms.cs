using System.Net.Mail;

namespace LeadershipJournal.Core.Coaching;

/// <summary>Whom an invitation is meant for.</summary>
public sealed record InvitationTerms
{
    /// <summary>How many days an invitation can be accepted.</summary>
    public const int Days = 14;

    /// <summary>How many invitations of one person can be open at once.</summary>
    public const int MostOpen = 20;

    /// <summary>The longest address, in characters.</summary>
    public const int LongestAddress = 256;

    private InvitationTerms(string? address) => Address = address;

    /// <summary>The e-mail address it goes to; null for a link that is given by hand.</summary>
    public string? Address { get; }

    /// <summary>Takes terms that keep the rules, or says which they break.</summary>
    /// <param name="address">An e-mail address, or nothing.</param>
    /// <param name="ownAddress">The inviter's own.</param>
    /// <param name="open">How many invitations of theirs are open already.</param>
    public static Outcome<InvitationTerms> Create(string? address, string? ownAddress, int open)
    {
        var wanted = string.IsNullOrWhiteSpace(address) ? null : address.Trim();
        return Refuse(wanted, ownAddress, open) is { } message
            ? Outcome.Refused<InvitationTerms>(new Refusal(nameof(Address), message))
            : Outcome.Of(new InvitationTerms(wanted));
    }

    private static string? Refuse(string? address, string? ownAddress, int open) => address switch
    {
        _ when open >= MostOpen => "Twenty of your invitations are open. Take one back before you make another.",
        null => null,
        { Length: > LongestAddress } => "An email address has at most 256 characters.",
        _ when !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address => "This is not an email address.",
        _ when string.Equals(address, ownAddress?.Trim(), StringComparison.OrdinalIgnoreCase) => "This is your own address. Nobody coaches themselves here.",
        _ => null,
    };
}

/// <summary>Where an invitation stands.</summary>
public enum InvitationState
{
    /// <summary>Its link works.</summary>
    Open,

    /// <summary>Nobody accepted it in time.</summary>
    Expired,

    /// <summary>An account has accepted it, and the inviter has not yet confirmed that account.</summary>
    Accepted,

    /// <summary>The inviter has confirmed the account: there is a relationship.</summary>
    Confirmed,

    /// <summary>The inviter took it back, or one of the two declined.</summary>
    Closed,
}

/// <summary>The dates in the life of an invitation, all in UTC.</summary>
/// <param name="ExpiresAt">Until when it can be accepted.</param>
/// <param name="RevokedAt">When it was closed.</param>
/// <param name="AcceptedAt">When an account accepted it.</param>
/// <param name="ConfirmedAt">When the inviter confirmed that account.</param>
public readonly record struct InvitationLife(DateTime ExpiresAt, DateTime? RevokedAt, DateTime? AcceptedAt, DateTime? ConfirmedAt)
{
    /// <summary>Where it stands at an instant.</summary>
    /// <param name="now">The instant, in UTC.</param>
    public InvitationState At(DateTime now) => this switch
    {
        { ConfirmedAt: not null } => InvitationState.Confirmed,
        { RevokedAt: not null } => InvitationState.Closed,
        { AcceptedAt: not null } => InvitationState.Accepted,
        _ when now >= ExpiresAt => InvitationState.Expired,
        _ => InvitationState.Open,
    };
}
