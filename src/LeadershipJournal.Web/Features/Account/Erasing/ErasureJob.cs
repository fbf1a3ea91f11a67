using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.Account.Erasing;

/// <summary>Erases at start and every hour those whose day has come.</summary>
internal sealed partial class ErasureJob(LeaderErasure erasure, TimeProvider time, ILogger<ErasureJob> logger)
    : RepeatedJob(TimeSpan.FromHours(1), time, logger)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (await erasure.RunAsync(stoppingToken) is > 0 and var erased)
        {
            LogErased(logger, erased);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} leaders whose day had come")]
    private static partial void LogErased(ILogger logger, int count);
}
