namespace LeadershipJournal.Web.Infrastructure;

/// <summary>Light or dark as chosen in this browser; kept in a cookie, so that the first paint is right without script.</summary>
internal static class ThemeChoice
{
    public const string Light = "light";
    public const string Dark = "dark";
    private const string Cookie = "theme";

    /// <summary>The chosen theme; null means like the device.</summary>
    public static string? Of(HttpContext context) =>
        context.Request.Cookies[HostCookies.Name(context, Cookie)] is (Light or Dark) and var theme ? theme : null;

    public static void Keep(HttpContext context, string? theme)
    {
        if (theme is Light or Dark)
        {
            context.Response.Cookies.Append(HostCookies.Name(context, Cookie), theme, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(400),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }
        else
        {
            context.Response.Cookies.Delete(HostCookies.Name(context, Cookie), new CookieOptions { Secure = context.Request.IsHttps });
        }
    }
}
