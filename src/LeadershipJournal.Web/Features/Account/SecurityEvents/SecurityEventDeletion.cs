using LeadershipJournal.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Account.SecurityEvents;

/// <summary>Deletes events that are older than they are kept.</summary>
internal sealed class SecurityEventDeletion(AccountsDb db, TimeProvider time)
{
    /// <summary>For how many days an event is kept.</summary>
    public const int KeptDays = 180;

    /// <summary>Answers how many went.</summary>
    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow().UtcDateTime.AddDays(-KeptDays);
        return db.WriteAsync(token => db.SecurityEvents.Where(row => row.At < oldest).ExecuteDeleteAsync(token), cancellationToken);
    }
}

/// <summary>Runs the deletion at start and once a day.</summary>
internal sealed partial class SecurityEventDeletionJob(
    IServiceScopeFactory scopes, TimeProvider time, ILogger<SecurityEventDeletionJob> logger) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Day, time);
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
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SecurityEventDeletion>().RunAsync(stoppingToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The next day tries again.
            LogNotDeleted(logger, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Security events that are no longer kept could not be deleted")]
    private static partial void LogNotDeleted(ILogger logger, Exception problem);
}
