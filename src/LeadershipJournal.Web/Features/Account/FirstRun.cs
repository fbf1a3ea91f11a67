using System.Net;
using System.Security.Cryptography;
using System.Text;
using LeadershipJournal.Core;
using LeadershipJournal.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace LeadershipJournal.Web.Features.Account;

/// <summary>
/// Whether this instance still waits for its first account, and who may make it: whoever sits at the machine,
/// or has read the code it printed at start.
/// </summary>
internal sealed class FirstRun(JournalStore store) : IDisposable
{
    // No letters and digits that are mistaken for one another.
    private const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int CodeLength = 12;
    private readonly string _code = RandomNumberGenerator.GetString(CodeLetters, CodeLength);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile bool _over;

    /// <summary>The code in groups of four, for people to read and type.</summary>
    public string Code => string.Join('-', _code.Chunk(4).Select(letters => new string(letters)));

    /// <summary>Whether there is no account yet.</summary>
    public async ValueTask<bool> IsOpenAsync(CancellationToken cancellationToken)
    {
        if (!_over)
        {
            await using var accounts = store.OpenAccounts();
            _over = await accounts.Users.AnyAsync(cancellationToken);
        }

        return !_over;
    }

    /// <summary>Makes the first account, unless somebody else was faster.</summary>
    public async Task<Outcome<CreatedAccount>> CreateAsync(
        AccountCreation creation, NewAccount first, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await IsOpenAsync(cancellationToken)
                ? await creation.CreateAsync(first, cancellationToken)
                : Outcome.Refused<CreatedAccount>(new Refusal(IdentityRefusals.Email, "The first account has just been made by somebody else."));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    public bool IsCode(string? typed)
    {
        var letters = new string([.. (typed ?? "").Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(letters), Encoding.UTF8.GetBytes(_code));
    }

    /// <summary>
    /// Whether the browser runs on this machine. A reverse proxy on it does not count: its requests come from loopback
    /// too, but name another host or say for whom they are forwarded.
    /// </summary>
    public static bool IsFromThisMachine(HttpContext context)
    {
        var headers = context.Request.Headers;
        return context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && (context.Request.Host.Host is "localhost" || (IPAddress.TryParse(context.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)))
            && !headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("Forwarded");
    }
}
