using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>
/// How often one address may try at the pages where a password, a code or a token is asked for. What is refused here
/// was not looked at, so the answer is the same whatever was guessed, and whether right or wrong.
/// </summary>
internal static class DoorLimits
{
    /// <summary>For pages on which only a sent form tries something.</summary>
    public const string OfForms = "forms of a door";

    /// <summary>For pages whose address alone tries something.</summary>
    public const string OfEveryRequest = "requests to a door";

    public const string TriesSetting = "Limits:Tries";
    public const string MinutesSetting = "Limits:Minutes";
    private const int DefaultTries = 30;
    private const int DefaultMinutes = 5;

    // The part of an IPv6 address that a provider gives away as a whole.
    private const int NetworkBytes = 8;

    public static IServiceCollection AddDoorLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(static options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = SayWhenAsync;
        });
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>(static (options, configuration) =>
        {
            var window = Window(configuration);
            options.AddPolicy(OfForms, context => HttpMethods.IsPost(context.Request.Method)
                ? Limited(context, window)
                : RateLimitPartition.GetNoLimiter(default(Visit)));
            options.AddPolicy(OfEveryRequest, context => Limited(context, window));
        });
        return services;
    }

    /// <summary>Whose tries are counted together: an IPv4 address, or the network an IPv6 address belongs to.</summary>
    public static string Origin(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, NetworkBytes))
            : plain.ToString();
    }

    private static RateLimitPartition<Visit> Limited(HttpContext context, FixedWindowRateLimiterOptions window) =>
        RateLimitPartition.GetFixedWindowLimiter(
            new Visit(RequestLogging.RouteOf(context.GetEndpoint()), Origin(context.Connection.RemoteIpAddress)), _ => window);

    private static FixedWindowRateLimiterOptions Window(IConfiguration configuration) => new()
    {
        PermitLimit = Math.Max(1, configuration.GetValue(TriesSetting, DefaultTries)),
        Window = TimeSpan.FromMinutes(Math.Max(1, configuration.GetValue(MinutesSetting, DefaultMinutes))),
    };

    private static ValueTask SayWhenAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            rejected.HttpContext.Response.Headers.RetryAfter =
                Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>One address at one door.</summary>
    private readonly record struct Visit(string Door, string Origin);
}
