using System.Xml.Linq;
using LeadershipJournal.Checks.Upgrade;
using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Data.Journal;
using LeadershipJournal.Data.Sealing;
using LeadershipJournal.Data.Sqlite;
using LeadershipJournal.Data.Storage;
using LeadershipJournal.Data.Tests.Samples;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LeadershipJournal.Checks.Tamper;

/// <summary>A database in which every sealed column has values of two leaders, each with a text of its own.</summary>
internal sealed class TamperGround : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("tamper-check-");
    private readonly SqliteEngine _engine;
    private readonly JournalStore _store;
    private readonly bool _verifies;
    private readonly List<LeaderSeal> _seals = [];

    private TamperGround(bool verifies)
    {
        _verifies = verifies;
        Options = new StoreOptions { DataDirectory = _directory.FullName };
        _engine = new SqliteEngine(Options);
        _store = new JournalStore(_engine, Options, TimeProvider.System);
    }

    public string Database => OlderInstance.DatabaseIn(_directory.FullName);

    /// <summary>Every sealed value there is.</summary>
    public IReadOnlyList<SealedPlace> Places { get; private set; } = [];

    /// <summary>Sealed columns of the model that no leader has a value in.</summary>
    public IReadOnlyList<string> Unfilled { get; private set; } = [];

    private StoreOptions Options { get; }

    /// <summary>Fills a new database.</summary>
    /// <param name="verifies">Not in the control, where values are opened without looking at their tag and place.</param>
    public static async Task<TamperGround> CreateAsync(bool verifies)
    {
        var ground = new TamperGround(verifies);
        await ground._store.PrepareAsync();
        new SealedKeyRepository(ground._store, TimeProvider.System).StoreElement(new XElement("key"), "key");
        await ground.AddLeaderAsync();
        await ground.AddLeaderAsync();
        await ground.FindAsync();
        return ground;
    }

    /// <summary>What the operator's verification says.</summary>
    public async Task<StoreFigures> VerifyAsync() => await new StoreVerification(_engine, Options, TimeProvider.System).RunAsync();

    public void Dispose()
    {
        _seals.ForEach(seal => seal.Dispose());
        _store.Dispose();
        _engine.Dispose();
        _directory.Delete(recursive: true);
    }

    private static IEnumerable<IProperty> SealedColumns(IEntityType entity) =>
        entity.GetProperties().Where(property => property.ClrType == typeof(Sealed));

    private static IProperty RowId(IEntityType entity) =>
        entity.FindPrimaryKey()!.Properties is [_, var row] ? row : entity.FindProperty(nameof(ILeaderOwned.LeaderId))!;

    private static object Read(SqliteDataReader reader, int column, IProperty property) =>
        property.GetRelationalTypeMapping().Converter?.ConvertFromProvider(reader.GetValue(column)) ?? reader.GetValue(column);

    private async Task AddLeaderAsync()
    {
        var leader = Guid.CreateVersion7();
        await _store.CreateLeaderAsync(leader, "Europe/Oslo");
        await using var db = await _store.OpenAsync(leader);
        await WholeJournal.SaveAsync(db);
        foreach (var row in db.ChangeTracker.Entries())
        {
            foreach (var column in SealedColumns(row.Metadata).Select(row.Property))
            {
                var id = (Guid)row.Property(RowId(row.Metadata)).CurrentValue!;
                column.CurrentValue = column.CurrentValue is Sealed value ? db.Seal.Close(value.Purpose, id, $"{value.Purpose} of {id}") : null;
            }
        }

        await db.SaveChangesAsync();
    }

    private async Task FindAsync()
    {
        await using var journal = _engine.OpenJournal(seal: null);
        await using var accounts = _engine.OpenAccounts();
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        List<SealedPlace> places = [];
        var leaders = DataKeys(connection, journal.Model.FindEntityType(typeof(Leader))!, places);
        Secrets(connection, accounts.Model.FindEntityType(typeof(InstanceSecret))!, places);
        List<string> unfilled = [];
        foreach (var entity in journal.Model.GetEntityTypes())
        {
            foreach (var column in SealedColumns(entity))
            {
                var found = Texts(connection, entity, column, leaders);
                places.AddRange(found);
                unfilled.AddRange(found.Count == 0 ? [$"{entity.GetTableName()}.{column.GetColumnName()}"] : []);
            }
        }

        (Places, Unfilled) = (places, unfilled);
    }

    private Dictionary<Guid, (LeaderSeal Seal, byte[] Key)> DataKeys(SqliteConnection connection, IEntityType entity, List<SealedPlace> places)
    {
        const string Purpose = "leader.data-key";
        Dictionary<Guid, (LeaderSeal, byte[])> leaders = [];
        var id = entity.FindProperty(nameof(Leader.LeaderId))!;
        var wrapped = entity.FindProperty(nameof(Leader.WrappedDataKey))!;
        foreach (var (line, leader, _, stored) in Rows(connection, entity, id, id, wrapped))
        {
            var seal = _store.MasterKey.Unwrap(leader, stored);
            _seals.Add(seal);
            leaders[leader] = (seal, _store.MasterKey.Open(Purpose, leader, stored));
            places.Add(new SealedPlace(
                entity.GetTableName()!, wrapped.GetColumnName(), line, leader, leader, stored,
                _verifies ? bytes => Convert.ToHexString(_store.MasterKey.Open(Purpose, leader, bytes)) : WithoutVerification));
        }

        return leaders;
    }

    private void Secrets(SqliteConnection connection, IEntityType entity, List<SealedPlace> places)
    {
        var (id, purpose) = (entity.FindProperty(nameof(InstanceSecret.Id))!, entity.FindProperty(nameof(InstanceSecret.Purpose))!);
        var value = entity.FindProperty(nameof(InstanceSecret.Value))!;
        foreach (var (line, row, name, stored) in Rows(connection, entity, id, purpose, value))
        {
            var sealedFor = row == InstanceSecret.KeyCheckId ? Guid.Empty : row;
            places.Add(new SealedPlace(
                entity.GetTableName()!, value.GetColumnName(), line, Guid.Empty, sealedFor, stored,
                _verifies ? bytes => Convert.ToHexString(_store.MasterKey.Open((string)name, sealedFor, bytes)) : WithoutVerification));
        }
    }

    private List<SealedPlace> Texts(
        SqliteConnection connection, IEntityType entity, IProperty column, Dictionary<Guid, (LeaderSeal Seal, byte[] Key)> leaders)
    {
        var converter = column.GetRelationalTypeMapping().Converter!;
        List<SealedPlace> places = [];
        foreach (var (line, leader, row, stored) in Rows(connection, entity, entity.FindProperty(nameof(ILeaderOwned.LeaderId))!, RowId(entity), column))
        {
            var (seal, key) = leaders[leader];
            var purpose = Value(stored).Purpose;
            var foreign = (byte[])converter.ConvertToProvider(seal.Close(purpose, Guid.CreateVersion7(), $"{purpose} of another row"))!;
            places.Add(new SealedPlace(
                entity.GetTableName()!, column.GetColumnName(), line, leader, (Guid)row, stored,
                _verifies ? bytes => seal.Open(Value(bytes), (Guid)row) : bytes => UnverifiedCipher.Open(key, bytes), foreign));
        }

        return places;

        Sealed Value(byte[] bytes) => (Sealed)converter.ConvertFromProvider(bytes)!;
    }

    private static List<(long Line, Guid First, object Second, byte[] Stored)> Rows(
        SqliteConnection connection, IEntityType entity, IProperty first, IProperty second, IProperty value)
    {
        using var command = connection.CreateCommand();
        var names = string.Join(", ", ((IProperty[])[first, second, value]).Select(property => $"\"{property.GetColumnName()}\""));
        command.CommandText = $"SELECT rowid, {names} FROM \"{entity.GetTableName()}\" WHERE \"{value.GetColumnName()}\" IS NOT NULL";
        using var reader = command.ExecuteReader();
        List<(long, Guid, object, byte[])> rows = [];
        while (reader.Read())
        {
            rows.Add((reader.GetInt64(0), (Guid)Read(reader, 1, first), Read(reader, 2, second), (byte[])reader.GetValue(3)));
        }

        return rows;
    }

    private string WithoutVerification(byte[] bytes) =>
        UnverifiedCipher.OpenAsHex(Convert.FromBase64String(File.ReadAllText(Options.MasterKeyPath).Trim()), bytes);
}
