using Microsoft.AspNetCore.Antiforgery;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>A form whose token is missing or too old is answered with the page that says what to do, not with a bare line.</summary>
internal static class FormTokens
{
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
}
