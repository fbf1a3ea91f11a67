using LeadershipJournal.Benchmarks.Balance;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Benchmarks.OwnModel;

/// <summary>Every page that the leader's own model has or shows up on, of a leader with ten years of everything.</summary>
internal sealed class OwnModelPagesTime : Promise
{
    private const int WarmUp = 150;
    private const int Requests = 200;

    public override string Name => "own-model";

    public override async Task MeasureAsync(Table table)
    {
        using var instance = await TemporaryInstance.CreateAsync();
        var leader = await instance.AddLeaderAsync(1, BalanceAgainstFloor.TenYears, words: 40);
        var pages = await PagesAsync(instance, leader);
        await using var host = new PageHost(instance.DataDirectory);
        using var client = await host.SignInAsync("/model", "Your model");
        foreach (var (_, address) in pages)
        {
            await host.OneByOneAsync(client.Http, address, WarmUp);
        }

        foreach (var (name, address) in pages)
        {
            var processor = Samples.ProcessorTime;
            var served = host.Served = new Samples();
            await host.OneByOneAsync(client.Http, address, Requests);
            processor = (Samples.ProcessorTime - processor) / Requests;
            table.AtMost($"ten years of everything, {name} (median {served.Median:0} ms, processor {processor:0} ms): server time, 99th percentile", served.Percentile(99), 50, " ms");
        }
    }

    private static async Task<IReadOnlyList<(string Name, string Address)>> PagesAsync(TemporaryInstance instance, Guid leader)
    {
        await using var db = await instance.Store.OpenAsync(leader);
        var all = new TenYearsOfEverything(db);
        await all.WriteAsync();
        var entry = await db.QuestionAnswers.Select(answer => answer.EntryId).FirstAsync();
        return
        [
            ("This week", "/"),
            ("an entry", $"/journal/{entry}"),
            ("the editor", $"/journal/{entry}/edit"),
            ("the weekly review", "/review"),
            ("the balance", "/balance"),
            ("the model", "/model"),
            ("one meaning", "/model/people"),
            ("the assessments", "/assessment"),
            ("an assessment's result", $"/assessment/{all.Assessment}"),
            ("lead or contribute", "/leading"),
            ("a letting-go item", $"/leading/items/{all.Item}"),
            ("a decision", "/leading/decide"),
            ("a guided conversation", $"/leading/conversations/with-myself/{all.Conversation}"),
            ("the value contexts", "/contexts"),
            ("one context", $"/contexts/{all.Context}"),
            ("moving contexts", "/contexts/arrange"),
            ("a hypothesis", $"/contexts/hypotheses/{all.Hypothesis}"),
            ("a contradiction", $"/contexts/contradictions/{all.Contradiction}"),
            ("the commitments", "/commitments"),
            ("one commitment", $"/commitments/{all.Commitment}"),
            ("a new commitment", "/commitments/new"),
        ];
    }
}
