using System.Net;
using AngleSharp.Html.Dom;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using Microsoft.AspNetCore.Mvc.Testing;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text);

/// <summary>Everybody with a browser of their own that follows no redirect, so that each answer is that of its own address.</summary>
internal sealed class Visitors : IDisposable
{
    private static readonly TimeSpan FirstWords = TimeSpan.FromSeconds(5);
    private readonly Dictionary<Roles, PageClient> _clients = [];

    public IEnumerable<Roles> Roles => _clients.Keys;

    public PageClient this[Roles role] => _clients[role];

    public static async Task<Visitors> SignInAsync(Ground ground)
    {
        var visitors = new Visitors();
        visitors._clients[Authorization.Roles.Anonymous] = Client(ground.Host);
        foreach (var (role, person) in ground.People)
        {
            var client = visitors._clients[role] = Client(ground.Host);
            await client.OpenAsync(AccountFeature.SignInAddress);
            await client.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
            await client.OpenAsync("/");
            if (client.Page.QuerySelector(".avatar") is null)
            {
                throw new CheckException($"The {role} could not sign in.");
            }
        }

        return visitors;
    }

    /// <summary>Asks for an address; of a stream that does not end the first words are read.</summary>
    public async Task<Answer> GetAsync(Roles role, string address)
    {
        using var response = await _clients[role].Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        var place = response.Headers.Location?.ToString() ?? "";
        return new Answer(response.StatusCode, place + "\n" + await TextAsync(response));
    }

    /// <summary>What a form of somebody's must carry.</summary>
    public async Task<string> TokenAsync(Roles role)
    {
        var page = await _clients[role].OpenAsync("/settings");
        return (page.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value ?? "";
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType is not "text/event-stream")
        {
            return await response.Content.ReadAsStringAsync();
        }

        using var patience = new CancellationTokenSource(FirstWords);
        await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
        using var reader = new StreamReader(stream);
        List<string> lines = [];
        while (await reader.ReadLineAsync(patience.Token) is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    private static PageClient Client(JournalHost host) =>
        new(host.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = false }));
}
