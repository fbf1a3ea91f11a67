using LeadershipJournal.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using OtpNet;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.SecondFactor;

/// <summary>
/// Takes the code of this step or of its neighbours, for clocks that are a little off, and each only once: Identity's own
/// provider for authenticator apps asks the machine for the time and takes a code as often as it comes.
/// </summary>
internal sealed class TimeCodeProvider(SealedAccountStore store, TimeProvider clock) : IUserTwoFactorTokenProvider<StoredAccount>
{
    /// <summary>How many digits a code has.</summary>
    public const int Digits = 6;

    private static readonly VerificationWindow Beside = new(previous: 1, future: 1);

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
    /// <param name="key">In base32.</param>
    /// <param name="code">As typed, without spaces.</param>
    /// <param name="last">The last step whose code was taken.</param>
    public long? StepOf(string key, string code, long last = long.MinValue) =>
        new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out var step, Beside) && step > last ? step : null;
}
