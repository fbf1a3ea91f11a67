using System.Security.Claims;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>What a sign-in cookie says about the person.</summary>
internal static class SignedIn
{
    public const string DisplayNameClaim = "display_name";

    public static string DisplayName(this ClaimsPrincipal user) =>
        user.FindFirstValue(DisplayNameClaim) ?? user.Identity?.Name ?? "";
}
