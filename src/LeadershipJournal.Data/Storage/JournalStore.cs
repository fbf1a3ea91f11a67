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
    private MasterKey? _masterKey;

    /// <summary>The instance's master key, there once the store is prepared.</summary>
    public MasterKey MasterKey => _masterKey ?? throw new InvalidOperationException("The store is not prepared.");

    /// <summary>
    /// Creates the data directory, the key and the database where they are missing, checks that key and database belong
    /// together, and migrates. Nothing is written when it refuses.
    /// </summary>
    /// <exception cref="StoreRefusedException">The key is missing or wrong, or the database cannot be used.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        var exists = await engine.ExistsAsync(cancellationToken);
        var masterKey = FindKey(exists);
        if (exists)
        {
            await RefuseOtherKeyAsync(masterKey, cancellationToken);
        }

        await engine.MigrateAsync(cancellationToken);
        _masterKey = masterKey;
        if (!exists)
        {
            await RememberKeyAsync(masterKey, cancellationToken);
        }
    }

    /// <summary>Opens the journal of a leader. The caller disposes it.</summary>
    /// <exception cref="InvalidOperationException">There is no such leader.</exception>
    public async Task<JournalDb> OpenAsync(Guid leaderId, CancellationToken cancellationToken = default)
    {
        if (!_seals.TryGetValue(leaderId, out var seal))
        {
            seal = _seals.GetOrAdd(leaderId, await UnwrapAsync(leaderId, cancellationToken));
        }

        return engine.OpenJournal(seal);
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
        var seal = MasterKey.Unwrap(leaderId, wrapped);
        await using var db = engine.OpenJournal(seal);
        db.Leaders.Add(new Leader
        {
            LeaderId = leaderId,
            WrappedDataKey = wrapped,
            TimeZone = timeZone,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellationToken);
        _seals[leaderId] = seal;
    }

    public void Dispose()
    {
        foreach (var seal in _seals.Values)
        {
            seal.Dispose();
        }

        _masterKey?.Dispose();
    }

    private MasterKey FindKey(bool databaseExists)
    {
        if (File.Exists(options.MasterKeyPath))
        {
            return MasterKey.Read(options.MasterKeyPath);
        }

        if (databaseExists)
        {
            throw new StoreRefusedException(
                $"There is a journal database, but its master key {options.MasterKeyPath} is missing. "
                + "Put the key back; without it no text of this database can be read. Nothing was changed.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.MasterKeyPath))!);
        return MasterKey.Create(options.MasterKeyPath);
    }

    private async Task RefuseOtherKeyAsync(MasterKey masterKey, CancellationToken cancellationToken)
    {
        await using var accounts = engine.OpenAccounts();
        var check = await accounts.Secrets.AsNoTracking()
            .Where(secret => secret.Purpose == InstanceSecret.KeyCheck)
            .Select(secret => secret.Value)
            .SingleOrDefaultAsync(cancellationToken);
        if (check is null)
        {
            // A start that was killed between the migration and this row: no text was sealed yet.
            await RememberKeyAsync(masterKey, cancellationToken);
        }
        else if (!masterKey.Matches(check))
        {
            throw new StoreRefusedException(
                $"The master key {options.MasterKeyPath} is not the one this database was made with. "
                + "Put the right key in its place. Nothing was changed.");
        }
    }

    private async Task RememberKeyAsync(MasterKey masterKey, CancellationToken cancellationToken)
    {
        await using var accounts = engine.OpenAccounts();
        accounts.Secrets.Add(new InstanceSecret
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Purpose = InstanceSecret.KeyCheck,
            Value = masterKey.NewKeyCheck(),
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        });
        await accounts.SaveChangesAsync(cancellationToken);
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
