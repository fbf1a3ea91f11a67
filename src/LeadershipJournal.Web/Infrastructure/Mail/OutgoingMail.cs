using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace LeadershipJournal.Web.Infrastructure.Mail;

/// <summary>A letter of plain text.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Subject">What it is about, the same for everybody: it is logged when it could not be sent.</param>
/// <param name="Text">What it says.</param>
internal sealed record Letter(string Address, string Subject, string Text);

/// <summary>Sends letters where a server is configured. Neither address nor text nor what the server said about them is logged.</summary>
internal sealed partial class OutgoingMail(
    IOptionsMonitor<SmtpOptions> options, PublicAddress address, IHostApplicationLifetime lifetime, ILogger<OutgoingMail> logger)
{
    /// <summary>How long sending may take.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    /// <summary>Whether a server is configured.</summary>
    public bool IsConfigured => options.CurrentValue.IsComplete;

    /// <summary>
    /// Whether letters can be written that somebody asks for who is not signed in: their links begin with the configured
    /// address, never with what the request says.
    /// </summary>
    public bool ReachesVisitors => IsConfigured && address.IsGiven;

    /// <summary>Sends a letter; whether the server has taken it.</summary>
    public async Task<bool> SendAsync(Letter letter)
    {
        var server = options.CurrentValue;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        limit.CancelAfter(TimeLimit);
        try
        {
            using var client = new SmtpClient(server.Host!, server.Port) { EnableSsl = server.StartTls };
            if (!string.IsNullOrEmpty(server.User))
            {
                client.Credentials = new NetworkCredential(server.User, server.Password);
            }

            using var message = new MailMessage(new MailAddress(server.From!), new MailAddress(letter.Address))
            {
                Subject = letter.Subject,

                Body = letter.Text.ReplaceLineEndings("\r\n"),

                // Quoted-printable, which is taken otherwise, writes the ends of lines as letters.
                BodyTransferEncoding = Ascii.IsValid(letter.Text) ? TransferEncoding.SevenBit : TransferEncoding.Base64,
            };
            await client.SendMailAsync(message, limit.Token);
            return true;
        }
        catch (Exception problem) when (problem is SmtpException or OperationCanceledException or IOException or FormatException or InvalidOperationException)
        {
            // Only what kind of failure it was: a server's words repeat the address.
            LogNotSent(logger, letter.Subject, problem.GetType().Name, (problem as SmtpException)?.StatusCode);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail with the subject '{Subject}' could not be sent: {Failure}, {Status}")]
    private static partial void LogNotSent(ILogger logger, string subject, string failure, SmtpStatusCode? status);
}
