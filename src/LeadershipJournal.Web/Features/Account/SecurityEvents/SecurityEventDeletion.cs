using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Web.Infrastructure;
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
internal sealed class SecurityEventDeletionJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<SecurityEventDeletionJob> logger)
    : RepeatedJob(TimeSpan.FromDays(1), time, logger)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SecurityEventDeletion>().RunAsync(stoppingToken);
    }
}
