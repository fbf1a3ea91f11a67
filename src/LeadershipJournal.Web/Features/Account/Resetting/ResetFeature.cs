using LeadershipJournal.Web.Features.Account.Links;
using LeadershipJournal.Web.Features.Operating;

namespace LeadershipJournal.Web.Features.Account.Resetting;

/// <summary>A new password for somebody who lost the old one, by a link.</summary>
internal static class ResetFeature
{
    public static IServiceCollection AddPasswordReset(this IServiceCollection services) => services
        .AddScoped<PasswordReset>()
        .AddScoped<ResetLetters>()
        .AddScoped<ForgottenPassword>()
        .AddOperatorCommand(ResetCommands.Link);

    public static void MapPasswordReset(this IEndpointRouteBuilder routes) => routes.MapLink(PasswordReset.Address);
}
