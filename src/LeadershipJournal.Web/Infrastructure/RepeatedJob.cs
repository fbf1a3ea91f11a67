namespace LeadershipJournal.Web.Infrastructure;

/// <summary>Runs at start, and again and again until the application ends. When a run fails, the log says so and the next one tries again.</summary>
internal abstract partial class RepeatedJob(TimeSpan often, TimeProvider time, ILogger logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(often, time);
        try
        {
            do
            {
                await TryAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The end of the application is nothing to report.
        }
    }

    /// <summary>Does the work once.</summary>
    protected abstract Task RunAsync(CancellationToken stoppingToken);

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogFailed(logger, GetType().Name, often, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed; it is tried again in {Often}")]
    private static partial void LogFailed(ILogger logger, string job, TimeSpan often, Exception problem);
}
