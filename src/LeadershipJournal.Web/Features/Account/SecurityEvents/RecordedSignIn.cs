using System.Security.Claims;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Web.Features.Account.Devices;
using LeadershipJournal.Web.Features.Account.Passkeys;
using LeadershipJournal.Web.Features.Account.Proofs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.SecurityEvents;

/// <summary>Identity's signing in, with a note of each for the account's owner.</summary>
internal sealed class RecordedSignIn(
    UserManager<StoredAccount> accounts,
    IHttpContextAccessor requests,
    IUserClaimsPrincipalFactory<StoredAccount> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<StoredAccount>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<StoredAccount> confirmation,
    AccountsDb db,
    SecurityLog log,
    SignedInDevices devices,
    TimeProvider time) : SignInManager<StoredAccount>(accounts, requests, claims, options, logger, schemes, confirmation)
{
    // Identity's own words for how somebody came in.
    private const string ByPassword = "pwd";
    private const string ByTwoSteps = "mfa";
    private const string Method = "amr";

    public override async Task SignInWithClaimsAsync(
        StoredAccount user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        List<Claim> carried = [.. additionalClaims];

        // A cookie that is only made anew keeps its date, and what its ticket remembers.
        if (authenticationProperties?.IssuedUtc is not null)
        {
            carried.AddRange(SignInTicket.Carried(Context.User));
            await devices.RenewAsync(user, Context.User.SignInId(), Context.RequestAborted);
        }
        else
        {
            db.SecurityEvents.Add(log.Describe(user.Id, KindOf(carried)));
            carried.Add(await devices.BeginAsync(user, Context.User, Context.RequestAborted));
            await db.SaveChangesAsync(Context.RequestAborted);
            carried.Add(SignInTicket.Proven(time.GetUtcNow()));
        }

        await base.SignInWithClaimsAsync(user, authenticationProperties, carried);
    }

    /// <summary>Whose sign-in it is, if the stamp is the account's and this device was not signed out.</summary>
    public override async Task<StoredAccount?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { } account
        && await devices.HoldsAsync(account.Id, principal?.SignInId(), CancellationToken.None) ? account : null;

    public override async Task SignOutAsync()
    {
        if (Context.User.SignInId() is { } id)
        {
            await devices.EndAsync(id, Context.RequestAborted);
        }

        await base.SignOutAsync();
    }

    private static SecurityEventKind KindOf(List<Claim> carried) => carried switch
    {
        _ when carried.Exists(claim => claim is { Type: Method, Value: ByTwoSteps }) => SecurityEventKind.SignedInWithSecondStep,
        _ when carried.Exists(claim => claim is { Type: Method, Value: ByPassword }) => SecurityEventKind.SignedInByPassword,
        _ when carried.Exists(claim => claim is { Type: ClaimTypes.AuthenticationMethod, Value: PasskeyFeature.Method }) => SecurityEventKind.SignedInByPasskey,
        _ => SecurityEventKind.SignedIn,
    };
}
