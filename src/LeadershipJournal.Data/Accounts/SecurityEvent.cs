namespace LeadershipJournal.Data.Accounts;

/// <summary>Something that happened to an account's security, for its owner to look at. It holds no private text.</summary>
public sealed class SecurityEvent
{
    /// <summary>How long an address is at most.</summary>
    public const int AddressLength = 45;

    /// <summary>How long the name of a browser is at most.</summary>
    public const int BrowserLength = 60;

    public required Guid AccountId { get; init; }

    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    public required SecurityEventKind Kind { get; init; }

    /// <summary>The network address it came from; null when it came from no browser.</summary>
    public string? Address { get; init; }

    /// <summary>The family of the browser and its system, such as "Firefox on Linux"; null when it came from no browser.</summary>
    public string? Browser { get; init; }
}

/// <summary>What happened. The numbers are stored.</summary>
public enum SecurityEventKind
{
    SignedIn = 0,
    SignedInByPassword = 1,
    SignedInByPasskey = 2,
    SignedInWithSecondStep = 3,
    Refused = 4,
    PasswordChanged = 5,
    EmailChanged = 6,
    PasskeyAdded = 7,
    PasskeyRemoved = 8,
    SecondStepOn = 9,
    SecondStepOff = 10,
    DeviceSignedOut = 11,
    OtherDevicesSignedOut = 12,
    ResetLinkIssued = 20,
    ResetLinkUsed = 21,
}
