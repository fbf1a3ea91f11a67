using Microsoft.Net.Http.Headers;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>Headers of every answer. What is not a file that is the same for everybody is not stored anywhere.</summary>
internal static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private const string Charset = "charset=";

    /// <summary>A browser that came by HTTPS once comes by nothing else for a year, to names below this one neither.</summary>
    public static IServiceCollection AddLongHsts(this IServiceCollection services) => services.AddHsts(static options =>
    {
        options.MaxAge = TimeSpan.FromDays(365);
        options.IncludeSubDomains = true;
    });

    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.UseHsts();
        app.Use(static (context, next) =>
        {
            context.Response.OnStarting(static state =>
            {
                Write((HttpContext)state);
                return Task.CompletedTask;
            }, context);
            return next(context);
        });
    }

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.GetEndpoint()?.IsStaticAsset() != true)
        {
            headers[HeaderNames.CacheControl] = "no-store";
        }

        if (headers.ContentType is [{ } type] && type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains(Charset, StringComparison.OrdinalIgnoreCase))
        {
            headers.ContentType = $"{type}; {Charset}utf-8";
        }
    }
}
