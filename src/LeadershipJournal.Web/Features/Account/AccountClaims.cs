using System.Security.Claims;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>What a sign-in carries: the account's id, its stamp, and the name the app calls the person by.</summary>
internal sealed class AccountClaims(UserManager<StoredAccount> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StoredAccount>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StoredAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(SignedIn.DisplayNameClaim, user.DisplayName));
        return identity;
    }
}
