using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Primitives;

namespace LeadershipJournal.Web.Infrastructure;

/// <summary>
/// Which values of a query a page can read. The framework throws where a number or an id is expected and something else
/// stands, and anybody can write an address.
/// </summary>
/// <param name="components">Where pages and their parts are.</param>
internal sealed class ReadableQueries(Assembly components)
{
    private readonly ConcurrentDictionary<Type, FrozenDictionary<string, Type>> _pages = new();

    // Parts of pages take values from the query too; what a page takes itself goes before.
    private readonly FrozenDictionary<string, Type> _ofParts = components.GetTypes()
        .Where(type => typeof(IComponent).IsAssignableFrom(type) && !type.IsDefined(typeof(RouteAttribute)))
        .SelectMany(Expected).DistinctBy(expected => expected.Key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The query without what cannot be read; the same where all can.</summary>
    public QueryString Readable(Type page, HttpRequest request)
    {
        var expected = _pages.GetOrAdd(page, static type => Expected(type).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
        var query = request.Query;
        return query.All(value => IsReadable(expected, value))
            ? request.QueryString
            : QueryString.Create(query.Where(value => IsReadable(expected, value)));
    }

    private bool IsReadable(FrozenDictionary<string, Type> expected, KeyValuePair<string, StringValues> value) =>
        !(expected.TryGetValue(value.Key, out var type) || _ofParts.TryGetValue(value.Key, out type))
        || value.Value.All(text => IsReadable(type, text));

    private static bool IsReadable(Type type, string? text) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => true,
        TypeCode.Boolean => bool.TryParse(text, out _),
        TypeCode.Int32 => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        _ when type == typeof(Guid) => Guid.TryParse(text, out _),
        _ when type == typeof(DateOnly) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException($"Say how a query's {type.Name} is read."),
    };

    private static IEnumerable<KeyValuePair<string, Type>> Expected(Type component) =>
        from property in component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let query = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where query is not null
        select KeyValuePair.Create(query.Name ?? property.Name, One(property.PropertyType));

    // A name may stand in a query several times, and its values come as an array.
    private static Type One(Type type) => Nullable.GetUnderlyingType(type) ?? type.GetElementType() ?? type;
}
