using System.Text;
using LeadershipJournal.Checks.Authorization;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>What scripts talk to: drafts, answers, the preview, passkeys; bodies that are nearly JSON, or nothing like it.</summary>
internal sealed class EndpointArea(IEnumerable<MatrixLine> lines, Addresses addresses, IReadOnlyList<byte[]> texts, FuzzClients clients, FuzzNames names) : RequestArea(clients, names)
{
    private static readonly string[] s_bodies =
    [
        """{"basedOnVersion":1,"expected":0,"sequence":1,"fields":{"Form.Body":"a word or two","Form.Title":"a title","Form.Date":"2026-11-20","Form.Minutes[self]":"15"}}""",
        """{"basedOnVersion":null,"expected":0,"sequence":9007199254740993,"fields":{}}""",
        """{"point":4}""",
        "",
        "id=00000000-0000-0000-0000-000000000000",
        "tag=team&dimension=people&match=begins",
        "action=import&page=1&shown=1&take=1&accept=1%3Aself&tag=a&tag-dimension=self&dates=MonthFirst&week-self=60",
    ];

    private static readonly string[] s_values =
    [
        "null", "true", "-1", "1e400", "99999999999999999999", "0.5", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[[[[[[]]]]]]", "\"2026-13-45\"", "\"9999-12-31\"", "NaN", "'x'", "{\"a\":1,\"a\":2}",
    ];

    private static readonly string[] s_types = ["application/json", "application/x-www-form-urlencoded", "text/plain", "application/json; charset=utf-16", "application/json; charset=none", "multipart/form-data; boundary=x", ""];

    // Signing out only ends the visit; an upload is tried as what it is, with the files that are imported.
    private readonly List<(string Method, IReadOnlyList<Address> Addresses)> _endpoints =
    [
        .. from line in lines
           let method = line.Subject.Split(' ')[0]
           where method is "PUT" or "POST" && line.Subject is not ("POST /sign-out" or "POST /import/upload")
           select (method, line.Subject.Contains('{', StringComparison.Ordinal) ? addresses.Of(line.Subject, line.Ids) : [new Address(line.Subject.Split(' ')[1], [])]),
    ];

    private int _turn;

    public override string Name => "endpoint";

    public override Task<FuzzInput> NextAsync(Random random)
    {
        var (method, choice) = _endpoints[_turn++ % _endpoints.Count];
        var path = choice[random.Next(choice.Count)].Path;
        var body = s_bodies[random.Next(s_bodies.Length)];
        for (var steps = random.Next(3); steps > 0; steps--)
        {
            body = Spoil(body, random);
        }

        Dictionary<string, string> headers = new(StringComparer.Ordinal)
        {
            ["RequestVerificationToken"] = random.Next(20) == 0 ? "x" : SavedRequest.Token,
            ["Content-Type"] = random.Next(4) == 0 ? s_types[random.Next(s_types.Length)] : body.StartsWith('{') ? s_types[0] : s_types[1],
        };
        return Task.FromResult(new SavedRequest(SomeRole(random), method, path, headers, FieldText.Bytes(body)).ToInput(Names));
    }

    private string Spoil(string body, Random random)
    {
        var place = random.Next(body.Length + 1);
        return random.Next(8) switch
        {
            0 => body[..place],
            1 => body.Insert(place, s_values[random.Next(s_values.Length)]),
            2 => Values(body, random),
            3 => new StringBuilder().Insert(0, "{\"fields\":", random.Next(2, 2000)).ToString(),
            4 => new string('[', random.Next(2, 5000)),
            5 => body.Replace("a word or two", HostileText.Next(random), StringComparison.Ordinal),
            6 => Encoding.Latin1.GetString(Mutation.Of(Encoding.Latin1.GetBytes(FieldText.Bytes(body)), texts, random)),
            _ => Values(Values(body, random), random),
        };
    }

    // Puts another value where one stands after a colon.
    private static string Values(string body, Random random)
    {
        var colons = Enumerable.Range(0, body.Length).Where(place => body[place] == ':').ToList();
        if (colons.Count == 0)
        {
            return body;
        }

        var from = colons[random.Next(colons.Count)] + 1;
        var to = body.IndexOfAny([',', '}'], from) is >= 0 and var end ? end : body.Length;
        return string.Concat(body.AsSpan(0, from), s_values[random.Next(s_values.Length)], body.AsSpan(to));
    }
}
