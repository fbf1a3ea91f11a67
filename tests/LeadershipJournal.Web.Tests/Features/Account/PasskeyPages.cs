using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account.Passkeys;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>What a page's script does about passkeys, for tests without script.</summary>
internal static class PasskeyPages
{
    /// <summary>A visitor whose browser says where its requests come from, as real ones do.</summary>
    public static PageClient VisitWithPasskey(this JournalHost host) => WithOrigin(host.Visit());

    /// <inheritdoc cref="VisitWithPasskey"/>
    public static async Task<PageClient> SignInWithPasskeysAsync(this JournalHost host, Person person) => WithOrigin(await host.SignInAsync(person));

    /// <inheritdoc cref="VisitWithPasskey"/>
    public static async Task<PageClient> SignInSomebodyWithPasskeysAsync(this JournalHost host) => WithOrigin(await host.SignInSomebodyAsync());

    /// <summary>The options that the page's script would hand to the browser.</summary>
    public static async Task<string> OptionsAsync(this PageClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("RequestVerificationToken", client.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        using var answer = await client.Http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>Adds a passkey in the settings.</summary>
    public static async Task AddAsync(this PageClient client, SoftPasskey passkey, string name)
    {
        await client.OpenAsync("/settings");
        var answer = passkey.Make(await client.OptionsAsync(PasskeyFeature.CreationOptionsAddress));
        await client.SubmitAsync("passkey-add", ("Form.Name", name), ("Form.Credential", answer));
    }

    /// <summary>Signs in at the door.</summary>
    public static async Task SignInAsync(this PageClient client, SoftPasskey passkey, string address = "/sign-in")
    {
        await client.OpenAsync(address);
        var answer = passkey.Sign(await client.OptionsAsync(PasskeyFeature.RequestOptionsAddress));
        await client.SubmitAsync("passkey-sign-in", ("Passkey.Credential", answer));
    }

    private static PageClient WithOrigin(PageClient client)
    {
        client.Http.DefaultRequestHeaders.Add("Origin", SoftPasskey.Origin);
        return client;
    }
}
