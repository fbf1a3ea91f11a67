using LeadershipJournal.Core;
using LeadershipJournal.Data.Storage;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>Makes an account and, under the same id, its journal.</summary>
internal sealed class AccountCreation(UserManager<StoredAccount> accounts, JournalStore store, TimeProvider clock)
{
    /// <summary>The new account's id, or what was wrong with the input.</summary>
    public async Task<Outcome<CreatedAccount>> CreateAsync(NewAccount wanted, CancellationToken cancellationToken)
    {
        var account = new StoredAccount
        {
            Id = wanted.Id ?? Guid.CreateVersion7(clock.GetUtcNow()),
            DisplayName = wanted.Name.Trim(),
            UserName = wanted.Email.Trim(),
            Email = wanted.Email.Trim(),
            EmailConfirmed = wanted.IsEmailConfirmed,
            IsOperator = wanted.IsOperator,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        var result = await accounts.CreateAsync(account, wanted.Password);
        if (!result.Succeeded)
        {
            return Outcome.Refused<CreatedAccount>([.. IdentityRefusals.Of(result)]);
        }

        try
        {
            await store.CreateLeaderAsync(account.Id, wanted.TimeZone, cancellationToken);
        }
        catch
        {
            // An account without a journal could neither be used nor be made again.
            await accounts.DeleteAsync(account);
            throw;
        }

        return Outcome.Of(new CreatedAccount(account.Id));
    }
}

internal sealed record CreatedAccount(Guid Id);
