namespace LeadershipJournal.Web.Features.Account;

/// <summary>What it takes to make an account.</summary>
internal sealed record NewAccount(string Name, string Email, string Password, string TimeZone, bool IsOperator)
{
    /// <summary>An id chosen beforehand; a new one where none is.</summary>
    public Guid? Id { get; init; }

    /// <summary>Whether mail to the address has reached whoever makes the account.</summary>
    public bool IsEmailConfirmed { get; init; }
}
