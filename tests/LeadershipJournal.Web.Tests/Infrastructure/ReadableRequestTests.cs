using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Journal.Reading;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace LeadershipJournal.Web.Tests.Infrastructure;

/// <summary>What cannot be read is answered in words, and is no error of the application.</summary>
public sealed class ReadableRequestTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Theory]
    [InlineData("/journal?page=first")]
    [InlineData("/journal?page=99999999999")]
    [InlineData("/journal?trashed=2026-11-20")]
    [InlineData("/settings?kept=")]
    [InlineData("/intention?self=%00&people=40")]
    [InlineData("/coachees?rests=perhaps&rests=true")]
    [InlineData("/journal?dim=people&dim=time&page=x")]
    [InlineData("/sharing?shared=%5B&shared=")]
    public async Task A_number_or_an_id_in_an_address_that_is_none_is_left_out(string address)
    {
        using var leader = await host.SignInSomebodyAsync();
        await leader.OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, leader.Response.StatusCode);
    }

    [Theory]
    [InlineData("?page=2&only=x&after=", "?page=2&only=x&after=")]
    [InlineData("?page=x&only=x%26y", "?only=x%26y")]
    [InlineData("?trashed=1&PAGE=2&page=3.5", "")]
    public void What_can_be_read_beside_it_still_counts(string query, string readable)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        Assert.Equal(readable, new ReadableQueries(typeof(JournalPage).Assembly).Readable(typeof(JournalPage), request).Value ?? "");
    }

    [Fact]
    public void Every_value_that_a_page_or_a_part_of_one_takes_from_its_address_can_be_read()
    {
        var components = typeof(JournalPage).Assembly;
        var queries = new ReadableQueries(components);
        Type[] taking = [.. components.GetTypes().Where(type => typeof(IComponent).IsAssignableFrom(type) && NamesOf(type).Any())];
        Assert.NotEmpty(taking);
        foreach (var component in taking)
        {
            var request = new DefaultHttpContext().Request;
            request.QueryString = QueryString.Create(NamesOf(component).Select(name => KeyValuePair.Create(name, (string?)"1")));
            queries.Readable(component, request);
        }
    }

    [Theory]
    [InlineData("application/json; charset=none")]
    [InlineData("application/x-www-form-urlencoded; charset=\"nonsense\"")]
    [InlineData("text/plain; charset=utf-7")]
    public async Task A_body_in_an_encoding_that_nobody_knows_is_unsupported(string type)
    {
        using var leader = await host.SignInSomebodyAsync();
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(leader, $"/drafts/{Guid.CreateVersion7()}", HttpMethod.Put, "{}", type));
    }

    [Theory]
    [InlineData("/journal/new", HttpStatusCode.BadRequest)]
    [InlineData("/settings", HttpStatusCode.BadRequest)]
    [InlineData("/erasure/keep", HttpStatusCode.BadRequest)]
    [InlineData("/import/upload", HttpStatusCode.BadRequest)]
    [InlineData("/import/undo", HttpStatusCode.BadRequest)]
    public async Task A_form_that_ends_too_early_is_a_bad_request_with_a_page_that_says_so(string address, HttpStatusCode expected)
    {
        using var leader = await host.SignInSomebodyAsync();
        Assert.Equal(expected, await SendAsync(leader, address, HttpMethod.Post, "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf", "multipart/form-data; boundary=x"));
    }

    [Theory]
    [InlineData("/import/undo")]
    [InlineData("/import/choices")]
    [InlineData("/import/upload")]
    [InlineData("/journal/new")]
    public async Task A_form_that_is_none_is_a_bad_request_even_with_a_token_in_a_header(string address)
    {
        using var leader = await host.SignInSomebodyAsync();
        var status = await SendAsync(leader, address, HttpMethod.Post, new string('k', 5000) + "=1", "application/x-www-form-urlencoded");
        Assert.True(status is HttpStatusCode.BadRequest or HttpStatusCode.Found, status.ToString());
        Assert.DoesNotContain(host.Log.Lines, line => line.StartsWith("Error ", StringComparison.Ordinal) && line.Contains("InvalidDataException", StringComparison.Ordinal));
    }

    private static IEnumerable<string> NamesOf(Type component) =>
        from property in component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let query = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where query is not null
        select query.Name ?? property.Name;

    private static async Task<HttpStatusCode> SendAsync(PageClient client, string address, HttpMethod method, string body, string type)
    {
        var page = await client.OpenAsync("/settings");
        using var request = new HttpRequestMessage(method, address) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.Add("RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await client.Http.SendAsync(request);
        return response.RequestMessage!.RequestUri!.Query.Contains("refused", StringComparison.Ordinal) ? HttpStatusCode.Found : response.StatusCode;
    }
}
