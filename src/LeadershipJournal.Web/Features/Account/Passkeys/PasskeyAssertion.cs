using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Passkeys;

/// <summary>Checks what a browser says with a passkey against what it was asked.</summary>
internal sealed class PasskeyAssertion(SignInManager<StoredAccount> signIn, UserManager<StoredAccount> accounts)
{
    /// <summary>Whose passkey it is; null when it is not known, not right, or its owner may not sign in.</summary>
    public async Task<StoredAccount?> OwnerAsync(string? credential)
    {
        var assertion = await CheckAsync(credential, signIn.PerformPasskeyAssertionAsync);
        if (assertion is not { Succeeded: true } || !await signIn.CanSignInAsync(assertion.User))
        {
            return null;
        }

        // The counter and the flags that came with the answer are what the next one is compared with.
        var kept = await accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        return kept.Succeeded ? assertion.User : null;
    }

    /// <summary>The answer to a browser's words; null where Identity throws because nothing was asked for, or too long ago.</summary>
    public static async Task<TResult?> CheckAsync<TResult>(string? credential, Func<string, Task<TResult>> check)
        where TResult : class
    {
        if (string.IsNullOrWhiteSpace(credential))
        {
            return null;
        }

        try
        {
            return await check(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
