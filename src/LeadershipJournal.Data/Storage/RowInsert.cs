using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeadershipJournal.Data.Storage;

/// <summary>
/// Inserts many new rows of one table with few statements, past the change tracker, which spends more time on each
/// row than the database does. What a row becomes is the model's to say: names, types and conversions are its own.
/// </summary>
internal sealed class RowInsert
{
    /// <summary>Long enough that a statement's cost is shared, short enough that looking a parameter up by its name stays cheap.</summary>
    private const int MostParameters = 160;

    /// <summary>For rows that are to be added with one statement, whoever they belong to; all engines take more.</summary>
    private const int MostInOne = 8_000;

    private readonly DbContext _context;
    private readonly ISqlGenerationHelper _sql;
    private readonly List<(IClrPropertyGetter Value, RelationalTypeMapping Mapping, bool Nullable)> _columns;
    private readonly string _into;

    /// <summary>Looks the table up.</summary>
    /// <param name="context">Whose model and connection.</param>
    /// <param name="row">What is inserted.</param>
    public RowInsert(DbContext context, Type row)
    {
        _context = context;
        _sql = context.GetService<ISqlGenerationHelper>();
        var entity = context.Model.FindEntityType(row) ?? throw new ArgumentException($"{row.Name} is not in the model.", nameof(row));
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var properties = entity.GetProperties().ToList();
        _columns = properties.ConvertAll(property => (property.GetGetter(), property.GetRelationalTypeMapping(), property.IsNullable));
        var names = properties.Select(property => _sql.DelimitIdentifier(property.GetColumnName(table)!));
        _into = $"INSERT INTO {_sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", names)}) VALUES ";
    }

    /// <summary>Inserts them in their order; what they refer to must be there.</summary>
    public Task RunAsync(IEnumerable<object> rows, CancellationToken cancellationToken) => RunAsync(rows, "", MostParameters, cancellationToken);

    /// <summary>The same, but leaves out each row that a unique index refuses.</summary>
    public Task AddMissingAsync(IEnumerable<object> rows, CancellationToken cancellationToken) =>
        RunAsync(rows, " ON CONFLICT DO NOTHING", MostInOne, cancellationToken);

    private async Task RunAsync(IEnumerable<object> rows, string onConflict, int most, CancellationToken cancellationToken)
    {
        await using var factory = _context.Database.GetDbConnection().CreateCommand();
        foreach (var some in rows.Chunk(Math.Max(1, most / _columns.Count)))
        {
            var parameters = new List<DbParameter>(some.Length * _columns.Count);
            var values = some.Select(row => Values(row, factory, parameters)).ToList();
            await _context.Database.ExecuteSqlRawAsync(Statement(values, onConflict), parameters, cancellationToken);
        }
    }

    /// <summary>Names of the model and of parameters: nothing in it is anybody's input.</summary>
    private string Statement(IEnumerable<string> values, string onConflict) => _into + string.Join(", ", values) + onConflict;

    private string Values(object row, DbCommand factory, List<DbParameter> parameters)
    {
        var first = parameters.Count;
        foreach (var (value, mapping, nullable) in _columns)
        {
            var name = _sql.GenerateParameterName("p" + parameters.Count.ToString(CultureInfo.InvariantCulture));
            parameters.Add(mapping.CreateParameter(factory, name, value.GetClrValue(row), nullable));
        }

        return $"({string.Join(", ", parameters.Skip(first).Select(parameter => parameter.ParameterName))})";
    }
}
