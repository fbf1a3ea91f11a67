using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.SecurityEvents;

internal static class SecurityEventFeature
{
    /// <summary>After Identity's own services: its signing in is replaced by the one that is recorded.</summary>
    public static IServiceCollection AddSecurityEvents(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddSingleton<SecurityLog>()
        .AddSingleton<IInterceptor>(provider => provider.GetRequiredService<SecurityLog>())
        .AddScoped<SignInManager<StoredAccount>, RecordedSignIn>()
        .AddScoped<SecurityEventReading>()
        .AddScoped<SecurityEventDeletion>()
        .AddHostedService<SecurityEventDeletionJob>();
}
