using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>
/// Logs go to the console, and to wherever the <c>Serilog</c> section of the configuration says.
/// The address of a request is never logged: a path that was mistyped or a query may hold anything.
/// </summary>
internal static class JournalLogging
{
    public static void AddJournalLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.With<WithoutAddress>()
            // Whoever starts the server is told in a sentence.
            .Filter.ByExcluding(logged => ListeningAddress.IsTaken(logged.Exception))
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
        // These two write the raw address of every request, whatever sinks are configured.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Warning);
    }

    private sealed class WithoutAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
            logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
