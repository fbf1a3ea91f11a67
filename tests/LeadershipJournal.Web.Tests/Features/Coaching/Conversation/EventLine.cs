using System.Text;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Coaching.Conversation;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Conversation;

/// <summary>A browser's end of a line of server-sent events.</summary>
internal sealed class EventLine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly PageClient _client;
    private readonly StreamReader _reader;
    private readonly StringBuilder _heard = new();

    private EventLine(PageClient client, HttpResponseMessage response, Stream stream)
    {
        (_client, Response) = (client, response);
        _reader = new StreamReader(stream);
    }

    public HttpResponseMessage Response { get; }

    /// <summary>Everything that came so far, as it came.</summary>
    public string Heard => _heard.ToString();

    public static async Task<EventLine> OpenAsync(PageClient client, Guid relationshipId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, LiveEndpoints.Address(relationshipId));
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        var response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventLine(client, response.EnsureSuccessStatusCode(), await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event, with the mark it carries.</summary>
    public async Task<(string Name, string Mark)> NextAsync()
    {
        string? name = null;
        while (true)
        {
            var line = await ReadAsync() ?? throw new InvalidOperationException($"The line is over. It said: {Heard}");
            switch (line.Split(": ", 2))
            {
                case ["event", var found]:
                    name = found;
                    break;
                case ["data", var mark] when name is not null:
                    return (name, mark);
            }
        }
    }

    /// <summary>Whether nothing more comes.</summary>
    public async Task<bool> IsOverAsync()
    {
        while (await ReadAsync() is { } line)
        {
            if (line.Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        Response.Dispose();
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var line = await _reader.ReadLineAsync(patience.Token);
        _heard.AppendLine(line);
        return line;
    }
}
