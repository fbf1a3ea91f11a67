using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>Where the journal listens when nobody says otherwise, and the line that tells where it does.</summary>
internal static class ListeningAddress
{
    private const string Default = "http://localhost:5080";

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
}
