using LeadershipJournal.Tests;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>What browsers are told about cookies, transport and types.</summary>
public sealed class BrowserRuleTests(JournalHost host) : IClassFixture<JournalHost>
{
    private const string Site = "https://journal.example";

    [Fact]
    public async Task Over_https_every_cookie_is_of_this_host_alone_and_out_of_reach_of_scripts()
    {
        var person = await host.CreatePersonAsync();
        using var client = new PageClient(host.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false }));
        List<string> cookies = [];
        await client.OpenAsync("/sign-in");
        cookies.AddRange(Cookies(client.Response));
        await client.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
        cookies.AddRange(Cookies(client.Response));
        await client.OpenAsync("/settings");
        await client.SubmitAsync("appearance", ("Form.Theme", "dark"));
        cookies.AddRange(Cookies(client.Response));
        Assert.Equal(
            ["__Host-leadershipjournal", "__Host-leadershipjournal-form", "__Host-theme"],
            cookies.Select(cookie => cookie[..cookie.IndexOf('=', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/css/app.css")]
    [InlineData("/nowhere")]
    public async Task A_browser_that_came_by_https_is_told_to_come_by_nothing_else_for_a_year(string address)
    {
        using var client = host.CreateClient(new() { BaseAddress = new Uri(Site) });
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Theory]
    [InlineData("/sign-in", "text/html; charset=utf-8")]
    [InlineData("/css/app.css", "text/css; charset=utf-8")]
    [InlineData("/js/shell.js", "text/javascript; charset=utf-8")]
    [InlineData("/healthz/live", "text/plain; charset=utf-8")]
    public async Task A_text_says_how_it_is_encoded(string address, string type)
    {
        using var client = host.CreateClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/css/app.css")]
    [InlineData("/healthz/live")]
    public async Task A_request_is_never_sent_back(string address)
    {
        const string Canary = "quince-marmalade";
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Trace, address);
        request.Headers.Add("X-Secret", Canary);
        using var answer = await client.SendAsync(request);
        Assert.False(answer.IsSuccessStatusCode);
        Assert.DoesNotContain(Canary, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}
