using System.Text;
using System.Text.Json;
using LeadershipJournal.Checks.Authorization;

namespace LeadershipJournal.Checks.Fuzz;

/// <summary>A request as a file: who sends it, and every byte of it but the cookies.</summary>
/// <param name="Role">Who sends it.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">Address and query, sent as they are.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">The body's bytes, one letter each.</param>
internal sealed record SavedRequest(Roles Role, string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Stands where the sender's antiforgery token belongs.</summary>
    public const string Token = "~token~";

    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true };

    public static SavedRequest Get(Roles role, string path) => new(role, "GET", path, new Dictionary<string, string>(StringComparer.Ordinal), "");

    /// <summary>The file.</summary>
    public FuzzInput ToInput(FuzzNames names) => new(".json", JsonSerializer.SerializeToUtf8Bytes(
        this with { Path = names.Name(Path), Body = names.Name(Body) }, s_readable));

    /// <summary>Reads the file again.</summary>
    public static SavedRequest From(FuzzInput input, FuzzNames names)
    {
        var saved = JsonSerializer.Deserialize<SavedRequest>(input.Bytes) ?? throw new CheckException("This file holds no request.");
        return saved with { Path = names.Fill(saved.Path), Body = names.Fill(saved.Body) };
    }

    /// <summary>What goes over the wire.</summary>
    public HttpRequestMessage ToMessage(Uri home, string token)
    {
        var address = new Uri(home.GetLeftPart(UriPartial.Authority) + Path.Replace(Token, token, StringComparison.Ordinal), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(Method), address);
        if (Method is not "GET")
        {
            message.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(Body.Replace(Token, token, StringComparison.Ordinal)));
        }

        foreach (var (name, value) in Headers)
        {
            var filled = value.Replace(Token, token, StringComparison.Ordinal);
            if (!message.Headers.TryAddWithoutValidation(name, filled))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, filled);
            }
        }

        return message;
    }
}
