using System.Reflection;
using LeadershipJournal.Checks.Authorization;
using LeadershipJournal.Web.Features.Coaching;
using Microsoft.AspNetCore.Components;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Addresses of pages, files and lines that stay open, with queries, ids and headers that nobody would send.</summary>
internal sealed class AddressArea : RequestArea
{
    private static readonly string[] s_headers =
        ["Accept", "Accept-Language", "Accept-Encoding", "Range", "If-None-Match", "If-Modified-Since", "Last-Event-ID", "X-Forwarded-For", "X-Forwarded-Proto", "Cookie", "Referer", "Origin", "User-Agent", "blazor-enhanced-nav", "Expect"];

    private readonly List<IReadOnlyList<Address>> _addresses;
    private readonly string[] _queries;
    private int _turn;

    public AddressArea(IEnumerable<MatrixLine> lines, Addresses addresses, FuzzClients clients, FuzzNames names)
        : base(clients, names)
    {
        _addresses =
        [
            .. from line in lines
               where line.Subject.Split(' ') is [var methods, ['/', ..]] && methods.Split(',').Any(method => method is "GET" or "ANY")
               let known = addresses.Of(line.Subject, line.Ids)
               where known.Count > 0
               select known,
        ];
        _queries =
        [
            .. (from type in typeof(CoachReading).Assembly.GetTypes()
                from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                let query = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
                where query is not null
                select query.Name ?? property.Name).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    public override string Name => "address";

    public override Task<FuzzInput> NextAsync(Random random)
    {
        var choice = _addresses[_turn++ % _addresses.Count];
        var path = choice[random.Next(choice.Count)].Path;
        if (random.Next(3) == 0)
        {
            var segments = path.Split('/');
            segments[random.Next(segments.Length)] = Value(random);
            path = "/" + string.Join('/', segments).TrimStart('/');
        }

        for (var queries = random.Next(4); queries > 0; queries--)
        {
            path += (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + _queries[random.Next(_queries.Length)] + "=" + Value(random);
        }

        Dictionary<string, string> headers = new(StringComparer.Ordinal);
        if (random.Next(4) == 0)
        {
            headers[s_headers[random.Next(s_headers.Length)]] = Printable(HostileText.Next(random));
        }

        return Task.FromResult((SavedRequest.Get(SomeRole(random), path) with { Headers = headers }).ToInput(Names));
    }

    // What a line of a request can hold at all; the rest never reaches the application.
    private static string Value(Random random)
    {
        var text = random.Next(5) == 0 ? HostileText.NearDate(random) : HostileText.Next(random);
        var escaped = random.Next(4) == 0 ? Printable(text).Replace(' ', '+').Replace('#', '%') : FieldText.Escape(text, random);
        return escaped.Length > 6000 ? escaped[..6000] : escaped;
    }

    private static string Printable(string text) => string.Concat(text.Where(letter => letter is >= ' ' and < '\u007f').Take(6000));
}
