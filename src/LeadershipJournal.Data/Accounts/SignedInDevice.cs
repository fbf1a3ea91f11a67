namespace LeadershipJournal.Data.Accounts;

/// <summary>A sign-in that holds: as long as its row is there, the ticket in that browser's cookie is taken.</summary>
public sealed class SignedInDevice
{
    /// <summary>How long the words for a device are at most.</summary>
    public const int DeviceLength = 60;

    /// <summary>How long a security stamp is at most.</summary>
    public const int StampLength = 64;

    public required Guid AccountId { get; init; }

    /// <summary>Which sign-in; its ticket names it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The family of the browser and its system, such as "Firefox on Linux".</summary>
    public required string Device { get; init; }

    public required DateTime BeganAt { get; init; }

    /// <summary>When it was last used, to within some minutes.</summary>
    public required DateTime LastSeenAt { get; set; }

    /// <summary>The account's security stamp that its ticket carries. Once the account has another one, the sign-in has ended.</summary>
    public required string Stamp { get; set; }
}
