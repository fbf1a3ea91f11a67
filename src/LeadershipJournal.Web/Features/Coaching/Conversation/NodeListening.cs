using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Web.Features.Coaching.Conversation;

/// <summary>Hears, as long as the application runs, what other nodes tell the pages that are open here.</summary>
internal sealed class NodeListening(StoreEngine engine, CoachingNotices notices) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        engine.ListenToNodesAsync(notices.Hear, notices.CloseAll, stoppingToken);
}
