using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>
/// What a proxy says of the visitor, the address and the scheme, is believed from the proxies that are configured and from
/// nobody else: whoever could say any address would never run into a limit.
/// </summary>
internal static class KnownProxies
{
    /// <summary>IP addresses and networks such as 10.1.0.0/16, separated by semicolons.</summary>
    public const string Setting = "Proxies";

    /// <summary>Comes before everything that asks where a visitor comes from.</summary>
    /// <exception cref="InvalidOperationException">The setting holds something that is no address.</exception>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (app.Configuration[Setting] is not { Length: > 0 } setting)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in setting.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(options, proxy);
        }

        app.UseForwardedHeaders(options);
    }

    private static void Add(ForwardedHeadersOptions options, string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
        {
            options.KnownProxies.Add(address);
        }
        else if (System.Net.IPNetwork.TryParse(proxy, out var network))
        {
            options.KnownIPNetworks.Add(network);
        }
        else
        {
            throw new InvalidOperationException($"{Setting} holds “{proxy}”, which is neither an IP address nor a network such as 10.1.0.0/16.");
        }
    }
}
