using System.Net.Http.Headers;
using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipJournal.Benchmarks.Balance;

/// <summary>The balance page of a leader with ten years, from the request's arrival to the last byte, one client after another and eight at once.</summary>
internal sealed class BalancePageTime : Promise
{
    private const string Page = "/balance";
    private const int WarmUp = 200;
    private const int Requests = 400;
    private const int Clients = 8;

    public override string Name => "page";

    public override async Task MeasureAsync(Table table)
    {
        using var instance = await TemporaryInstance.CreateAsync();
        await instance.AddLeaderAsync(1, BalanceAgainstFloor.TenYears, words: 40);
        await using var host = new Host(instance.DataDirectory);
        using var client = await SignInAsync(host);
        var bytes = 0;
        for (var request = 0; request < WarmUp; request++)
        {
            bytes = await RequestAsync(client.Http);
        }

        var processor = Samples.ProcessorTime;
        var alone = new Samples();
        for (var request = 0; request < Requests; request++)
        {
            await alone.MeasureAsync(() => RequestAsync(client.Http));
        }

        processor = Samples.ProcessorTime - processor;
        table.AtMost("balance page, one request at a time: server time, 99th percentile", alone.Percentile(99), 25, " ms");
        table.Figure("balance page, one request at a time: server time, median", alone.Median, " ms");
        table.Figure("balance page, one request at a time: processor time", processor / Requests, " ms");
        table.AtMost("balance page: HTML, compressed", bytes / 1024.0, 25, " KB");
        var together = new Samples();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (var request = 0; request < Requests / Clients; request++)
            {
                await together.MeasureAsync(() => RequestAsync(client.Http));
            }
        })));

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

    private sealed class Host(string dataDirectory) : WebApplicationFactory<JournalAccess>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting(JournalStorage.DataDirectorySetting, dataDirectory);
            builder.UseSetting("Serilog:WriteTo:Console:Args:restrictedToMinimumLevel", "Fatal");
            builder.ConfigureTestServices(static services => services.AddSingleton<TimeProvider>(TemporaryInstance.Clock));
        }
    }
}
