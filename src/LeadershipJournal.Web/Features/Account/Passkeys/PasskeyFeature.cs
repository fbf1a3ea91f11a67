using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;

namespace LeadershipJournal.Web.Features.Account.Passkeys;

/// <summary>Passkeys: where they hold, and what js/passkeys.js asks for before it asks the device.</summary>
internal static class PasskeyFeature
{
    /// <summary>The domain that passkeys are made for.</summary>
    public const string DomainSetting = "Passkeys:ServerDomain";

    public const string RequestOptionsAddress = "/passkeys/request-options";
    public const string CreationOptionsAddress = "/passkeys/creation-options";

    /// <summary>How a sign-in says that it was by passkey.</summary>
    public const string Method = "passkey";

    // Where the application listens unless it is told otherwise.
    private const string DefaultDomain = "localhost";
    private const string Required = "required";

    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.ServerDomain = configuration[DomainSetting] is { Length: > 0 } domain ? domain.ToLowerInvariant() : DefaultDomain;
            options.ResidentKeyRequirement = Required;
            options.UserVerificationRequirement = Required;
        });
        return services.AddScoped<PasskeyAssertion>().AddScoped<PasskeyService>();
    }

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(RequestOptionsAddress, async (PasskeyService passkeys) => Json(await passkeys.RequestOptionsAsync()))
            .AllowAnonymous().ForScripts().NeedsToken();
        routes.MapPost(CreationOptionsAddress, async (PasskeyService passkeys) =>
            {
                var options = await passkeys.CreationOptionsAsync();
                return options.Succeeded ? Json(options.Value) : Results.Json(new { Refused = options.Refusals[0].Message });
            })
            .ForScripts().NeedsToken();
    }

    /// <summary>Whether a page under this host may use passkeys of this domain.</summary>
    public static bool Covers(this IdentityPasskeyOptions options, string host) =>
        host.Equals(options.ServerDomain, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith($".{options.ServerDomain}", StringComparison.OrdinalIgnoreCase);

    private static IResult Json(string options) => Results.Text(options, "application/json");
}
