using LeadershipJournal.Data;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.PostgreSql;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>Chooses the engine from the configuration and opens the store before anything is served.</summary>
internal static class JournalStorage
{
    public const string DataDirectorySetting = "LEADERSHIPJOURNAL_DATA";
    public const string EngineSetting = "Storage:Engine";
    public const string MasterKeySetting = "Storage:MasterKeyFile";
    public const string GivenMasterKeySetting = "Storage:MasterKey";
    public const string BackupFolderSetting = "Backups:Folder";
    public const string ConnectionName = "Journal";

    public static IServiceCollection AddJournalStore(this IServiceCollection services)
    {
        services.AddSingleton(static provider => Options(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(Engine);
        services.AddSingleton<JournalStore>();
        services.AddScoped(static provider => provider.GetRequiredService<JournalStore>().OpenAccounts());
        services.AddScoped<JournalAccess>();
        services.AddScoped<LeaderClock>();
        services.AddSingleton<SealedKeyRepository>();
        services.AddDataProtection().SetApplicationName("LeadershipJournal");
        services.AddOptions<KeyManagementOptions>()
            .Configure<SealedKeyRepository>(static (options, repository) => options.XmlRepository = repository);
        return services;
    }

    /// <summary>Prepares the store; when it is refused, says why and answers false.</summary>
    public static async Task<bool> PrepareStoreAsync(this WebApplication app)
    {
        try
        {
            if (await app.Services.GetRequiredService<JournalStore>().PrepareAsync(app.Lifetime.ApplicationStopping) is { } warning)
            {
                app.Logger.LogWarning("{Warning}", warning);
            }

            app.Logger.LogInformation("The journal is kept in {Engine}", app.Services.GetRequiredService<StoreEngine>().Describe());
            return true;
        }
        catch (StoreRefusedException refused)
        {
            app.Logger.LogCritical("{Reason}", refused.Message);
            return false;
        }
    }

    private static StoreOptions Options(IConfiguration configuration) => new()
    {
        DataDirectory = Path.GetFullPath(configuration[DataDirectorySetting] ?? "data"),
        MasterKeyFile = configuration[MasterKeySetting],
        GivenMasterKey = configuration[GivenMasterKeySetting] is { Length: > 0 } given ? given : null,
        BackupDirectory = configuration[BackupFolderSetting],
        ConnectionString = configuration.GetConnectionString(ConnectionName),
    };

    private static StoreEngine Engine(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<StoreOptions>();
        if (options is { GivenMasterKey: not null, MasterKeyFile: not null })
        {
            throw new StoreRefusedException("Storage__MasterKey and Storage__MasterKeyFile both say which master key to use. Leave one of them out. Nothing was changed.");
        }

        return provider.GetRequiredService<IConfiguration>()[EngineSetting] switch
        {
            null or "" or "Sqlite" => new SqliteEngine(options, Configure, provider.GetRequiredService<TimeProvider>()),
            "PostgreSql" => new PostgreSqlEngine(options, Configure),
            var other => throw new StoreRefusedException($"{EngineSetting} is '{other}'; it can be Sqlite or PostgreSql."),
        };

        void Configure(DbContextOptionsBuilder builder) => builder
            .UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>())
            .AddInterceptors(provider.GetServices<IInterceptor>());
    }
}
