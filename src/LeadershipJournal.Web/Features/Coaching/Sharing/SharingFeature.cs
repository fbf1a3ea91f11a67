using LeadershipJournal.Web.Features.Account.Proofs;

namespace LeadershipJournal.Web.Features.Coaching.Sharing;

/// <summary>What a leader shares with whom, and what was looked at.</summary>
internal static class SharingFeature
{
    public const string Address = "/sharing";

    public static IServiceCollection AddSharing(this IServiceCollection services) => services
        .AddScoped<EntryAudience>()
        .AddScoped<SharingReading>()
        .AddScoped<GrantWriter>()
        .AddScoped<EntryMarks>()
        .AddScoped<AccessRecordReading>();

    public static void MapSharing(this IEndpointRouteBuilder routes) => routes.MapGet(AccessRecordCsv.Address, AccessRecordCsv.DownloadAsync).NeedsProof();
}
