using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Hosting;

namespace LeadershipJournal.Tests;

/// <summary>A mail server on this machine that takes every letter and keeps it for a test to read.</summary>
public sealed class MailBox : IDisposable
{
    public const string Address = "https://journal.example";

    // Longer than any machine takes; a letter that does not come fails the test.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly Channel<string> _letters = Channel.CreateUnbounded<string>();

    public MailBox()
    {
        _server.Start();
        _ = ServeAsync();
    }

    /// <summary>Configures an application to send through it.</summary>
    public void Use(IWebHostBuilder builder)
    {
        builder.UseSetting("PublicAddress", Address);
        builder.UseSetting("Smtp:Host", "127.0.0.1");
        builder.UseSetting("Smtp:Port", ((IPEndPoint)_server.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("Smtp:From", "journal@journal.example");
        builder.UseSetting("Smtp:StartTls", "false");
    }

    /// <summary>The next letter: its head and its text.</summary>
    public async Task<string> NextAsync() => await _letters.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The path of the link to this page in the next letter, which must go to this address.</summary>
    public async Task<string> LinkAsync(string to, string page)
    {
        var letter = await NextAsync();
        var begins = $"{Address}{page}/";
        var link = letter.Split('\n').FirstOrDefault(line => line.StartsWith(begins, StringComparison.Ordinal));
        return link is not null && letter.Contains($"To: {to}\n", StringComparison.Ordinal)
            ? link[Address.Length..]
            : throw new InvalidOperationException($"No link to {page} for {to}, but: {letter}");
    }

    public void Dispose() => _server.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = ReceiveAsync(await _server.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ReceiveAsync(TcpClient client)
    {
        using var one = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 ready");
        List<string>? letter = null;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (letter is null)
            {
                letter = line == "DATA" ? [] : null;
                await writer.WriteLineAsync(line == "DATA" ? "354 go on" : "250 fine");
            }
            else if (line == ".")
            {
                _letters.Writer.TryWrite(string.Join('\n', letter));
                letter = null;
                await writer.WriteLineAsync("250 fine");
            }
            else
            {
                // A dot at the beginning of a line is sent twice (RFC 5321, 4.5.2).
                letter.Add(line.StartsWith('.') ? line[1..] : line);
            }
        }
    }
}
