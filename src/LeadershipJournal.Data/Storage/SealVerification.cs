using System.Buffers;
using System.Data.Common;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeadershipJournal.Data.Storage;

/// <summary>How many sealed values there are and what is wrong with those that do not open.</summary>
/// <param name="Leaders">Whose data key opened.</param>
/// <param name="Rows">Rows with sealed columns.</param>
/// <param name="Opened">Sealed values that opened, data keys and the instance's secrets included.</param>
/// <param name="Broken">Those that did not.</param>
/// <param name="Faults">What the first of them are: column and row, never a text.</param>
public sealed record SealFigures(int Leaders, long Rows, long Opened, long Broken, IReadOnlyList<string> Faults)
{
    /// <summary>Of a database that was not looked into.</summary>
    public static SealFigures None { get; } = new(0, 0, 0, 0, []);
}

/// <summary>
/// Opens every sealed value of a database, one after the other, and forgets it at once. It looks past the owner filter;
/// nothing it opens leaves it. Rows of leaders who join while it runs are left out.
/// </summary>
/// <param name="masterKey">With which the database was made.</param>
/// <param name="journal">Opened for no leader.</param>
/// <param name="accounts">On the same database.</param>
public sealed class SealVerification(MasterKey masterKey, JournalDb journal, AccountsDb accounts)
{
    private const int MostNamed = 20;
    private readonly Dictionary<Guid, LeaderSeal?> _seals = [];
    private readonly List<string> _faults = [];
    private long _rows;
    private long _opened;
    private long _broken;

    public async Task<SealFigures> RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await OpenSecretsAsync(cancellationToken);
            await OpenDataKeysAsync(cancellationToken);
            foreach (var entity in journal.Model.GetEntityTypes())
            {
                if (SealedColumns(entity) is [_, ..] columns)
                {
                    await OpenRowsAsync(entity, columns, cancellationToken);
                }
            }

            return new SealFigures(_seals.Values.Count(seal => seal is not null), _rows, _opened, _broken, _faults);
        }
        finally
        {
            foreach (var seal in _seals.Values)
            {
                seal?.Dispose();
            }
        }
    }

    private static List<IProperty> SealedColumns(IEntityType entity) =>
        [.. entity.GetProperties().Where(property => property.ClrType == typeof(Sealed))];

    /// <summary>The id under which a row's texts are sealed: its own beside the leader's, or the leader's where there is no other.</summary>
    private static IProperty RowId(IEntityType entity) =>
        entity.FindPrimaryKey()!.Properties is [_, var row] ? row : entity.FindProperty(nameof(ILeaderOwned.LeaderId))!;

    private static object FromColumn(DbDataReader reader, int column, IProperty property)
    {
        var stored = reader.GetValue(column);
        return property.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertFromProvider(stored)! : stored;
    }

    private async Task OpenSecretsAsync(CancellationToken cancellationToken)
    {
        await foreach (var secret in accounts.Secrets.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Try(() => masterKey.Open(secret.Purpose, secret.Id == InstanceSecret.KeyCheckId ? Guid.Empty : secret.Id, secret.Value));
        }

        await foreach (var token in accounts.UserTokens.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Try(() => AccountSecret.Open(masterKey, token));
        }
    }

    private async Task OpenDataKeysAsync(CancellationToken cancellationToken)
    {
        var leaders = journal.Leaders.IgnoreQueryFilters([JournalDb.OwnerFilter]).AsNoTracking()
            .Select(leader => new { leader.LeaderId, leader.WrappedDataKey });
        await foreach (var leader in leaders.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            _seals[leader.LeaderId] = null;
            Try(() => _seals[leader.LeaderId] = masterKey.Unwrap(leader.LeaderId, leader.WrappedDataKey));
        }
    }

    private async Task OpenRowsAsync(IEntityType entity, List<IProperty> columns, CancellationToken cancellationToken)
    {
        List<IProperty> read = [entity.FindProperty(nameof(ILeaderOwned.LeaderId))!, RowId(entity), .. columns];
        await journal.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = journal.Database.GetDbConnection().CreateCommand();
            command.CommandText = Query(entity, read);
            command.CommandTimeout = 0;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                if (_seals.GetValueOrDefault((Guid)FromColumn(reader, 0, read[0])) is { } seal)
                {
                    _rows++;
                    OpenRow(reader, read, seal);
                }
            }
        }
        finally
        {
            await journal.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Names of the model only: nothing in it is anybody's input.</summary>
    private string Query(IEntityType entity, IEnumerable<IProperty> properties)
    {
        var sql = journal.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var names = properties.Select(property => sql.DelimitIdentifier(property.GetColumnName(table)!));
        return $"SELECT {string.Join(", ", names)} FROM {sql.DelimitIdentifier(table.Name, table.Schema)}";
    }

    private void OpenRow(DbDataReader reader, List<IProperty> read, LeaderSeal seal)
    {
        var row = (Guid)FromColumn(reader, 1, read[1]);
        for (var column = 2; column < read.Count; column++)
        {
            if (!reader.IsDBNull(column))
            {
                var value = (Sealed)FromColumn(reader, column, read[column]);
                Try(() => Open(value, row, seal));
            }
        }
    }

    private static void Open(Sealed value, Guid row, LeaderSeal seal)
    {
        var length = LeaderSeal.OpenedLength(value);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            seal.OpenInto(value, row, rented.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    private void Try(Action open)
    {
        try
        {
            open();
            _opened++;
        }
        catch (SealBrokenException broken)
        {
            if (++_broken <= MostNamed)
            {
                _faults.Add(broken.Message);
            }
        }
    }
}
