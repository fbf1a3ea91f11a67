using System.Collections.Concurrent;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Storage;

/// <summary>The way to a leader's journal: prepares the store at start, keeps the seals, opens contexts.</summary>
public sealed class JournalStore(StoreEngine engine, StoreOptions options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, LeaderSeal> _seals = new();
    private KeyRing? _keys;

    /// <summary>The instance's master key, there once the store is prepared. Ask for it each time: another may take its place.</summary>
    public MasterKey MasterKey => _keys?.Current ?? throw new InvalidOperationException("The store is not prepared.");

    /// <summary>
    /// Creates the data directory, the key and the database where they are missing, checks that key and database belong
    /// together, and migrates. Nothing is written when it refuses.
    /// </summary>
    /// <exception cref="StoreRefusedException">The key is missing or wrong, or the database cannot be used.</exception>
    /// <returns>What the operator should mend although the start goes on; null when there is nothing.</returns>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken = default)
    {
        var files = new KeyFiles(options);
        var warning = files.FindLaxRights(isOwnPlace: options.MasterKeyFile is null);
        _keys = new KeyRing(files, await new KeyAgreement(engine, options, clock).ReachAsync(cancellationToken), IsOfDatabase);
        return warning;
    }

    /// <summary>
    /// Opens the journal of a leader. The caller disposes it. Its connection stays open until then: to open one anew for
    /// every query, with its settings and functions, takes longer than many a query.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such leader.</exception>
    public async Task<JournalDb> OpenAsync(Guid leaderId, CancellationToken cancellationToken = default)
    {
        if (!_seals.TryGetValue(leaderId, out var seal))
        {
            var unwrapped = await UnwrapAsync(leaderId, cancellationToken);
            seal = _seals.GetOrAdd(leaderId, unwrapped);
            if (seal != unwrapped)
            {
                unwrapped.Dispose();
            }
        }

        var db = engine.OpenJournal(seal);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>Identity's context. The caller disposes it.</summary>
    public AccountsDb OpenAccounts() => engine.OpenAccounts();

    /// <summary>Gives an account its journal: the leader's row with settings and a new data key.</summary>
    /// <param name="leaderId">The account's id.</param>
    /// <param name="timeZone">An IANA time zone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task CreateLeaderAsync(Guid leaderId, string timeZone, CancellationToken cancellationToken = default)
    {
        var wrapped = MasterKey.NewDataKey(leaderId);
        using var seal = MasterKey.Unwrap(leaderId, wrapped);
        await using var db = engine.OpenJournal(seal);
        db.Leaders.Add(new Leader
        {
            LeaderId = leaderId,
            WrappedDataKey = wrapped,
            TimeZone = timeZone,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Keeps no key of leaders any more who are gone.</summary>
    internal void Forget(IEnumerable<Guid> leaders)
    {
        foreach (var leader in leaders)
        {
            if (_seals.TryRemove(leader, out var seal))
            {
                seal.Dispose();
            }
        }
    }

    /// <summary>The same for those whom another process erased.</summary>
    internal async Task ForgetGoneAsync(CancellationToken cancellationToken)
    {
        Guid[] known = [.. _seals.Keys];
        await using var db = engine.OpenJournal(seal: null);
        var there = await db.Leaders.IgnoreQueryFilters([JournalDb.OwnerFilter])
            .Where(leader => known.Contains(leader.LeaderId)).Select(leader => leader.LeaderId).ToListAsync(cancellationToken);
        Forget(known.Except(there));
    }

    public void Dispose()
    {
        foreach (var seal in _seals.Values)
        {
            seal.Dispose();
        }

        _keys?.Dispose();
    }

    // Asked only when the key's file has changed, and by callers of a synchronous interface too.
    private bool IsOfDatabase(MasterKey masterKey)
    {
        using var accounts = engine.OpenAccounts();
        return accounts.Secrets.AsNoTracking().SingleOrDefault(secret => secret.Id == InstanceSecret.KeyCheckId) is { } check
            && masterKey.Matches(check.Value);
    }

    private async Task<LeaderSeal> UnwrapAsync(Guid leaderId, CancellationToken cancellationToken)
    {
        await using var db = engine.OpenJournal(seal: null);
        var wrapped = await db.Leaders.IgnoreQueryFilters([JournalDb.OwnerFilter]).AsNoTracking()
            .Where(leader => leader.LeaderId == leaderId)
            .Select(leader => leader.WrappedDataKey)
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new InvalidOperationException("There is no such leader.");
        return MasterKey.Unwrap(leaderId, wrapped);
    }
}
