using Microsoft.AspNetCore.Identity;

namespace LeadershipJournal.Data.Accounts;

/// <summary>A person who can sign in. A leader's journal has the same id.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name the app calls the person by.</summary>
    [PersonalData]
    public required string DisplayName { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>May run the instance: accounts, backups, health.</summary>
    public bool IsOperator { get; set; }
}
