using System.Reflection;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Shell;

/// <summary>Rules for every address the application answers.</summary>
public sealed class EndpointTests(JournalHost host) : IClassFixture<JournalHost>
{
    private static readonly string[] Public =
        ["/confirm-email", "/confirm-email/{token}", "/error", "/first-run", "/forgotten-password", "/healthz/live", "/healthz/ready", "/invitations/{Token}",
            "/new-account", "/new-account/{token}", "/not-found", "/passkeys/request-options", "/problem/{Code:int}", "/register", "/reset-password", "/reset-password/{token}",
            "/sign-in", "/sign-in/code", "/sign-in/recovery-code", "{*address}"];

    public static TheoryData<string> PrivatePages =>
    [
        .. typeof(Program).Assembly.GetTypes()
            .Where(type => !type.IsDefined(typeof(AllowAnonymousAttribute)))
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template)
            .Where(template => !template.Contains('{', StringComparison.Ordinal)),
    ];

    [Fact]
    public void Only_the_listed_addresses_answer_without_a_sign_in() =>
        Assert.Equal(
            Public,
            host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Where(endpoint => !endpoint.IsStaticAsset() && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
                .Select(endpoint => endpoint.RoutePattern.RawText!)
                .Distinct()
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(PrivatePages))]
    public async Task A_private_page_is_stored_nowhere(string address)
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync(address);
        Assert.True(client.Response.IsSuccessStatusCode);
        Assert.True(client.Response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [MemberData(nameof(PrivatePages))]
    public async Task A_private_page_shows_a_stranger_nothing_but_the_door(string address)
    {
        await host.CreatePersonAsync();
        using var visitor = host.Visit();
        await visitor.OpenAsync(address);
        Assert.Equal("/sign-in", visitor.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }
}
