using System.Net.Http.Headers;
using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Benchmarks;

/// <summary>The application on a seeded instance, and its first leader who asks for pages again and again. Times are the server's: from the first middleware to the last.</summary>
internal sealed class PageHost(string dataDirectory) : WebApplicationFactory<JournalAccess>, IStartupFilter
{
    private const int Clients = 8;

    /// <summary>Gets the time of every request from now on.</summary>
    public Samples Served { get; set; } = new();

    public async Task<PageClient> SignInAsync(string page, string heading)
    {
        var client = new PageClient(CreateClient());
        await client.OpenAsync("/sign-in");
        await client.SubmitAsync("sign-in", ("Form.Email", SeededInstance.AddressOf(1)), ("Form.Password", SeededInstance.Password));
        var opened = await client.OpenAsync(page);
        return opened.QuerySelector("main h1")?.TextContent == heading
            ? client
            : throw new InvalidOperationException($"The page {page} was not reached: {opened.Title}");
    }

    /// <summary>One request after another; answers with the compressed bytes of the last.</summary>
    public async Task<int> OneByOneAsync(HttpClient http, string page, int requests)
    {
        var bytes = 0;
        for (var request = 0; request < requests; request++)
        {
            bytes = await RequestAsync(http, page);
        }

        return bytes;
    }

    /// <summary>The same number of requests by eight clients at once.</summary>
    public Task TogetherAsync(HttpClient http, string page, int requests) =>
        Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => OneByOneAsync(http, page, requests / Clients))));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) => Served.MeasureAsync(() => rest(context)));
        next(app);
    };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting(JournalStorage.DataDirectorySetting, dataDirectory);
        builder.UseSetting("Serilog:WriteTo:Console:Args:restrictedToMinimumLevel", "Fatal");
        builder.ConfigureTestServices(services => services
            .AddSingleton<IStartupFilter>(this)
            .AddSingleton<TimeProvider>(TemporaryInstance.Clock));
    }

    private async Task<int> RequestAsync(HttpClient http, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        if (!response.Content.Headers.ContentEncoding.Contains("br"))
        {
            throw new InvalidOperationException("The page came uncompressed.");
        }

        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
