using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace LeadershipJournal.Checks.Authorization;

/// <summary>Sends to every endpoint that only takes something, as everybody: what is not the sender's stays as it is.</summary>
internal sealed class EndpointTrial(Ground ground, Visitors visitors, Findings findings)
{
    private const string SignOut = "/sign-out";

    private readonly Expectations _expected = new(ground);
    private readonly Addresses _addresses = new(ground);
    private int _sent;
    private int _changed;
    private int _strangers;

    public async Task RunAsync(IEnumerable<MatrixLine> lines)
    {
        foreach (var line in lines.Where(line => line.Subject.Split(' ')[0] is "PUT" or "POST" && !line.Subject.EndsWith(SignOut, StringComparison.Ordinal)))
        {
            await TryOthersAsync(line);
            await TryRightfulAsync(line);
        }

        findings.Figure("sent to endpoints by others", _sent);
        findings.Figure("tables that changed", _changed);
        findings.Figure("things they answered with to others", _strangers);
    }

    private async Task TryOthersAsync(MatrixLine line)
    {
        var before = await WatchedRows.ReadAsync(ground);
        foreach (var role in visitors.Roles)
        {
            var token = role is Roles.Anonymous ? "" : await visitors.TokenAsync(role);
            foreach (var address in AddressesOf(line).Where(address => !_expected.MayWrite(line.Rule, role, line.RelationshipIn(address.Ids), address.Ids)))
            {
                Judge(line, address, role, await SendAsync(line, address, role, token));
            }

            var after = await WatchedRows.ReadAsync(ground);
            var changed = after.DifferencesFrom(before, line.Rule.IsOwn && role is not Roles.Owner ? role : Roles.None);
            before = after;
            _changed += changed.Count;
            findings.Expect(changed.Count == 0, $"{line.Subject} as {role.Word()} changed the {string.Join(" and the ", changed)}");
        }
    }

    // What nobody could send would be refused to everybody, and prove nothing.
    private async Task TryRightfulAsync(MatrixLine line)
    {
        var works = false;
        foreach (var role in new[] { Roles.Owner, Roles.Coach })
        {
            var token = await visitors.TokenAsync(role);
            foreach (var address in AddressesOf(line).Where(address => _expected.MayWrite(line.Rule, role, line.RelationshipIn(address.Ids), address.Ids) || line.Rule.IsOpen))
            {
                works |= (await SendAsync(line, address, role, token)).Status is HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.SeeOther;
            }
        }

        findings.Expect(works, $"{line.Subject} works for nobody, so that it proves nothing");
    }

    private void Judge(MatrixLine line, Address address, Roles role, Answer answer)
    {
        _sent++;
        var strangers = _expected.Strangers(answer.Text, line.Rule, role, line.RelationshipIn(address.Ids)).ToList();
        _strangers += strangers.Count;
        findings.Expect(strangers.Count == 0, $"{line.Subject} as {role.Word()} answered with {string.Join(" and ", strangers.Select(thing => thing.Name))}");
        findings.Expect(answer.Status < HttpStatusCode.InternalServerError, $"{line.Subject} as {role.Word()} answered {(int)answer.Status}, {address.Path}");
    }

    private IReadOnlyList<Address> AddressesOf(MatrixLine line) =>
        line.Subject.Contains('{', StringComparison.Ordinal) || line.Ids.Count == 0
            ? _addresses.Of(line.Subject, line.Ids)
            : [.. _addresses.IdsOf(line.Ids[0]).Select(id => new Address(line.Subject.Split(' ')[1], [id]))];

    private async Task<Answer> SendAsync(MatrixLine line, Address address, Roles role, string token)
    {
        using var request = new HttpRequestMessage(line.Subject.StartsWith("PUT", StringComparison.Ordinal) ? HttpMethod.Put : HttpMethod.Post, address.Path);
        request.Headers.Add("RequestVerificationToken", token);
        request.Content = Content(line.Subject, address);
        using var response = await visitors[role].Http.SendAsync(request);
        return new Answer(response.StatusCode, response.Headers.Location + "\n" + await response.Content.ReadAsStringAsync());
    }

    private static HttpContent Content(string subject, Address address) => subject switch
    {
        _ when subject.EndsWith("/answers/{itemId}", StringComparison.Ordinal) => Json("""{"point":4}"""),
        _ when subject.StartsWith("PUT /drafts", StringComparison.Ordinal) =>
            Json("""{"basedOnVersion":1,"expected":0,"sequence":1,"fields":{"Form.Body":"a word or two"}}"""),
        "POST /import/undo" => Form(("id", address.Ids[0].ToString())),
        "POST /import/choices" => Form(("do", "discard")),
        "POST /import/upload" => File(),
        "POST /erasure/keep" => Form(),
        _ when subject.StartsWith("POST /passkeys/", StringComparison.Ordinal) => new StringContent(""),
        "POST /markdown/preview" => new StringContent("a word or two"),
        _ => throw new CheckException($"Nothing is known to send to {subject}."),
    };

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static MultipartFormDataContent File()
    {
        var file = new StringContent("# A day\n\na word or two\n");
        file.Headers.ContentType = new MediaTypeHeaderValue("text/markdown");
        return new MultipartFormDataContent { { file, "files", "2026-11-02.md" } };
    }
}
