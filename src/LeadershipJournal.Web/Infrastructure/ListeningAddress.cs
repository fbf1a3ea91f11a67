using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>Where the journal listens when nobody says otherwise, and the line that tells where it does, or that it cannot.</summary>
internal static class ListeningAddress
{
    public const string Default = "http://localhost:5080";

    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        var configured = builder.Configuration[WebHostDefaults.ServerUrlsKey] is not null
            || builder.Configuration["HTTP_PORTS"] is not null
            || builder.Configuration["HTTPS_PORTS"] is not null
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!configured)
        {
            builder.WebHost.UseUrls(Default);
        }
    }

    public static void AnnounceAddress(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
            foreach (var address in addresses ?? [])
            {
                app.Logger.LogInformation("LeadershipJournal is open at {Address}", address);
            }
        });

    /// <summary>Serves until it is told to stop; when somebody else has the address, says so and answers false.</summary>
    public static async Task<bool> ServeAsync(this WebApplication app, TextWriter complaints)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch (IOException taken) when (IsTaken(taken))
            {
                await complaints.WriteLineAsync(
                    $"LeadershipJournal cannot open at {app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "the configured address"}: another program listens there. Stop it, or choose another address with --urls http://localhost:5081.");
                return false;
            }

            await app.WaitForShutdownAsync();
            return true;
        }
    }

    /// <summary>Whether the address is in use by somebody else.</summary>
    public static bool IsTaken(Exception? exception) => exception is IOException { InnerException: AddressInUseException };
}
