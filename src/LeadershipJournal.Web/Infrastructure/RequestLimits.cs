using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>How large a request may be and how long it may take. An upload to import has limits of its own.</summary>
internal static class RequestLimits
{
    /// <summary>What somebody who is signed in may send: the longest text there is, percent-encoded, several times over.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>What anybody may send who is not signed in: a few fields, or what a passkey answers.</summary>
    public const int MostBytesOfNobody = 64 * 1024;

    /// <summary>How long the head of a request may take.</summary>
    public static readonly TimeSpan LongestHead = TimeSpan.FromSeconds(15);

    /// <summary>How long an answer may take, where the endpoint does not say that it stays open.</summary>
    public static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(static options =>
        {
            options.Limits.MaxRequestBodySize = MostBytes;
            options.Limits.RequestHeadersTimeout = LongestHead;
            options.AddServerHeader = false;
        });
        return services.AddRequestTimeouts(static options => options.DefaultPolicy = new RequestTimeoutPolicy { Timeout = LongestAnswer });
    }

    /// <summary>Needs to know who asks.</summary>
    public static void UseRequestLimits(this WebApplication app)
    {
        app.UseRequestTimeouts();
        app.Use(static (context, next) =>
        {
            if (context.User.Identity?.IsAuthenticated is not true && !context.IsErrorPage())
            {
                if (context.Request.ContentLength > MostBytesOfNobody)
                {
                    context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                    return Task.CompletedTask;
                }

                if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                {
                    size.MaxRequestBodySize = MostBytesOfNobody;
                }
            }

            return next(context);
        });
    }
}
