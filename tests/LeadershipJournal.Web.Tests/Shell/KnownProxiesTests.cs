using System.Net;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>Whose word is taken for where a visitor comes from.</summary>
public sealed class KnownProxiesTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", "198.51.100.4", true)]
    [InlineData("10.9.0.1; 192.0.2.0/24", "192.0.2.7", "198.51.100.4", true)]
    [InlineData("10.9.0.1", "192.0.2.7", "192.0.2.7", false)]
    [InlineData(null, "192.0.2.7", "192.0.2.7", false)]
    public async Task A_forwarded_address_and_scheme_are_believed_from_a_named_proxy_alone(string? proxies, string from, string visitor, bool isHttps)
    {
        await using var host = new ProxiedHost(proxies, from);
        using var client = host.CreateClient();
        using var answer = await AskAsync(client, "198.51.100.4");
        Assert.Equal((IPAddress.Parse(visitor), isHttps), host.Seen);
    }

    [Fact]
    public async Task What_a_visitor_claims_before_the_proxy_is_not_believed()
    {
        await using var host = new ProxiedHost("192.0.2.7", "192.0.2.7");
        using var client = host.CreateClient();
        using var answer = await AskAsync(client, "127.0.0.1, 198.51.100.4");
        Assert.Equal(IPAddress.Parse("198.51.100.4"), host.Seen.Visitor);
    }

    [Fact]
    public async Task Something_that_is_no_address_is_named_at_the_start()
    {
        await using var host = new ProxiedHost("the proxy", "192.0.2.7");
        var problem = Assert.Throws<InvalidOperationException>(() => host.CreateClient());
        Assert.Contains("the proxy", problem.Message, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string forwardedFor)
    {
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client.GetAsync(new Uri("/sign-in", UriKind.Relative));
    }

    private sealed class ProxiedHost(string? proxies, string from) : JournalHost, IStartupFilter
    {
        public (IPAddress? Visitor, bool IsHttps) Seen { get; private set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(from);
                await rest(context);
                Seen = (context.Connection.RemoteIpAddress, context.Request.IsHttps);
            });
            next(app);
        };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(KnownProxies.Setting, proxies);
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(this));
        }
    }
}
