using LeadershipJournal.Web.Features.DataExchange.Uploads;
using LeadershipJournal.Web.Features.Operating;

namespace LeadershipJournal.Web.Features.DataExchange;

/// <summary>Bringing years of notes along.</summary>
internal static class DataExchangeFeature
{
    public static IServiceCollection AddDataExchange(this IServiceCollection services)
    {
        services.AddScoped<DimensionRules>();
        services.AddScoped<ImportPreparation>();
        services.AddScoped<ImportWriter>();
        services.AddScoped<ImportHistory>();
        services.AddSingleton<PendingImports>();
        services.AddSingleton<ImportRunner>();
        return services.AddOperatorCommand(ImportCommand.Command);
    }
}
