namespace LeadershipJournal.Benchmarks.Balance;

/// <summary>The balance page of a leader with ten years, one client after another and eight at once.</summary>
internal sealed class BalancePageTime : Promise
{
    private const string Page = "/balance";
    private const int WarmUp = 600;
    private const int Requests = 400;

    public override string Name => "page";

    public override async Task MeasureAsync(Table table)
    {
        using var instance = await TemporaryInstance.CreateAsync();
        await instance.AddLeaderAsync(1, BalanceAgainstFloor.TenYears, words: 40);
        await using var host = new PageHost(instance.DataDirectory);
        using var client = await host.SignInAsync(Page, "Balance");

        // Long enough for the runtime to have compiled what it finds hot a second time.
        await host.TogetherAsync(client.Http, Page, WarmUp);
        var bytes = await host.OneByOneAsync(client.Http, Page, WarmUp);

        var processor = Samples.ProcessorTime;
        var alone = host.Served = new Samples();
        await host.OneByOneAsync(client.Http, Page, Requests);
        processor = Samples.ProcessorTime - processor;
        table.AtMost("balance page, one request at a time: server time, 99th percentile", alone.Percentile(99), 25, " ms");
        table.Figure("balance page, one request at a time: server time, median", alone.Median, " ms");
        table.Figure("balance page, one request at a time: processor time", processor / Requests, " ms");
        table.AtMost("balance page: HTML, compressed", bytes / 1024.0, 25, " KB");
        var together = host.Served = new Samples();
        await host.TogetherAsync(client.Http, Page, Requests);
        table.AtMost("balance page, 8 clients at once: server time, 99th percentile", together.Percentile(99), 60, " ms");
    }
}
