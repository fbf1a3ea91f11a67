using LeadershipJournal.Web.Features.Account.Links;

namespace LeadershipJournal.Web.Features.Account.Registering;

/// <summary>Accounts that people make for themselves, where the operator lets anybody in.</summary>
internal static class RegistrationFeature
{
    public static IServiceCollection AddRegistration(this IServiceCollection services) => services
        .AddScoped<Registration>()
        .AddScoped<RegistrationLetters>();

    public static void MapRegistration(this WebApplication app)
    {
        // A setting that is neither is said at start, and not to the first visitor.
        Registration.RuleOf(app.Configuration);
        app.MapLink(Registration.AccountAddress);
    }
}
