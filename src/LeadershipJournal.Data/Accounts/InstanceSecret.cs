namespace LeadershipJournal.Data.Accounts;

/// <summary>A secret of the instance, sealed under the master key: the key check and the Data Protection keys.</summary>
public sealed class InstanceSecret
{
    /// <summary>The purpose of the value by which a start recognises its master key.</summary>
    public const string KeyCheck = "instance.key-check";

    /// <summary>The one row that holds the key check: two first starts at once cannot both leave theirs.</summary>
    public static readonly Guid KeyCheckId = new("8f6a9a52-6a0e-4c0b-9a53-4b1f6b1d1c01");

    /// <summary>The purpose of Data Protection keys (cookies, antiforgery).</summary>
    public const string DataProtectionKey = "instance.data-protection-key";

    public required Guid Id { get; init; }

    public required string Purpose { get; init; }

    public required byte[] Value { get; set; }

    public required DateTime CreatedAt { get; init; }
}
