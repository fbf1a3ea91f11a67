using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>
/// Gives an unexpected error a short reference that stands in the log beside the error and on the page a
/// person sees, so that the two can be brought together without the page telling anything else.
/// </summary>
internal sealed partial class ErrorReferences(ILogger<ErrorReferences> logger) : IExceptionHandler
{
    private static readonly object Key = new();

    public static string? Of(HttpContext? context) => context?.Items[Key] as string;

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var failed = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Endpoint;
        httpContext.Items[Key] = Record(exception, RequestLogging.RouteOf(failed));
        return ValueTask.FromResult(false);
    }

    /// <summary>Logs the error and returns the reference under which it is found.</summary>
    public string Record(Exception exception, string where)
    {
        var reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
        LogError(logger, exception, where, reference);
        return reference;
    }

    [LoggerMessage(LogLevel.Error, "Unexpected error in {Where}, reference {Reference}")]
    private static partial void LogError(ILogger logger, Exception exception, string where, string reference);
}

internal static class ErrorPages
{
    public const string ErrorAddress = "/error";
    public const string ProblemAddress = "/problem/{0}";

    /// <summary>Whether what is drawn now is the page about a request that went wrong, with that request still in hand.</summary>
    public static bool IsErrorPage(this HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    public static IServiceCollection AddErrorReferences(this IServiceCollection services)
    {
        services.AddSingleton<ErrorReferences>();
        services.AddSingleton<IExceptionHandler>(provider => provider.GetRequiredService<ErrorReferences>());
        return services;
    }

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = ErrorAddress,
            CreateScopeForErrors = true,
            // ErrorReferences has logged it already, with the reference.
            SuppressDiagnosticsCallback = static _ => true,
        });
        app.UseStatusCodePagesWithReExecute(ProblemAddress, createScopeForStatusCodePages: true);
        app.UseServersRefusals();
        app.Use(static (context, next) =>
        {
            // The page about a refused form is read, whatever was sent to get there.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
    }
}
