using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Account.Devices;

/// <summary>Deletes sign-ins that have ended by themselves: their cookie is too old, or the account has another stamp by now.</summary>
internal sealed class DeviceDeletion(AccountsDb db, TimeProvider time)
{
    /// <summary>Answers how many went.</summary>
    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // The list knows of the last use a little late; and a ticket that is just being made anew has not said its stamp yet.
        var idle = time.GetUtcNow().UtcDateTime - SignedInDevices.SeenEvery;
        var oldest = idle - AccountFeature.SignInLasts;
        var first = time.GetUtcNow().UtcDateTime - AccountFeature.SignInLastsAtMost;
        return db.WriteAsync(
            token => db.SignedInDevices
                .Where(row => row.LastSeenAt < oldest
                    || row.BeganAt <= first
                    || (row.LastSeenAt < idle && !db.Users.Any(account => account.Id == row.AccountId && account.SecurityStamp == row.Stamp)))
                .ExecuteDeleteAsync(token),
            cancellationToken);
    }
}

/// <summary>Runs the deletion at start and every hour.</summary>
internal sealed class DeviceDeletionJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<DeviceDeletionJob> logger)
    : RepeatedJob(TimeSpan.FromHours(1), time, logger)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeviceDeletion>().RunAsync(stoppingToken);
    }
}
