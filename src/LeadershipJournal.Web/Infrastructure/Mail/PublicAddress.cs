namespace LeadershipJournal.Web.Infrastructure.Mail;

/// <summary>
/// The address people come by, for links that are made where no request may be asked for it: its host is whatever the
/// sender wrote.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    public const string Setting = "PublicAddress";

    private readonly Uri? _given = Parse(configuration[Setting]);

    /// <summary>Whether the operator has said it.</summary>
    public bool IsGiven => _given is not null;

    /// <summary>A path under the address people come by; without one, under the first address that is listened on.</summary>
    public string Of(string path) => new Uri(_given ?? Listening(), path).ToString();

    private static Uri? Parse(string? address) => string.IsNullOrWhiteSpace(address)
        ? null
        : Uri.TryCreate(address, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" && given is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? given
            : throw new InvalidOperationException($"{Setting} must be an address such as https://journal.example, without a path.");

    private Uri Listening() =>
        Parse(configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0].Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal))
        ?? new Uri(ListeningAddress.Default);
}
