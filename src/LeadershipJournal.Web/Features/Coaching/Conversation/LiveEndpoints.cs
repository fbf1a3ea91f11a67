using LeadershipJournal.Web.Features.Account.Devices;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>What js/coaching-live.js listens to: server-sent events of one relationship, for one open page.</summary>
internal static class LiveEndpoints
{
    public const string Route = "/coaching/{relationshipId:guid}/live";

    public static string Address(Guid relationshipId) => $"/coaching/{relationshipId}/live";

    public static void MapLivePages(this IEndpointRouteBuilder routes) => routes.MapGet(Route, ListenAsync).ForScripts().DisableRequestTimeout();

    private static async Task ListenAsync(
        Guid relationshipId,
        HttpContext context,
        LiveStateReading state,
        CoachingNotices notices,
        JournalAccess access,
        SignInWatch signIn,
        TimeProvider time,
        IHostApplicationLifetime lifetime)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var page = notices.Open(relationshipId, access.LeaderId);
        if (await state.MarkAsync(relationshipId, ending.Token) is not { } mark)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/event-stream";
        var running = new LiveStream(context.Response.Body, page.Notices, token => state.MarkAsync(relationshipId, token), time)
            .RunAsync(mark, ending.Token);
        await Task.WhenAny(running, signIn.EndAsync(context, ending.Token));
        await ending.CancelAsync();
        await running;
    }
}
