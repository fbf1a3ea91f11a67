using LeadershipJournal.Core.Journal;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;
using Microsoft.AspNetCore.Identity;
using StoreOptions = LeadershipJournal.Data.Storage.StoreOptions;

namespace LeadershipJournal.Checks.Seeding;

/// <summary>A large instance for benchmarks and load: accounts that can sign in, and their journals.</summary>
internal sealed class SeededInstance : IDisposable
{
    /// <summary>Everybody's: hashing ten thousand different ones would take longer than all the rest.</summary>
    public const string Password = "seeded-journal-2026";

    private readonly SqliteEngine _engine;
    private readonly TimeProvider _clock;
    private readonly string _hash = new PasswordHasher<Account>().HashPassword(null!, Password);

    public SeededInstance(string dataDirectory, TimeProvider clock)
    {
        _clock = clock;
        Options = new StoreOptions { DataDirectory = Path.GetFullPath(dataDirectory) };
        _engine = new SqliteEngine(Options);
        Store = new JournalStore(_engine, Options, clock);
    }

    public StoreOptions Options { get; }

    public JournalStore Store { get; }

    /// <summary>The shape of so many years up to the end of last week.</summary>
    public static SeedShape YearsUpTo(DateOnly today, int years, int words)
    {
        var lastDay = IsoWeek.Of(today).AddWeeks(-1).Sunday;
        return new SeedShape(lastDay.AddDays(1 - (365 * years)), lastDay, words);
    }

    public static string AddressOf(int number) => $"leader{number}@seeded.example";

    /// <summary>An account and its journal.</summary>
    public async Task<Guid> AddAsync(int number, SeedShape shape)
    {
        var id = Guid.CreateVersion7(_clock.GetUtcNow());
        await using (var accounts = Store.OpenAccounts())
        {
            accounts.Users.Add(NewAccount(id, number));
            await accounts.SaveChangesAsync();
        }

        await Store.CreateLeaderAsync(id, "Europe/Oslo");
        await new SeededLeader(Store, id, number).WriteAsync(shape);
        return id;
    }

    public void Dispose()
    {
        Store.Dispose();
        _engine.Dispose();
    }

    private Account NewAccount(Guid id, int number)
    {
        var address = AddressOf(number);
        return new Account
        {
            Id = id,
            DisplayName = $"Leader {number}",
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            EmailConfirmed = true,
            PasswordHash = _hash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            CreatedAt = _clock.GetUtcNow().UtcDateTime,
        };
    }
}
