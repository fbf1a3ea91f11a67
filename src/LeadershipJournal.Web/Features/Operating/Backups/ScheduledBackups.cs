using LeadershipJournal.Data;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Sqlite.Backups;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Web.Infrastructure;

namespace LeadershipJournal.Web.Features.Operating.Backups;

/// <summary>Makes a backup when its hour has come, looks through it, and lets the ones go that the plan no longer keeps.</summary>
internal sealed class ScheduledBackups(StoreEngine engine, StoreOptions options, IConfiguration configuration, TimeProvider time)
{
    private readonly BackupShelf _shelf = new(options.BackupPath, time.LocalTimeZone);

    /// <summary>Whether any are to be made.</summary>
    /// <exception cref="StoreRefusedException">They are, but not on this engine; or a setting makes no sense.</exception>
    public bool AreOn() => (BackupPlan.Of(configuration).Hour, engine) switch
    {
        (null, _) => false,
        (_, SqliteEngine) => true,
        _ => throw new StoreRefusedException($"{BackupPlan.HourSetting} is set, but PostgreSQL is backed up with its own tools. No backups are made."),
    };

    /// <summary>Makes one if none was made since its hour came last; null when there is nothing to do.</summary>
    /// <exception cref="StoreRefusedException">It cannot be made, or does not open: then nothing older was deleted.</exception>
    /// <exception cref="IOException">There is no room.</exception>
    public async Task<BackupFigures?> RunAsync(CancellationToken cancellationToken)
    {
        if (BackupPlan.Of(configuration) is not { Hour: { } hour } plan || engine is not SqliteEngine sqlite || !IsDue(hour))
        {
            return null;
        }

        PrivateDirectory.Create(options.BackupPath);
        _shelf.RemoveLeftovers();
        var file = _shelf.NewFile(time.GetUtcNow());
        var backups = new SqliteBackups(sqlite, options);
        await backups.MakeAsync(file, passphrase: null, cancellationToken);
        var made = await backups.VerifyAsync(file, passphrase: null, cancellationToken);
        if (!made.Figures.IsSound)
        {
            throw new StoreRefusedException(
                $"The backup {file} has {made.Figures.Seals.Broken} sealed values that do not open; 'verify' names them. The older backups stay.");
        }

        _shelf.RemoveExpired(plan);
        return made;
    }

    private bool IsDue(int hour)
    {
        var now = time.GetLocalNow();
        var hourToday = now.Date.AddHours(hour);
        var cameLast = now.DateTime >= hourToday ? hourToday : hourToday.AddDays(-1);
        return _shelf.All() is not [.., var last] || last.MadeAt.DateTime < cameLast;
    }
}

/// <summary>Asks every few minutes whether a backup's hour has come: so a machine that slept through it makes up for it.</summary>
internal sealed partial class ScheduledBackupJob(ScheduledBackups backups, TimeProvider time, ILogger<ScheduledBackupJob> logger)
    : RepeatedJob(TimeSpan.FromMinutes(10), time, logger)
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (backups.AreOn())
            {
                await base.ExecuteAsync(stoppingToken);
            }
        }
        catch (StoreRefusedException refused)
        {
            LogRefused(logger, refused.Message);
        }
    }

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (await backups.RunAsync(stoppingToken) is { } made)
        {
            LogMade(logger, made.Bytes, made.Figures.Seals.Leaders, made.Figures.Seals.Opened);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Made a backup of {Bytes} bytes with {Leaders} leaders and opened its {Values} sealed values")]
    private static partial void LogMade(ILogger logger, long bytes, int leaders, long values);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
