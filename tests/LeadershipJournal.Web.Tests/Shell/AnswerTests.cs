using System.Net;
using System.Security.Claims;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>What every answer of the application has in common: headers, errors, logs, health.</summary>
public sealed class AnswerTests(AnswerTests.FailingHost host) : IClassFixture<AnswerTests.FailingHost>
{
    private const string Canary = "Zwetschgenernte";

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/css/app.css")]
    [InlineData("/healthz/live")]
    [InlineData("/fails")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var client = await host.SignInSomebodyAsync();
        using var answer = await client.Http.GetAsync(address);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
    }

    [Fact]
    public void The_content_security_policy_makes_no_exception_for_inline_script_or_style() =>
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_address_is_answered_with_the_page_that_says_so()
    {
        using var visitor = host.Visit();
        await visitor.OpenAsync("/nowhere/at-all");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Response.StatusCode);
        Assert.Equal("There is nothing at this address", visitor.Page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task An_unexpected_error_shows_the_reference_that_is_in_the_log_and_nothing_else()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync("/fails");
        Assert.Equal(HttpStatusCode.InternalServerError, client.Response.StatusCode);
        var reference = client.Page.QuerySelector("code")?.TextContent;
        Assert.Matches("^[0-9a-f]{8}$", reference);
        Assert.Contains(host.Log.Lines, line => line.Contains($"reference {reference}", StringComparison.Ordinal));
        Assert.DoesNotContain("on purpose", client.Page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_names_the_route_but_never_the_address()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync($"/{Canary}?search={Canary}");
        await client.OpenAsync($"/settings?search={Canary}");
        await client.SubmitAsync("leave-add", ("Form.From", "2026-07-13"), ("Form.Until", "2026-07-14"), ("Form.Name", Canary));
        await client.OpenAsync($"/fails?search={Canary}");
        Assert.Contains(host.Log.Lines, line => line.Contains("GET /settings answered 200", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_time_in_the_log_says_its_day_and_zone() => Assert.StartsWith(
        "{Timestamp:yyyy-MM-dd HH:mm:ss zzz} ",
        host.Services.GetRequiredService<IConfiguration>()["Serilog:WriteTo:Console:Args:outputTemplate"],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task A_sound_instance_says_so(string address)
    {
        using var visitor = host.Visit();
        Assert.Equal("Healthy", await visitor.Http.GetStringAsync(address));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_are_compressed(string encoding)
    {
        using var visitor = host.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/error");
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await visitor.Http.SendAsync(request);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_script_of_the_pages_is_served()
    {
        using var visitor = host.Visit();
        await visitor.OpenAsync("/error");
        foreach (var script in visitor.Page.QuerySelectorAll("script"))
        {
            using var answer = await visitor.Http.GetAsync("/" + script.GetAttribute("src"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(' ', answer.Headers.GetValues(name));

    /// <summary>The application with an address that fails for whoever is signed in.</summary>
    public sealed class FailingHost : JournalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddTransient<IClaimsTransformation, Failing>());
        }

        private sealed class Failing(IHttpContextAccessor http) : IClaimsTransformation
        {
            public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal) => http.HttpContext?.Request.Path == "/fails"
                ? throw new InvalidOperationException("This address fails on purpose.")
                : Task.FromResult(principal);
        }
    }
}
