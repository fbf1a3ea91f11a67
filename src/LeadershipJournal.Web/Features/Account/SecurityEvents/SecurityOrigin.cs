namespace LeadershipJournal.Web.Features.Account.SecurityEvents;

/// <summary>Where something came from that happened to an account.</summary>
/// <param name="Browser">The family of the browser; null when it came from none.</param>
/// <param name="Address">Its network address.</param>
internal sealed record SecurityOrigin(string? Browser, string? Address)
{
    /// <summary>The operator, or the application itself.</summary>
    public static SecurityOrigin Server { get; } = new(null, null);

    /// <summary>The browser of a request; the server where there is none.</summary>
    public static SecurityOrigin Of(HttpContext? request) =>
        request is null ? Server : new SecurityOrigin(BrowserFamily.Of(request.Request.Headers.UserAgent), AddressOf(request));

    private static string? AddressOf(HttpContext request)
    {
        var address = request.Connection.RemoteIpAddress;
        return address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4().ToString() : address?.ToString().Split('%')[0];
    }
}
