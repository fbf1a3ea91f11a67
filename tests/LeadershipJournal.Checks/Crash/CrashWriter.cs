using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using LeadershipJournal.Checks.Seeding;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Journal.Drafts;

namespace LeadershipJournal.Checks.Crash;

/// <summary>
/// A leader who signs in once, and then writes one new entry after another as a browser does: most as drafts, every
/// fourth by the editor's form. When the server is gone the text in hand stays unacknowledged, and the leader goes on
/// with the next as soon as the server is there again, with the same cookie and the same open editor.
/// </summary>
internal sealed class CrashWriter : IDisposable
{
    private const int Words = 60;
    private const int SavedEvery = 4;
    private readonly MortalServer _server;
    private readonly PageClient _browser;
    private readonly AcknowledgedWrites _log;
    private readonly SeedText _text;
    private readonly bool _tooEarly;
    private string _token = "";
    private IHtmlFormElement? _editor;
    private int _begun;

    /// <summary>Sends nothing yet.</summary>
    /// <param name="server">What is written to; it has been started.</param>
    /// <param name="log">What was acknowledged.</param>
    /// <param name="text">What is written.</param>
    /// <param name="tooEarly">The control: a write counts as acknowledged before it is committed.</param>
    public CrashWriter(MortalServer server, AcknowledgedWrites log, SeedText text, bool tooEarly)
    {
        (_server, _log, _text, _tooEarly) = (server, log, text, tooEarly);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        _browser = new PageClient(new HttpClient(handler) { BaseAddress = new Uri(server.Address), Timeout = TimeSpan.FromSeconds(60) });
    }

    /// <summary>Writes on the disk of the log.</summary>
    public int Acknowledged => _log.Count;

    /// <summary>Writes in hand when the server was killed.</summary>
    public int Interrupted { get; private set; }

    public async Task SignInAsync(string email, string password)
    {
        await _browser.OpenAsync(AccountFeature.SignInAddress);
        await _browser.SubmitAsync("sign-in", ("Form.Email", email), ("Form.Password", password));
        var key = await _browser.Http.GetFromJsonAsync<JsonElement>("/drafts/key");
        _token = key.GetProperty("token").GetString()!;
        await _browser.OpenAsync("/journal/new");
        _editor = _browser.Page.QuerySelector("input[name='Form.Id']") is IHtmlInputElement { Form: { } form }
            ? form
            : throw new CheckException($"The editor's page answered {_browser.Response.StatusCode}.");
    }

    /// <summary>Until told to stop.</summary>
    /// <exception cref="CheckException">The server answered with a refusal.</exception>
    public async Task WriteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await (++_begun % SavedEvery == 0 ? SaveAsync() : KeepDraftAsync());
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
            {
                Interrupted++;
                await _server.UpAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public void Dispose()
    {
        _browser.Dispose();
        _log.Dispose();
    }

    private async Task KeepDraftAsync()
    {
        var (entry, body) = (Guid.CreateVersion7(), _text.Body(Words));
        Dictionary<string, string> fields = new() { ["Form.Date"] = Yesterday(), ["Form.Title"] = "", ["Form.Body"] = body };
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/drafts/{entry}")
        {
            Content = JsonContent.Create(new DraftInput(BasedOnVersion: 0, Expected: 0, Sequence: _begun, fields), options: JsonSerializerOptions.Web),
        };
        request.Headers.Add("RequestVerificationToken", _token);
        await AcknowledgeAsync(new AcknowledgedWrite(entry, IsDraft: true, AcknowledgedWrite.HashOf(body)), HttpStatusCode.OK, async () =>
        {
            using var answer = await _browser.Http.SendAsync(request);
            return answer.StatusCode;
        });
    }

    private async Task SaveAsync()
    {
        var (entry, body) = (Guid.CreateVersion7(), _text.Body(Words));
        await AcknowledgeAsync(new AcknowledgedWrite(entry, IsDraft: false, AcknowledgedWrite.HashOf(body)), HttpStatusCode.Found, async () =>
        {
            await _browser.SubmitAsync(_editor!, ("Form.Id", entry.ToString()), ("Form.Body", body));
            return _browser.Response.StatusCode;
        });
    }

    private async Task AcknowledgeAsync(AcknowledgedWrite write, HttpStatusCode expected, Func<Task<HttpStatusCode>> sendAsync)
    {
        if (_tooEarly)
        {
            _log.Add(write);
        }

        if (await sendAsync() is var answered && answered != expected)
        {
            throw new CheckException($"A write was answered with {answered} and not with {expected}.");
        }

        if (!_tooEarly)
        {
            _log.Add(write);
        }
    }

    // No leader's day is behind it.
    private static string Yesterday() => TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
