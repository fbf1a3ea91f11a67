using LeadershipJournal.Checks.Authorization;
using LeadershipJournal.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>The application behind a real port; in the control with a handler in front that throws on a rare input.</summary>
internal sealed class FuzzHost(bool isControl) : JournalHost
{
    /// <summary>What was logged as an error.</summary>
    public LoggedErrors Errors { get; } = new();

    /// <summary>Where it listens.</summary>
    public Uri Start()
    {
        UseKestrel(0);
        StartServer();
        return new Uri($"http://localhost:{ClientOptions.BaseAddress.Port}");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(RegisteredServices.Of(services));
            // The log that tests read keeps every line; there are millions here.
            services.RemoveAll<ILoggerProvider>();
            services.AddSingleton<ILoggerProvider>(Errors);
            if (isControl)
            {
                services.AddSingleton<IStartupFilter, RarelyThrowing>();
            }
        });
    }

    /// <summary>Throws when a form has a field that holds NUL.</summary>
    private sealed class RarelyThrowing : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(static async (context, next) =>
            {
                if (context.Request is { Method: "POST", ContentType: "application/x-www-form-urlencoded" } request
                    && (await request.ReadFormAsync()).Any(field => field.Value.ToString().Contains('\0', StringComparison.Ordinal)))
                {
                    throw new InvalidOperationException("The planted handler.");
                }

                await next(context);
            });
            next(app);
        };
    }
}
