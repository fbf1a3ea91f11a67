using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Features.Operating.Backups;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LeadershipJournal.Web.Features.Operating;

/// <summary>What the operator of an instance needs: health and commands.</summary>
internal static class OperatingFeature
{
    public static IServiceCollection AddOperating(this IServiceCollection services)
    {
        services.AddHealthChecks().AddDbContextCheck<AccountsDb>("database");
        return services
            .AddSingleton<KeyRotation>()
            .AddOperatorCommand(KeyCommands.Rotate)
            .AddSingleton<ScheduledBackups>()
            .AddHostedService<ScheduledBackupJob>()
            .AddOperatorCommand(BackupCommands.Backup)
            .AddOperatorCommand(BackupCommands.Verify)
            .AddOperatorCommand(BackupCommands.Restore);
    }

    public static void MapOperating(this WebApplication app)
    {
        var health = app.MapGroup("/healthz").AllowAnonymous().WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
        health.MapHealthChecks("/live", new HealthCheckOptions { Predicate = static _ => false });
        health.MapHealthChecks("/ready");
    }
}
