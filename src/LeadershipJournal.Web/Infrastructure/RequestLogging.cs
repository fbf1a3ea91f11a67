using System.Diagnostics;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>One line for each request: method, route pattern, status and time; no address, no query, no body.</summary>
internal sealed partial class RequestLogging(RequestDelegate next, ILogger<RequestLogging> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var method = context.Request.Method;
        try
        {
            await next(context);
        }
        finally
        {
            var status = context.Response.StatusCode;
            LogRequest(logger, LevelOf(context, status), method, RouteOf(context.GetEndpoint()), status,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    public static string RouteOf(Endpoint? endpoint) =>
        endpoint is RouteEndpoint { RoutePattern.RawText: { } pattern } ? pattern : "(no route)";

    private static LogLevel LevelOf(HttpContext context, int status) => status switch
    {
        >= StatusCodes.Status500InternalServerError => LogLevel.Error,
        _ when context.GetEndpoint() is { } endpoint && IsBackground(endpoint) => LogLevel.Debug,
        _ => LogLevel.Information,
    };

    private static bool IsBackground(Endpoint endpoint) =>
        endpoint.IsStaticAsset() || RouteOf(endpoint).StartsWith("/healthz", StringComparison.Ordinal);

    [LoggerMessage(Message = "{Method} {Route} answered {Status} in {Elapsed:0.0} ms")]
    private static partial void LogRequest(
        ILogger logger, LogLevel level, string method, string route, int status, double elapsed);
}

internal static class RequestLoggingRegistration
{
    public static void UseRequestLogging(this WebApplication app) => app.UseMiddleware<RequestLogging>();

    /// <summary>Whether the endpoint serves a file that is the same for everybody.</summary>
    public static bool IsStaticAsset(this Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
