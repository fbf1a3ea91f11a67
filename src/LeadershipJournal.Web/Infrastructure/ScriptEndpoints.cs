using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>Endpoints that a page's script talks to: their answers are status codes and JSON, never a page or a way to one.</summary>
internal static class ScriptEndpoints
{
    /// <summary>Answers 401 without a sign-in instead of leading to it, and puts no error page behind a status.</summary>
    public static TBuilder ForScripts<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.DisableCookieRedirect().WithMetadata(new WithoutErrorPage());

    /// <summary>Refuses a request that does not carry the page's antiforgery token.</summary>
    public static RouteHandlerBuilder NeedsToken(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter<TokenFilter>();

    private sealed class WithoutErrorPage : ISkipStatusCodePagesMetadata;

    private sealed class TokenFilter(IAntiforgery antiforgery) : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
            await antiforgery.IsRequestValidAsync(context.HttpContext)
                ? await next(context)
                : Results.StatusCode(StatusCodes.Status400BadRequest);
    }
}
