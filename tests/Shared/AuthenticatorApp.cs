using OtpNet;

namespace LeadershipJournal.Tests;

/// <summary>The app on somebody's phone, with the key of one account, by the host's clock.</summary>
public sealed class AuthenticatorApp(string key, AdjustableClock clock)
{
    public const string Page = "/settings/authenticator";

    public string Key => key;

    /// <summary>The code it shows now.</summary>
    public string Code => CodeAt(clock.GetUtcNow());

    /// <summary>A code it shows neither now nor beside now.</summary>
    public string WrongCode => CodeAt(clock.GetUtcNow().AddHours(1));

    /// <summary>Waits until it shows the next code.</summary>
    public string NextCode()
    {
        clock.Advance(TimeSpan.FromSeconds(30));
        return Code;
    }

    /// <summary>Reads the key off the page that offers it.</summary>
    public static AuthenticatorApp Read(PageClient client, AdjustableClock clock) =>
        new(client.Page.QuerySelector("code.strong")!.TextContent.Replace(" ", "", StringComparison.Ordinal), clock);

    /// <summary>Turns the second step on for whoever is signed in; the client shows the recovery codes then.</summary>
    public static async Task<AuthenticatorApp> SetUpAsync(JournalHost host, PageClient client)
    {
        await client.OpenAsync(Page);
        var app = Read(client, host.Clock);
        await client.SubmitAsync("authenticator-confirm", ("Form.Code", app.Code));
        return app;
    }

    /// <summary>The recovery codes that a page shows.</summary>
    public static IReadOnlyList<string> RecoveryCodes(PageClient client) =>
        [.. client.Page.QuerySelectorAll("#recovery-codes code").Select(code => code.TextContent)];

    private string CodeAt(DateTimeOffset instant) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(instant.UtcDateTime);
}
