using System.Globalization;
using System.Net;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>How often one address may try at a door.</summary>
public sealed class DoorLimitTests : IAsyncDisposable
{
    private const int Tries = 3;
    private readonly LimitedHost _host = new(Tries);

    [Fact]
    public async Task After_so_many_tries_an_address_is_told_when_to_come_back()
    {
        var person = await _host.CreatePersonAsync();
        using var visitor = Visit("192.0.2.7");
        await TryAsync(visitor, person.Email, Tries);
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);

        await TryAsync(visitor, person.Email, 1);
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Response.StatusCode);
        Assert.InRange(visitor.Response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(60));
        Assert.Equal("Too many tries", visitor.Page.QuerySelector("h1")?.TextContent);
        Assert.Contains("minutes, then go back and try again", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_higher_limit_the_same_tries_are_looked_at()
    {
        await using var open = new LimitedHost(Tries + 1);
        var person = await open.CreatePersonAsync();
        using var visitor = open.Visit();
        await TryAsync(visitor, person.Email, Tries + 1);
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
    }

    [Fact]
    public async Task A_known_and_an_unknown_account_are_refused_in_the_same_words()
    {
        var person = await _host.CreatePersonAsync();
        using var known = Visit("192.0.2.8");
        using var unknown = Visit("192.0.2.9");
        await TryAsync(known, person.Email, Tries + 1);
        await TryAsync(unknown, "nobody@journal.example", Tries + 1);
        Assert.Equal(HttpStatusCode.TooManyRequests, unknown.Response.StatusCode);
        Assert.Equal(known.Page.Body!.TextContent, unknown.Page.Body!.TextContent);
    }

    [Fact]
    public async Task The_right_password_does_not_help_either_and_another_address_gets_in()
    {
        var person = await _host.CreatePersonAsync();
        using var visitor = Visit("192.0.2.10");
        await TryAsync(visitor, "nobody@journal.example", Tries);
        await visitor.OpenAsync("/sign-in");
        await visitor.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Response.StatusCode);

        using var elsewhere = Visit("192.0.2.11");
        await elsewhere.OpenAsync("/sign-in");
        await elsewhere.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
        Assert.NotNull(elsewhere.Page.QuerySelector(".avatar"));
    }

    [Fact]
    public async Task Opening_the_page_is_no_try()
    {
        await _host.CreatePersonAsync();
        using var visitor = Visit("192.0.2.12");
        for (var opened = 0; opened < 2 * Tries; opened++)
        {
            await visitor.OpenAsync("/sign-in");
        }

        await TryAsync(visitor, "nobody@journal.example", Tries);
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
    }

    [Fact]
    public async Task The_code_of_the_first_run_can_be_guessed_only_so_often()
    {
        using var visitor = Visit("192.0.2.13");
        for (var attempt = 0; attempt <= Tries; attempt++)
        {
            await visitor.OpenAsync("/first-run");
            await visitor.SubmitAsync("first-run", ("Form.Code", "AAAA-AAAA-AAAA"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Response.StatusCode);
    }

    [Fact]
    public async Task The_token_of_an_invitation_can_be_guessed_only_so_often()
    {
        await _host.CreatePersonAsync();
        using var visitor = Visit("192.0.2.14");
        for (var attempt = 0; attempt <= Tries; attempt++)
        {
            await visitor.OpenAsync(string.Create(CultureInfo.InvariantCulture, $"/invitations/guess{attempt}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Response.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    public void An_address_counts_with_its_network(string one, string other, bool together) =>
        Assert.Equal(together, DoorLimits.Origin(IPAddress.Parse(one)) == DoorLimits.Origin(IPAddress.Parse(other)));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private PageClient Visit(string address)
    {
        var visitor = _host.Visit();
        visitor.Http.DefaultRequestHeaders.Add(LimitedHost.AddressHeader, address);
        return visitor;
    }

    private static async Task TryAsync(PageClient visitor, string email, int times)
    {
        for (var attempt = 0; attempt < times; attempt++)
        {
            await visitor.OpenAsync(AccountFeature.SignInAddress);
            await visitor.SubmitAsync("sign-in", ("Form.Email", email), ("Form.Password", "not the password"));
        }
    }

    /// <summary>Counts in hours, so that no test runs into the next window; the address is what the visitor says.</summary>
    private sealed class LimitedHost(int tries) : JournalHost
    {
        public const string AddressHeader = "X-Visitor";

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(DoorLimits.TriesSetting, tries.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting(DoorLimits.MinutesSetting, "60");
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Addresses()));
        }

        private sealed class Addresses : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((context, rest) =>
                {
                    context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[AddressHeader].FirstOrDefault() ?? "192.0.2.1");
                    return rest(context);
                });
                next(app);
            };
        }
    }
}
