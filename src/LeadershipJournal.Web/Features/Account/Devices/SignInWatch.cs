using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Devices;

/// <summary>A connection that stays open outlives the request that opened it: asks again whether its sign-in still holds.</summary>
internal sealed class SignInWatch(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Waits until the sign-in of a request has ended, or nobody wants to know any more.</summary>
    public async Task EndAsync(HttpContext request, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(AccountFeature.SignInCheckedEvery, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<StoredAccount>>();
            if (await signIn.ValidateSecurityStampAsync(request.User) is null)
            {
                return;
            }
        }
    }
}
