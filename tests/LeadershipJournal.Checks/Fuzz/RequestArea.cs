using System.Net;
using LeadershipJournal.Checks.Authorization;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>Whatever comes in over HTTP: nothing answers with a 5xx, and everything answers.</summary>
internal abstract class RequestArea(FuzzClients clients, FuzzNames names) : FuzzArea
{
    // A server may stop reading what is too large, and the answer is then lost with the connection.
    private const int MayBeCut = 1024 * 1024;

    private readonly SortedDictionary<int, int> _answers = [];

    public override IEnumerable<(string Name, int Count)> Covered =>
        _answers.Select(answer => ($"{Name} answered {answer.Key}", answer.Value));

    protected FuzzClients Clients => clients;

    protected FuzzNames Names => names;

    public override async Task<string?> TryAsync(FuzzInput input)
    {
        var request = SavedRequest.From(input, names);
        try
        {
            var answer = await clients.SendAsync(request);
            _answers[(int)answer.Status] = _answers.GetValueOrDefault((int)answer.Status) + 1;
            return answer.Status >= HttpStatusCode.InternalServerError ? $"{request.Method} {Route(request.Path)} answered {(int)answer.Status}" : null;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            clients.Forget(request.Role);
            return request.Body.Length > MayBeCut ? null : $"{request.Method} {Route(request.Path)} was cut: {cut.Message}";
        }
    }

    protected static Roles SomeRole(Random random) => random.Next(10) switch
    {
        < 6 => Roles.Owner,
        < 9 => Roles.Coach,
        _ => Roles.Anonymous,
    };

    // Alike for every id, so that one mistake counts once.
    private string Route(string path) => names.Name(path.Split('?')[0]) is { Length: < 100 } route ? route : "a long address";
}
