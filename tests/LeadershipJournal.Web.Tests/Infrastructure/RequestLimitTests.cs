using System.Net;
using System.Text;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Conversation;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace LeadershipJournal.Web.Tests.Infrastructure;

/// <summary>How large and how long a request may be, on the server that people reach.</summary>
public sealed class RequestLimitTests : IAsyncDisposable
{
    private readonly JournalHost _host = new();

    public RequestLimitTests()
    {
        _host.UseKestrel(0);
        _host.StartServer();
    }

    [Fact]
    public async Task Nobody_sends_more_than_a_few_fields_to_a_door()
    {
        await _host.CreatePersonAsync();
        using var visitor = _host.Visit();
        await visitor.OpenAsync("/sign-in");
        await visitor.SubmitAsync("sign-in", ("Form.Email", new string('a', RequestLimits.MostBytesOfNobody)), ("Form.Password", "x"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, visitor.Response.StatusCode);
        Assert.Equal("That is too much at once", visitor.Page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Nobody_sends_more_without_saying_how_much_it_is()
    {
        using var visitor = _host.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new StringContent(new string('a', RequestLimits.MostBytesOfNobody + 1), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.TransferEncodingChunked = true;
        using var response = await visitor.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task The_longest_text_there_is_arrives_percent_encoded()
    {
        using var leader = await _host.SignInSomebodyAsync();
        await leader.OpenAsync("/journal/new");
        await leader.SubmitAsync("entry", ("Form.Body", new string('é', Core.TextInput.MaxBodyBytes / 2)));
        Assert.Equal(HttpStatusCode.OK, leader.Response.StatusCode);
        Assert.Empty(leader.Page.QuerySelectorAll(".problem"));
    }

    [Fact]
    public void What_is_sent_slowly_or_is_too_large_is_given_up()
    {
        var limits = _host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.Equal(RequestLimits.MostBytes, limits.MaxRequestBodySize);
        Assert.Equal(RequestLimits.LongestHead, limits.RequestHeadersTimeout);
        Assert.NotNull(limits.MinRequestBodyDataRate);
        Assert.NotNull(limits.MinResponseDataRate);
        Assert.Equal(RequestLimits.LongestAnswer, _host.Services.GetRequiredService<IOptions<RequestTimeoutOptions>>().Value.DefaultPolicy?.Timeout);
    }

    [Fact]
    public void Only_the_line_to_an_open_page_and_the_waiting_for_an_import_stay_open()
    {
        var open = _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'));
        Assert.Equal([LiveEndpoints.Route, "/import/preview"], open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task There_is_no_hub_to_send_frames_to()
    {
        using var leader = await _host.SignInSomebodyAsync();
        using var answer = await leader.Http.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
