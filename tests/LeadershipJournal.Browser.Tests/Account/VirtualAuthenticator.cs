using Microsoft.Playwright;

namespace LeadershipJournal.Browser.Tests.Account;

/// <summary>A device of the browser's own making that keeps passkeys and knows its holder, on one page.</summary>
internal sealed class VirtualAuthenticator : IAsyncDisposable
{
    private readonly ICDPSession _session;

    private VirtualAuthenticator(ICDPSession session) => _session = session;

    public static async Task<VirtualAuthenticator> AddAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
        return new VirtualAuthenticator(session);
    }

    public async ValueTask DisposeAsync() => await _session.DetachAsync();
}
