namespace LeadershipJournal.Web.Features.Leading;

internal static class LeadingFeature
{
    public const string Address = "/leading";

    public static IServiceCollection AddLeading(this IServiceCollection services) => services
        .AddScoped<DecisionReading>()
        .AddScoped<DecisionService>()
        .AddScoped<LettingGoReading>()
        .AddScoped<LettingGoService>()
        .AddScoped<PulledBothWaysReading>()
        .AddScoped<LeadingReading>()
        .AddScoped<ConversationEditing>()
        .AddScoped<ConversationWriter>();
}
