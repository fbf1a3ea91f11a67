using Microsoft.AspNetCore.Authentication.Cookies;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>
/// Over HTTPS the name of a cookie begins with __Host-: a browser takes such a cookie only from this very host, for all of
/// it, and sends it only encrypted (RFC 6265bis, 4.1.3.2). Over plain HTTP, as on the own machine, it could not be set at all.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    public const string Prefix = "__Host-";

    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, Name(context, key), options);

    /// <summary>What the cookie is called in this request.</summary>
    public static string Name(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
