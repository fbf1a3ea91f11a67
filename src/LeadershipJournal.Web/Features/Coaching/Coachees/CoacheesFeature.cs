namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>What a coach sees of those who share something with them.</summary>
internal static class CoacheesFeature
{
    public static IServiceCollection AddCoachees(this IServiceCollection services) => services
        .AddScoped<CoacheeReading>()
        .AddScoped<OverviewReading>();
}
