using System.Security.Claims;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>What the sign-in says about a person.</summary>
internal static class SignedIn
{
    public const string DisplayNameClaim = "display_name";

    public static string DisplayName(this ClaimsPrincipal user) =>
        user.FindFirstValue(DisplayNameClaim) ?? user.Identity?.Name ?? "";

    /// <summary>The account, whose id is also the leader's; null when nobody is signed in.</summary>
    public static Guid? AccountId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
