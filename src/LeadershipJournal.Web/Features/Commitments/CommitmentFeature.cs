namespace LeadershipJournal.Web.Features.Commitments;

internal static class CommitmentFeature
{
    public static IServiceCollection AddCommitments(this IServiceCollection services) => services
        .AddScoped<CommitmentReading>()
        .AddScoped<CommitmentOverviewReading>()
        .AddScoped<CommitmentWriter>()
        .AddScoped<CommitmentActs>();
}
