using Microsoft.AspNetCore.Antiforgery;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>A form whose token is missing or too old is answered with the page that says what to do, not with a bare line.</summary>
internal static class FormTokens
{
    public static IServiceCollection AddFormTokens(this IServiceCollection services)
    {
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>(static (options, requests) => options.Cookie = new TokenCookie(requests));
        return services.AddHttpContextAccessor();
    }

    public static void UseFormTokens(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use(static (context, next) =>
        {
            if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            {
                return next(context);
            }

            context.Features.Set<IAntiforgeryValidationFeature>(null);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    /// <summary>Named as <see cref="HostCookies"/> names the others: antiforgery takes a name, and no manager of cookies.</summary>
    private sealed class TokenCookie : CookieBuilder
    {
        private const string Key = "leadershipjournal-form";
        private readonly IHttpContextAccessor _requests;

        public TokenCookie(IHttpContextAccessor requests)
        {
            _requests = requests;
            HttpOnly = true;
            IsEssential = true;
            SameSite = SameSiteMode.Strict;
            SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        public override string? Name
        {
            get => _requests.HttpContext is { } context ? HostCookies.Name(context, Key) : Key;
            set => throw new NotSupportedException("The cookie's name follows from the request.");
        }
    }
}
