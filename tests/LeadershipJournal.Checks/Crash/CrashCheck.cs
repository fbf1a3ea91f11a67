using System.Diagnostics;
using LeadershipJournal.Checks.Seeding;

namespace LeadershipJournal.Checks.Crash;

/// <summary>
/// Kills the server with SIGKILL again and again while leaders write over HTTP, and in the end looks for every write that
/// it had acknowledged. The control counts a write as acknowledged before it is committed.
/// </summary>
internal sealed class CrashCheck : Check
{
    // Of ten kills one comes before the server is open.
    private const int KilledStarts = 10;
    private const int LongestPause = 25;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public override string Name => "crash";

    public override string Usage =>
        "[--kills N] [--writers M] [--writes N] [--seed N]: a server killed N times under M writers loses nothing that it acknowledged";

    public override async Task RunAsync(CheckOptions options, Findings findings)
    {
        var (kills, writers) = (options.Number("kills", 200), options.Number("writers", 8));
        using var ground = await CrashGround.CreateAsync(writers);
        var clock = Stopwatch.StartNew();
        var interrupted = await KillAsync(ground, options, kills, writers, findings);
        findings.Figure("seconds", (int)clock.Elapsed.TotalSeconds);
        findings.Figure("writes in hand when the server was killed", interrupted);

        var store = await ground.VerifyAsync();
        findings.Figure("what SQLite finds wrong", store.Damage.Count);
        findings.Figure("sealed values opened", store.Seals.Opened);
        findings.Figure("sealed values broken", store.Seals.Broken);
        findings.Expect(store.Damage.Count == 0, $"the database is damaged: {string.Join("; ", store.Damage)}");
        findings.Expect(store.Seals.Broken == 0, $"{store.Seals.Broken} sealed values do not open");

        var (acknowledged, lost, never) = await ground.CompareAsync();
        findings.Figure("writes there though never acknowledged", never);
        findings.Expect(acknowledged > 0, "no write was acknowledged: the kills prove nothing");
        findings.Expect(interrupted > 0, "no kill came while somebody wrote: the moments prove nothing");
        findings.Expect(lost == 0, $"{lost} acknowledged writes are lost");
        findings.LastLine = $"kills {kills}, acknowledged writes {acknowledged}, lost {lost}";
    }

    /// <summary>Answers how many writes were in hand when the server was killed.</summary>
    private static async Task<int> KillAsync(CrashGround ground, CheckOptions options, int kills, int count, Findings findings)
    {
        var seed = options.Number("seed", 20261122);
        var random = new Random(seed);
        using var server = new MortalServer(ground.Data);
        await server.StartAsync();
        List<CrashWriter> writers = [];
        using var stop = new CancellationTokenSource();
        try
        {
            for (var number = 0; number < count; number++)
            {
                var writer = new CrashWriter(server, ground.OpenLog(number), new SeedText(new Random(seed + number + 1)), options.IsControl);
                writers.Add(writer);
                await writer.SignInAsync(SeededInstance.AddressOf(number), SeededInstance.Password);
            }

            var writing = Task.WhenAll(writers.Select(writer => Task.Run(() => writer.WriteAsync(stop.Token))));
            var starts = 0;
            for (var kill = 0; kill < kills; kill++)
            {
                if (kill > 0 && random.Next(KilledStarts) == 0)
                {
                    starts++;
                    await server.KillWhileStartingAsync(random.NextDouble() * server.Start);
                    continue;
                }

                if (kill > 0)
                {
                    await server.StartAsync();
                }

                await AcknowledgeAsync(writers, random.Next(1, 2 * options.Number("writes", 130)), writing);
                await Task.Delay(random.Next(LongestPause));
                await server.KillAsync();
            }

            await stop.CancelAsync();
            await writing;
            findings.Figure("of the kills, before the server was open", starts);
            return writers.Sum(writer => writer.Interrupted);
        }
        finally
        {
            writers.ForEach(writer => writer.Dispose());
        }
    }

    /// <summary>Waits until so many more writes are acknowledged.</summary>
    private static async Task AcknowledgeAsync(List<CrashWriter> writers, int more, Task writing)
    {
        var clock = Stopwatch.StartNew();
        var goal = writers.Sum(writer => writer.Acknowledged) + more;
        while (writers.Sum(writer => writer.Acknowledged) < goal)
        {
            if (writing.IsFaulted)
            {
                await writing;
            }

            if (clock.Elapsed > Patience)
            {
                throw new CheckException($"The server acknowledged too few writes in {Patience.TotalMinutes} minutes after a start.");
            }

            await Task.Delay(2);
        }
    }
}
