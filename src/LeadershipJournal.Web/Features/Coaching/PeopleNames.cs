using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Coaching.Relationships;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Coaching;

/// <summary>The names of people who are in a coaching relationship with the signed-in person.</summary>
internal sealed class PeopleNames(JournalStore store)
{
    /// <summary>What a person is called whose account is gone.</summary>
    public const string Gone = "Somebody whose account is gone";

    /// <summary>Names by account; every one asked for is in the answer.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyCollection<Guid> accounts, CancellationToken cancellationToken)
    {
        await using var db = store.OpenAccounts();
        var known = await db.Users
            .Where(account => accounts.Contains(account.Id))
            .Select(account => new { account.Id, account.DisplayName })
            .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellationToken);
        return accounts.Distinct().ToDictionary(account => account, account => known.GetValueOrDefault(account, Gone));
    }

    /// <summary>Names and addresses, for the one who invited; every one asked for is in the answer.</summary>
    public async Task<IReadOnlyDictionary<Guid, NamedAccount>> AccountsAsync(IReadOnlyCollection<Guid> accounts, CancellationToken cancellationToken)
    {
        await using var db = store.OpenAccounts();
        var known = await db.Users
            .Where(account => accounts.Contains(account.Id))
            .Select(account => new { account.Id, account.DisplayName, account.Email })
            .ToDictionaryAsync(account => account.Id, account => new NamedAccount(account.DisplayName, account.Email ?? ""), cancellationToken);
        return accounts.Distinct().ToDictionary(account => account, account => known.GetValueOrDefault(account, new NamedAccount(Gone, "")));
    }
}
