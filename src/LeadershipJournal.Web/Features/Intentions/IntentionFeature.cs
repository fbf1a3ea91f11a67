namespace LeadershipJournal.Web.Features.Intentions;

internal static class IntentionFeature
{
    public static IServiceCollection AddIntentions(this IServiceCollection services) => services.AddScoped<IntentionService>();
}
