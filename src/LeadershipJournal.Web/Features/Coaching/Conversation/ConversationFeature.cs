namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>What leader and coach say to each other, and the pages that hear of it at once.</summary>
internal static class ConversationFeature
{
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<CoachingNotices>()
        .AddHostedService<NodeListening>()
        .AddScoped<LiveStateReading>()
        .AddScoped<ThreadDoor>()
        .AddScoped<ThreadReading>()
        .AddScoped<ThreadWriting>();

    public static void MapConversation(this IEndpointRouteBuilder routes) => routes.MapLivePages();
}
