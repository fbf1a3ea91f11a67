using System.Data.Common;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Data.Storage;

/// <summary>Brings master key and database together at start: finds or makes both, and refuses a key that is not the database's.</summary>
internal sealed class KeyAgreement(StoreEngine engine, StoreOptions options, TimeProvider clock)
{
    private readonly KeyFiles _files = new(options);
    private bool _isNewKey;

    /// <summary>The key with which the database, now of this version's schema, was made.</summary>
    /// <exception cref="StoreRefusedException">The key is missing or wrong, or the database cannot be used.</exception>
    public async Task<MasterKey> ReachAsync(CancellationToken cancellationToken)
    {
        var exists = await engine.ExistsAsync(cancellationToken);
        if (exists && await IsOfNextKeyAsync(cancellationToken))
        {
            // A rotation was killed after its last commit.
            _files.Replace();
        }

        var masterKey = FindKey(exists);
        try
        {
            var agreed = exists && await RecognisesAsync(masterKey, cancellationToken);
            await engine.MigrateAsync(cancellationToken);
            if (!agreed && !await AgreeAsync(masterKey, cancellationToken))
            {
                TakeBackKey();
                throw OtherKey();
            }

            return masterKey;
        }
        catch
        {
            masterKey.Dispose();
            throw;
        }
    }

    /// <summary>The key with which a database was made that is there already. Makes and migrates nothing.</summary>
    /// <exception cref="StoreRefusedException">There is no database, or the key is missing or wrong.</exception>
    public async Task<MasterKey> RecogniseAsync(CancellationToken cancellationToken)
    {
        if (!await engine.ExistsAsync(cancellationToken))
        {
            throw new StoreRefusedException("There is no journal database yet.");
        }

        var masterKey = await IsOfNextKeyAsync(cancellationToken) ? MasterKey.Read(_files.Next) : FindKey(databaseExists: true);
        try
        {
            await RecognisesAsync(masterKey, cancellationToken);
            return masterKey;
        }
        catch
        {
            masterKey.Dispose();
            throw;
        }
    }

    private static Task<byte[]?> KeyCheckAsync(AccountsDb accounts, CancellationToken cancellationToken) =>
        accounts.Secrets.AsNoTracking()
            .Where(secret => secret.Id == InstanceSecret.KeyCheckId)
            .Select(secret => secret.Value)
            .SingleOrDefaultAsync(cancellationToken);

    private MasterKey FindKey(bool databaseExists)
    {
        if (_files.HasCurrent)
        {
            return _files.Read();
        }

        if (databaseExists)
        {
            throw new StoreRefusedException(
                $"There is a journal database, but its master key {options.MasterKeyPath} is missing. "
                + "Put the key back; without it no text of this database can be read. Nothing was changed.");
        }

        PrivateDirectory.Create(Path.GetDirectoryName(Path.GetFullPath(options.MasterKeyPath))!);
        try
        {
            var created = MasterKey.Create(options.MasterKeyPath);
            _isNewKey = true;
            return created;
        }
        catch (IOException) when (File.Exists(options.MasterKeyPath))
        {
            // Another first start on this directory was quicker.
            return MasterKey.Read(options.MasterKeyPath);
        }
    }

    private async Task<bool> IsOfNextKeyAsync(CancellationToken cancellationToken)
    {
        if (!_files.HasNext)
        {
            return false;
        }

        using var next = MasterKey.Read(_files.Next);
        try
        {
            return await RecognisesAsync(next, cancellationToken);
        }
        catch (StoreRefusedException)
        {
            // It is the key in use that the database knows, or neither: that is found out next.
            return false;
        }
    }

    /// <summary>Another start has made the database with its own key meanwhile; the one made here has sealed nothing.</summary>
    private void TakeBackKey()
    {
        if (_isNewKey)
        {
            File.Delete(options.MasterKeyPath);
        }
    }

    /// <summary>False when the database knows no key yet: a first start was killed before it left the check.</summary>
    private async Task<bool> RecognisesAsync(MasterKey masterKey, CancellationToken cancellationToken)
    {
        try
        {
            await using var accounts = engine.OpenAccounts();
            return await KeyCheckAsync(accounts, cancellationToken) switch
            {
                null => false,
                { } check when masterKey.Matches(check) => true,
                _ => throw OtherKey(),
            };
        }
        catch (DbException problem)
        {
            throw new StoreRefusedException(
                $"The database ({engine.Describe()}) cannot be read as a journal. Nothing was changed.", problem);
        }
    }

    /// <summary>Leaves this key's check, unless another start was first: then whether it is the same key.</summary>
    private async Task<bool> AgreeAsync(MasterKey masterKey, CancellationToken cancellationToken)
    {
        await using var accounts = engine.OpenAccounts();
        return await accounts.WriteAsync(
            async token =>
            {
                if (await KeyCheckAsync(accounts, token) is { } check)
                {
                    return masterKey.Matches(check);
                }

                accounts.Secrets.Add(new InstanceSecret
                {
                    Id = InstanceSecret.KeyCheckId,
                    Purpose = InstanceSecret.KeyCheck,
                    Value = masterKey.NewKeyCheck(),
                    CreatedAt = clock.GetUtcNow().UtcDateTime,
                });
                await accounts.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }

    private StoreRefusedException OtherKey() => new(
        $"The master key {_files.Place} is not the one this database was made with. "
        + "Put the right key in its place. Nothing was changed.");
}
