using System.Data.Common;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeadershipJournal.Data.Storage;

/// <summary>What a rotation did.</summary>
/// <param name="DataKeys">Leaders' data keys that were wrapped anew.</param>
/// <param name="Secrets">The instance's and the accounts' secrets that were sealed anew.</param>
/// <param name="FormerKey">Where the former key is kept.</param>
public sealed record RotationFigures(int DataKeys, int Secrets, string FormerKey);

/// <summary>
/// Puts a new master key in the place of the one in use, while people read and write. All that is under the master key is
/// sealed anew in one transaction, with the value by which a start recognises its key: the database is wholly of one key or of the
/// other. The texts are not touched, their data keys stay.
/// </summary>
public sealed class KeyRotation(StoreEngine engine, StoreOptions options)
{
    private readonly KeyFiles _files = new(options);

    /// <summary>Rotates, or finishes a rotation that was killed.</summary>
    /// <exception cref="StoreRefusedException">It cannot be done now; nothing was changed.</exception>
    public async Task<RotationFigures> RunAsync(CancellationToken cancellationToken = default)
    {
        await RefuseAsync(cancellationToken);
        MakeNextKey();
        using var next = MasterKey.Read(_files.Next, MasterKey.Read(_files.Current));
        var first = await RenewAsync(next, cancellationToken);
        _files.Replace();

        // What another process sealed with the former key before it saw the new one.
        var late = await RenewAsync(next, cancellationToken);
        await engine.ScrubAsync(cancellationToken);
        return new RotationFigures(first.DataKeys + late.DataKeys, first.Secrets + late.Secrets, _files.Former);
    }

    private async Task RefuseAsync(CancellationToken cancellationToken)
    {
        if (_files.IsGiven)
        {
            throw new StoreRefusedException(
                "The master key is in Storage__MasterKey, which a rotation cannot change. Put it in a file, name that with Storage__MasterKeyFile instead, rotate, "
                + "and give the new key to the server. Nothing was changed.");
        }

        engine.Hold();
        if (!await engine.ExistsAsync(cancellationToken) || await engine.HasPendingAsync(cancellationToken))
        {
            throw new StoreRefusedException("There is no database of this version yet. Start the server once, then rotate. Nothing was changed.");
        }
    }

    private void MakeNextKey()
    {
        if (File.Exists(_files.Next))
        {
            return;
        }

        if (File.Exists(_files.Former))
        {
            throw new StoreRefusedException(
                $"The key before the last rotation is still beside the one in use: {_files.Former}. Move it to where you keep keys, with the backups it belongs to. Nothing was changed.");
        }

        try
        {
            MasterKey.Create(_files.Next).Dispose();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException(
                $"The new key {_files.Next} cannot be written. The directory of the master key must be writable while it is rotated. Nothing was changed.", problem);
        }
    }

    private async Task<(int DataKeys, int Secrets)> RenewAsync(MasterKey next, CancellationToken cancellationToken)
    {
        await using var accounts = engine.OpenAccounts();
        try
        {
            return await accounts.WriteAsync(
                async token => (await RenewDataKeysAsync(accounts, next, token), await RenewSecretsAsync(accounts, next, token)), cancellationToken);
        }
        catch (SealBrokenException broken)
        {
            throw new StoreRefusedException("A value under the master key does not open; 'verify' names it. The database is as it was.", broken);
        }
    }

    private static async Task<int> RenewSecretsAsync(AccountsDb accounts, MasterKey next, CancellationToken cancellationToken)
    {
        var renewed = 0;
        foreach (var secret in await accounts.Secrets.ToListAsync(cancellationToken))
        {
            if (next.Renew(secret.Purpose, secret.Id == InstanceSecret.KeyCheckId ? Guid.Empty : secret.Id, secret.Value) is { } value)
            {
                secret.Value = value;
                renewed++;
            }
        }

        foreach (var token in await accounts.UserTokens.ToListAsync(cancellationToken))
        {
            if (AccountSecret.Renew(next, token) is { } value)
            {
                token.Value = value;
                renewed++;
            }
        }

        await accounts.SaveChangesAsync(cancellationToken);
        return renewed;
    }

    /// <summary>In the transaction of the accounts, with a statement of its own: the leaders' rows are the other context's.</summary>
    private static async Task<int> RenewDataKeysAsync(AccountsDb accounts, MasterKey next, CancellationToken cancellationToken)
    {
        var renewed = 0;
        foreach (var (id, wrapped) in await DataKeysAsync(accounts, cancellationToken))
        {
            var leader = id is byte[] bytes ? new Guid(bytes, bigEndian: true) : (Guid)id;
            if (next.RenewDataKey(leader, wrapped) is { } value)
            {
                await using var command = Command(accounts, "UPDATE \"Leaders\" SET \"WrappedDataKey\" = @key WHERE \"LeaderId\" = @id");
                Add(command, "key", value);
                Add(command, "id", id);
                await command.ExecuteNonQueryAsync(cancellationToken);
                renewed++;
            }
        }

        return renewed;
    }

    private static async Task<IReadOnlyList<(object Id, byte[] Wrapped)>> DataKeysAsync(AccountsDb accounts, CancellationToken cancellationToken)
    {
        List<(object, byte[])> found = [];
        await using var command = Command(accounts, "SELECT \"LeaderId\", \"WrappedDataKey\" FROM \"Leaders\"");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add((reader.GetValue(0), reader.GetFieldValue<byte[]>(1)));
        }

        return found;
    }

    private static DbCommand Command(AccountsDb accounts, string sql)
    {
        var command = accounts.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, accounts.Database.CurrentTransaction!.GetDbTransaction());
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
