using LeadershipJournal.Web.Infrastructure.Mail;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>What every feature stands on: the log, the clock, the store, and the way a request takes.</summary>
internal static class Foundations
{
    public static IServiceCollection AddFoundations(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.UseDefaultAddress();
        builder.AddJournalLogging();
        return builder.Services.AddSingleton(TimeProvider.System).AddErrorReferences().AddJournalStore().AddPageCompression()
            .AddDoorLimits().AddRequestLimits().AddFormTokens().AddLongHsts().AddMail();
    }

    // The order is the point: the log sees every answer, the headers are on error pages too, and nothing
    // opens a journal before it is known for whom.
    public static void UseRequestPipeline(this WebApplication app)
    {
        app.UseKnownProxies();
        app.UseRequestLogging();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseJournalAccess();
        app.UseRequestLimits();
        app.UseReadableRequests();
        app.UseFormTokens();
    }
}
