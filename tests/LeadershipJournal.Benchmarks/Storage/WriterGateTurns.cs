using System.Diagnostics;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;

namespace LeadershipJournal.Benchmarks.Storage;

/// <summary>How much is written by eight writers at once, compared with one, and how long anyone waits for the turn.</summary>
internal sealed class WriterGateTurns : Promise
{
    private const int Rounds = 5;
    private const int Writers = 8;
    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(3);

    public override string Name => "gate";

    public override async Task MeasureAsync(Table table)
    {
        using var instance = await TemporaryInstance.CreateAsync();
        var leaders = new List<Guid>();
        for (var writer = 0; writer < Writers; writer++)
        {
            leaders.Add(await instance.AddLeaderAsync());
        }

        await RoundAsync(instance, leaders, TimeSpan.FromSeconds(1));
        var (alone, together) = (new List<double>(), new List<double>());
        var waits = new Samples();
        for (var round = 0; round < Rounds; round++)
        {
            alone.Add((await RoundAsync(instance, leaders[..1], RoundLength)).Count);
            var crowd = await RoundAsync(instance, leaders, RoundLength);
            together.Add(crowd.Count);
            waits.Add(crowd.Longest);
        }

        var ratio = together.Zip(alone, (many, one) => many / one).Order().ElementAt(Rounds / 2);
        table.AtLeast("8 writers' throughput compared with one's (median of 5 alternating rounds)", ratio, 0.8, "×");
        table.AtMost("longest any of 8 writers took to get its turn, write and commit", waits.Longest, 250, " ms");
        table.Figure("one writer's entries a second", alone.Max() / RoundLength.TotalSeconds, "");
    }

    private static async Task<Samples> RoundAsync(TemporaryInstance instance, IReadOnlyList<Guid> leaders, TimeSpan length)
    {
        var saves = new Samples();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(leaders.Select(leader => Task.Run(async () =>
        {
            while (clock.Elapsed < length)
            {
                await saves.MeasureAsync(() => WriteAsync(instance, leader));
            }
        })));
        return saves;
    }

    internal static async Task WriteAsync(TemporaryInstance instance, Guid leader)
    {
        var id = Guid.CreateVersion7();
        var now = TemporaryInstance.Clock.GetUtcNow().UtcDateTime;
        await using var db = await instance.Store.OpenAsync(leader);
        db.Entries.Add(new JournalEntry
        {
            LeaderId = leader,
            Id = id,
            Kind = EntryKind.Entry,
            Date = TemporaryInstance.Today,
            Week = IsoWeek.Of(TemporaryInstance.Today).Number,
            Body = db.Seal.Close(Purposes.EntryBody, id, "Listened more than I spoke, and it was the better meeting for it."),
            CreatedAt = now,
            ChangedAt = now,
        });
        await db.SaveChangesAsync();
    }
}
