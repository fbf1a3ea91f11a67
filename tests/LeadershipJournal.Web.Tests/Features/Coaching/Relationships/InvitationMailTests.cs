using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LeadershipJournal.Tests;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Coaching.Relationships;

/// <summary>Links by mail, through a small server on this machine.</summary>
public sealed class InvitationMailTests : IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public InvitationMailTests() => _server.Start();

    [Fact]
    public async Task A_link_is_mailed_to_the_address_and_shown_as_well()
    {
        await using var host = new MailingHost(Port);
        using var inviter = await host.SignInAsync(await host.CreatePersonAsync("Ada Holm"));
        var mail = ReceiveAsync(accepts: true);
        var link = await inviter.InviteAsync(address: "tobias@coach.example");
        var text = await mail;
        Assert.Contains("The link was mailed to tobias@coach.example.", inviter.Words(), StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<tobias@coach.example>", text, StringComparison.Ordinal);
        Assert.Contains("Ada Holm invites you", text, StringComparison.Ordinal);
        Assert.Contains(link.Split('/')[^1], Unfolded(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_refuses_is_said_and_the_link_is_there()
    {
        await using var host = new MailingHost(Port);
        using var inviter = await host.SignInSomebodyAsync();
        var mail = ReceiveAsync(accepts: false);
        var link = await inviter.InviteAsync(address: "tobias@refused.example");
        await mail;
        Assert.Contains("The link could not be mailed", inviter.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("refused.example", StringComparison.Ordinal) || line.Contains(link.Split('/')[^1], StringComparison.Ordinal));
        Assert.Contains(host.Log.Lines, line => line.Contains("could not be sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_listens_the_link_is_shown_all_the_same()
    {
        var port = Port;
        _server.Stop();
        await using var host = new MailingHost(port);
        using var inviter = await host.SignInSomebodyAsync();
        await inviter.InviteAsync(address: "tobias@coach.example");
        Assert.Contains("The link could not be mailed", inviter.Words(), StringComparison.Ordinal);
    }

    public void Dispose() => _server.Dispose();

    private int Port => ((IPEndPoint)_server.LocalEndpoint).Port;

    // Long lines arrive as quoted-printable.
    private static string Unfolded(string text) => text.Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);

    /// <summary>Speaks with one client and answers everything it said.</summary>
    private async Task<string> ReceiveAsync(bool accepts)
    {
        using var client = await _server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 ready");
        List<string> said = [];
        var inText = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (inText && line != ".")
            {
                continue;
            }

            inText = line == "DATA";
            await writer.WriteLineAsync(line switch
            {
                "DATA" => "354 go on",
                _ when line.StartsWith("RCPT", StringComparison.Ordinal) && !accepts => $"550 no such box {line[8..]}",
                _ => "250 fine",
            });
            if (line is "QUIT" or "." || (!accepts && line.StartsWith("RCPT", StringComparison.Ordinal)))
            {
                break;
            }
        }

        return string.Join('\n', said);
    }

    private sealed class MailingHost(int port) : JournalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Smtp:Host", "127.0.0.1");
            builder.UseSetting("Smtp:Port", port.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting("Smtp:From", "journal@journal.example");
            builder.UseSetting("Smtp:StartTls", "false");
        }
    }
}
