using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Operating;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Erasing;

/// <summary>A leader's right to be erased, and what the operator may do with an account without reading it.</summary>
internal static class ErasureFeature
{
    public const string KeepAddress = "/erasure/keep";

    public static IServiceCollection AddErasure(this IServiceCollection services) => services
        .AddScoped<ErasureRequests>()
        .AddScoped<AccountSuspension>()
        .AddScoped<IUserConfirmation<StoredAccount>>(static provider => provider.GetRequiredService<AccountSuspension>())
        .Configure<IdentityOptions>(static options => options.SignIn.RequireConfirmedAccount = true)
        .AddSingleton<LeaderErasure>()
        .AddHostedService<ErasureJob>()
        .AddOperatorCommand(RightsCommands.Erase)
        .AddOperatorCommand(RightsCommands.Suspend)
        .AddOperatorCommand(RightsCommands.Resume);

    public static void MapErasure(this WebApplication app) =>
        app.MapPost(KeepAddress, async (HttpContext context, IAntiforgery antiforgery, ErasureRequests requests) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            await requests.KeepAsync(context.RequestAborted);
            return Results.LocalRedirect("/settings?kept=true#data");
        });
}
