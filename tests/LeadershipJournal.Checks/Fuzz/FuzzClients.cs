using System.Net;
using AngleSharp.Html.Dom;
using LeadershipJournal.Checks.Authorization;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>The people who send what is hostile, each over a connection of their own; whoever was signed out signs in again.</summary>
internal sealed class FuzzClients(Ground ground, Uri home) : IDisposable
{
    // An account that wrong passwords have closed opens again after ten minutes.
    private static readonly TimeSpan UntilUnlocked = TimeSpan.FromMinutes(11);
    private readonly Dictionary<Roles, (PageClient Client, string Token)> _signedIn = [];

    /// <summary>Sends a request and reads the answer; of a stream that does not end the first words are read.</summary>
    public async Task<Answer> SendAsync(SavedRequest request)
    {
        var (client, token) = await OfAsync(request.Role);
        using var message = request.ToMessage(home, token);
        using var response = await client.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        var place = response.Headers.Location?.ToString() ?? "";
        if (response.StatusCode == HttpStatusCode.Unauthorized || place.Contains(AccountFeature.SignInAddress, StringComparison.Ordinal))
        {
            Forget(request.Role);
        }

        return new Answer(response.StatusCode, await TextAsync(response));
    }

    /// <summary>Somebody's client.</summary>
    public async Task<PageClient> ClientAsync(Roles role) => (await OfAsync(role)).Client;

    /// <summary>Signs somebody in anew before what they send next.</summary>
    public void Forget(Roles role)
    {
        if (_signedIn.Remove(role, out var known))
        {
            known.Client.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var role in _signedIn.Keys.ToList())
        {
            Forget(role);
        }
    }

    private async Task<(PageClient Client, string Token)> OfAsync(Roles role)
    {
        if (_signedIn.TryGetValue(role, out var known))
        {
            return known;
        }

        var client = new PageClient(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = home, Timeout = Timeout.InfiniteTimeSpan });
        var page = await client.OpenAsync(AccountFeature.SignInAddress);
        if (role is not Roles.Anonymous)
        {
            ground.Host.Clock.Advance(UntilUnlocked);
            var person = ground.People[role];
            await client.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
            page = await client.OpenAsync("/settings");
        }

        var token = (page.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value;
        return _signedIn[role] = (client, token ?? throw new CheckException($"The {role.Word()} could not sign in: {client.Response.StatusCode}."));
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType is not "text/event-stream")
        {
            return await response.Content.ReadAsStringAsync();
        }

        await using var stream = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync() ?? "";
    }
}
