using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace LeadershipJournal.Web.Features.Account.Proofs;

/// <summary>What the ticket of a sign-in remembers about this sign-in alone, wherever the account is signed in otherwise.</summary>
internal static class SignInTicket
{
    private const string IdClaim = "sign_in";
    private const string ProvenClaim = "proven_at";

    /// <summary>How long nobody is asked again who they are.</summary>
    public static readonly TimeSpan ProofHolds = TimeSpan.FromMinutes(10);

    /// <summary>Says which sign-in it is.</summary>
    public static Claim Of(Guid signInId) => new(IdClaim, signInId.ToString());

    /// <summary>Which sign-in it is; null where nobody is signed in.</summary>
    public static Guid? SignInId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(IdClaim), out var id) ? id : null;

    /// <summary>Says when its person last showed who they are.</summary>
    public static Claim Proven(DateTimeOffset at) =>
        new(ProvenClaim, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64);

    /// <summary>What has to be carried over when the ticket is made anew from the account.</summary>
    public static IEnumerable<Claim> Carried(ClaimsPrincipal? user) => user?.FindAll(static claim => claim.Type is IdClaim or ProvenClaim) ?? [];

    /// <summary>Carries it over when the account is looked at again.</summary>
    public static Task CarryOverAsync(SecurityStampRefreshingPrincipalContext refreshed)
    {
        refreshed.NewPrincipal?.Identities.First().AddClaims(Carried(refreshed.CurrentPrincipal));
        return Task.CompletedTask;
    }

    /// <summary>Whether its person has shown a short time ago who they are.</summary>
    public static bool IsProven(this ClaimsPrincipal user, DateTimeOffset now) =>
        long.TryParse(user.FindFirstValue(ProvenClaim), CultureInfo.InvariantCulture, out var seconds)
        && now.ToUnixTimeSeconds() - seconds is >= 0 and var age
        && age < ProofHolds.TotalSeconds;

    /// <summary>Puts a claim in the place of those of its type.</summary>
    public static void Replace(this ClaimsPrincipal user, Claim claim)
    {
        var identity = (ClaimsIdentity)user.Identity!;
        foreach (var former in identity.FindAll(claim.Type).ToList())
        {
            identity.RemoveClaim(former);
        }

        identity.AddClaim(claim);
    }
}
