using System.Security.Cryptography;
using System.Text;
using LeadershipJournal.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.SecondFactor;

/// <summary>
/// Takes the code of this step or of its neighbours, for clocks that are a little off, and each only once: Identity's own
/// provider for authenticator apps asks the machine for the time and takes a code as often as it comes.
/// </summary>
internal sealed class TimeCodeProvider(SealedAccountStore store, TimeProvider clock) : IUserTwoFactorTokenProvider<StoredAccount>
{
    private const int StepsAside = 1;

    // Also without a key: an account whose key was taken out of the database stays closed rather than open by its password.
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<StoredAccount> manager, StoredAccount user) => Task.FromResult(user.TwoFactorEnabled);

    public Task<string> GenerateAsync(string purpose, UserManager<StoredAccount> manager, StoredAccount user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<StoredAccount> manager, StoredAccount user)
    {
        if (await store.GetAuthenticatorKeyAsync(user, CancellationToken.None) is not { } key
            || StepOf(key, token, await store.LastStepAsync(user, CancellationToken.None)) is not { } step)
        {
            return false;
        }

        // Of two requests with the same code the slower one finds the account changed, and is refused.
        await store.SetLastStepAsync(user, step, CancellationToken.None);
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    /// <summary>The step whose code it is, if that is now and later than the last one taken.</summary>
    public long? StepOf(string key, string code, long last = long.MinValue)
    {
        var bytes = TimeCode.Key(key);
        var typed = Encoding.UTF8.GetBytes(code);
        var now = TimeCode.StepAt(clock.GetUtcNow());
        for (var step = now - StepsAside; step <= now + StepsAside; step++)
        {
            if (step > last && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TimeCode.Of(bytes, step)), typed))
            {
                return step;
            }
        }

        return null;
    }
}
