namespace LeadershipJournal.Web.Features.ValueContexts;

/// <summary>Places in which value means something of its own, and where they pull apart.</summary>
internal static class ValueContextFeature
{
    public const string Address = "/contexts";

    public static IServiceCollection AddValueContexts(this IServiceCollection services) => services
        .AddScoped<ContextReading>()
        .AddScoped<ContextOverviewReading>()
        .AddScoped<ContextWriter>()
        .AddScoped<HypothesisReading>()
        .AddScoped<HypothesisWriter>()
        .AddScoped<ContradictionReading>()
        .AddScoped<ContradictionWriter>();
}
