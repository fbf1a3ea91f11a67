using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Web.Features.Account.Erasing;

/// <summary>Erases at start and every hour those whose day has come.</summary>
internal sealed partial class ErasureJob(LeaderErasure erasure, TimeProvider time, ILogger<ErasureJob> logger) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, time);
        try
        {
            do
            {
                await RunAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The end of the application is nothing to report.
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await erasure.RunAsync(stoppingToken) is > 0 and var erased)
            {
                LogErased(logger, erased);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The next hour tries again.
            LogNotErased(logger, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} leaders whose day had come")]
    private static partial void LogErased(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Leaders whose day had come could not be erased; it is tried again in an hour")]
    private static partial void LogNotErased(ILogger logger, Exception problem);
}
