using System.Net.Http.Headers;
using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Benchmarks.Balance;

/// <summary>The balance page of a leader with ten years, one client after another and eight at once, timed where the server is: from the first middleware to the last.</summary>
internal sealed class BalancePageTime : Promise
{
    private const string Page = "/balance";
    private const int WarmUp = 600;
    private const int Requests = 400;
    private const int Clients = 8;

    public override string Name => "page";

    public override async Task MeasureAsync(Table table)
    {
        using var instance = await TemporaryInstance.CreateAsync();
        await instance.AddLeaderAsync(1, BalanceAgainstFloor.TenYears, words: 40);
        await using var host = new Host(instance.DataDirectory);
        using var client = await SignInAsync(host);
        // Long enough for the runtime to have compiled what it finds hot a second time.
        await TogetherAsync(client.Http, WarmUp);
        var bytes = await OneByOneAsync(client.Http, WarmUp);

        var processor = Samples.ProcessorTime;
        var alone = host.Served = new Samples();
        await OneByOneAsync(client.Http, Requests);
        processor = Samples.ProcessorTime - processor;
        table.AtMost("balance page, one request at a time: server time, 99th percentile", alone.Percentile(99), 25, " ms");
        table.Figure("balance page, one request at a time: server time, median", alone.Median, " ms");
        table.Figure("balance page, one request at a time: processor time", processor / Requests, " ms");
        table.AtMost("balance page: HTML, compressed", bytes / 1024.0, 25, " KB");
        var together = host.Served = new Samples();
        await TogetherAsync(client.Http, Requests);
        table.AtMost("balance page, 8 clients at once: server time, 99th percentile", together.Percentile(99), 60, " ms");
    }

    private static async Task<PageClient> SignInAsync(Host host)
    {
        var client = new PageClient(host.CreateClient());
        await client.OpenAsync("/sign-in");
        await client.SubmitAsync("sign-in", ("Form.Email", SeededInstance.AddressOf(1)), ("Form.Password", SeededInstance.Password));
        var page = await client.OpenAsync(Page);
        return page.QuerySelector("main h1")?.TextContent.Contains("alance", StringComparison.Ordinal) == true
            ? client
            : throw new InvalidOperationException($"The balance page was not reached: {page.Title}");
    }

    private static async Task<int> OneByOneAsync(HttpClient http, int requests)
    {
        var bytes = 0;
        for (var request = 0; request < requests; request++)
        {
            bytes = await RequestAsync(http);
        }

        return bytes;
    }

    private static Task<int[]> TogetherAsync(HttpClient http, int requests) =>
        Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => OneByOneAsync(http, requests / Clients))));

    private static async Task<int> RequestAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Page);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        if (!response.Content.Headers.ContentEncoding.Contains("br"))
        {
            throw new InvalidOperationException("The page came uncompressed.");
        }

        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    private sealed class Host(string dataDirectory) : WebApplicationFactory<JournalAccess>, IStartupFilter
    {
        /// <summary>Gets the time of every request from now on.</summary>
        public Samples Served { get; set; } = new();

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
    }
}
