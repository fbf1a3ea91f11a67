using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Core.Dimensions;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Storage;

namespace LeadershipJournal.Checks.Backups;

/// <summary>
/// Leaders who write without a pause, each an entry with a tag and an investment in one transaction, and stop when they
/// are told to. Nothing is ever changed or deleted, so that what was there at one moment is there at any later one.
/// </summary>
internal sealed class WritingLeaders(JournalStore store, IReadOnlyList<Guid> leaders)
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private readonly string _body = string.Concat(Enumerable.Repeat("Listened more than I spoke. ", 120));
    private int _acknowledged;

    /// <summary>Writes whose commit was acknowledged.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Lets everybody write while something else happens, and waits for so many writes before it.</summary>
    public async Task WhileWritingAsync(int before, Func<Task> happening)
    {
        using var stop = new CancellationTokenSource();
        var goal = Acknowledged + before;
        var writing = Task.WhenAll(leaders.Select(leader => Task.Run(() => WriteAsync(leader, stop.Token))));
        while (Acknowledged < goal && !writing.IsFaulted)
        {
            await Task.Delay(10);
        }

        await happening();
        await stop.CancelAsync();
        await writing;
    }

    /// <summary>A journal for each.</summary>
    public static async Task<WritingLeaders> CreateAsync(SeededInstance instance, int count)
    {
        List<Guid> leaders = [];
        for (var number = 1; number <= count; number++)
        {
            leaders.Add(await instance.AddAsync(number, new SeedShape(Day.AddDays(-150), Day.AddDays(-1), 150)));
        }

        return new WritingLeaders(instance.Store, leaders);
    }

    private async Task WriteAsync(Guid leader, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await using var db = await store.OpenAsync(leader, CancellationToken.None);
            db.Entries.Add(Entry(db));
            await db.SaveChangesAsync(CancellationToken.None);
            Interlocked.Increment(ref _acknowledged);
        }
    }

    private JournalEntry Entry(JournalDb db)
    {
        var (id, week, at) = (Guid.CreateVersion7(), IsoWeek.Of(Day).Number, new DateTime(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc));
        return new JournalEntry
        {
            LeaderId = db.LeaderId, Id = id, Kind = EntryKind.Entry, Date = Day, Week = week, Version = 1, CreatedAt = at, ChangedAt = at,
            Title = db.Seal.Close(Purposes.EntryTitle, id, "Under load"), Body = db.Seal.Close(Purposes.EntryBody, id, _body),
            Tags = [new DimensionTag { LeaderId = db.LeaderId, EntryId = id, Dimension = Dimension.People }],
            Investments =
            [
                new TimeInvestmentRow
                {
                    LeaderId = db.LeaderId, Id = Guid.CreateVersion7(), EntryId = id, Date = Day, Week = week, Dimension = Dimension.People,
                    Minutes = 30, HandsOn = 0, Estimated = false, Source = InvestmentSource.Entry,
                },
            ],
        };
    }
}
