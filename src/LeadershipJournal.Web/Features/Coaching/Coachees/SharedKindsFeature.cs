namespace LeadershipJournal.Web.Features.Coaching.Coachees;

/// <summary>Everything but the balance that a coach reads about a coachee.</summary>
internal static class SharedKindsFeature
{
    public static IServiceCollection AddSharedKinds(this IServiceCollection services) => services
        .AddScoped<SharedEntryReading>()
        .AddScoped<SharedCommitmentReading>()
        .AddScoped<SharedRegisterReading>()
        .AddScoped<SharedModelReading>()
        .AddScoped<SharedContextReading>()
        .AddScoped<SharedAssessmentReading>();
}
