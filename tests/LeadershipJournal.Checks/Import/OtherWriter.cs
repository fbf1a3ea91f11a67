using System.Diagnostics;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Checks.Import;

/// <summary>Another leader who saves something small again and again while an import runs, and how long it took at most.</summary>
internal sealed class OtherWriter(JournalStore store)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public TimeSpan LongestWait { get; private set; }

    public int Writes { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        var leader = Guid.CreateVersion7();
        await store.CreateLeaderAsync(leader, "Etc/UTC", CancellationToken.None);
        while (!stop.IsCancellationRequested)
        {
            await using var db = await store.OpenAsync(leader, CancellationToken.None);
            var clock = Stopwatch.StartNew();
            await db.WriteAsync(
                async token => (await db.Leaders.SingleAsync(token)).TimeZone = Writes % 2 == 0 ? "Europe/Oslo" : "Etc/UTC", CancellationToken.None);
            LongestWait = clock.Elapsed > LongestWait ? clock.Elapsed : LongestWait;
            Writes++;
            await Task.Delay(Pause, CancellationToken.None);
        }
    }
}
