using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.Account.Links;

/// <summary>
/// Holds the token of a link while its page is used, so that it is in no address: not in the one that stays in the
/// browser's history, and in none that is passed on as a referrer.
/// </summary>
internal static class LinkCookie
{
    private const string Name = "leadershipjournal-link";
    private static readonly HostCookies Cookies = new();
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>A link's own address: keeps the token and goes on to the page without it. Opening it uses nothing up.</summary>
    public static void MapLink(this IEndpointRouteBuilder routes, string page) =>
        routes.MapGet(page + "/{token}", (string token, HttpContext context) =>
        {
            Cookies.AppendResponseCookie(context, Name, token, Options(context, Kept));
            return Results.LocalRedirect(page);
        }).AllowAnonymous().RequireRateLimiting(DoorLimits.OfEveryRequest);

    public static string? Read(HttpContext context) => Cookies.GetRequestCookie(context, Name);

    public static void Forget(HttpContext context) => Cookies.DeleteCookie(context, Name, Options(context, maxAge: null));

    // A link in a mail is followed from elsewhere: a strict cookie would not come along to the page.
    private static CookieOptions Options(HttpContext context, TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = maxAge,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
