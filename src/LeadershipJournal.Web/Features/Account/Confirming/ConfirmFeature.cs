using LeadershipJournal.Web.Features.Account.Links;

namespace LeadershipJournal.Web.Features.Account.Confirming;

/// <summary>Addresses that are confirmed by mail, where mail is sent.</summary>
internal static class ConfirmFeature
{
    public static IServiceCollection AddEmailConfirmation(this IServiceCollection services) => services.AddScoped<EmailConfirmation>();

    public static void MapEmailConfirmation(this IEndpointRouteBuilder routes) => routes.MapLink(EmailConfirmation.Address);
}
