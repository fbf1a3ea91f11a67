using System.Net;
using System.Net.Mail;
using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using Microsoft.Extensions.Options;

namespace LeadershipJournal.Web.Features.Coaching.Relationships;

/// <summary>What became of the mail with a link. The link is shown in any case.</summary>
public enum MailOutcome
{
    /// <summary>No mail server is configured, or no address was given.</summary>
    None,

    /// <summary>The server has taken it.</summary>
    Sent,

    /// <summary>The server has not answered yet.</summary>
    UnderWay,

    /// <summary>It could not be sent.</summary>
    Failed,
}

/// <summary>A letter with an invitation's link.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="InviterName">Who invites.</param>
/// <param name="Mine">The side the inviter will be.</param>
/// <param name="Link">The link.</param>
/// <param name="Until">The last day on which it works.</param>
internal sealed record InvitationLetter(string Address, string InviterName, CoachingSide Mine, string Link, DateOnly Until);

/// <summary>
/// Mails invitations where a server is configured. Sending goes on beside the request, which waits a little for how it
/// ends; neither address nor link nor what the server said about them is logged.
/// </summary>
internal sealed partial class InvitationMail(IOptionsMonitor<SmtpOptions> options, IHostApplicationLifetime lifetime, ILogger<InvitationMail> logger)
{
    /// <summary>How long a page waits for the answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>How long sending may take.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private const string Subject = "An invitation to a coaching relationship";

    /// <summary>Begins to send a letter and answers how far it got while the page waits.</summary>
    public async Task<MailOutcome> SendAsync(InvitationLetter letter, CancellationToken cancellationToken)
    {
        if (options.CurrentValue is not { IsComplete: true } server)
        {
            return MailOutcome.None;
        }

        var sending = Task.Run(() => DeliverAsync(letter, server), CancellationToken.None);
        return await Task.WhenAny(sending, Task.Delay(Patience, cancellationToken)) == sending ? await sending : MailOutcome.UnderWay;
    }

    private async Task<MailOutcome> DeliverAsync(InvitationLetter letter, SmtpOptions server)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        limit.CancelAfter(TimeLimit);
        try
        {
            using var client = new SmtpClient(server.Host!, server.Port) { EnableSsl = server.StartTls };
            if (!string.IsNullOrEmpty(server.User))
            {
                client.Credentials = new NetworkCredential(server.User, server.Password);
            }

            using var message = new MailMessage(server.From!, letter.Address, Subject, Words(letter));
            await client.SendMailAsync(message, limit.Token);
            return MailOutcome.Sent;
        }
        catch (Exception problem) when (problem is SmtpException or OperationCanceledException or IOException or FormatException or InvalidOperationException)
        {
            // Only what kind of failure it was: a server's words repeat the address.
            LogNotSent(logger, problem.GetType().Name, (problem as SmtpException)?.StatusCode);
            return MailOutcome.Failed;
        }
    }

    private static string Words(InvitationLetter letter) =>
        $"""
        {letter.InviterName} invites you to a coaching relationship in LeadershipJournal{(letter.Mine is CoachingSide.Leader ? ", as the coach" : ", as the one who is coached")}.

        {letter.Link}

        The link works once, until {JournalDate.InFull(letter.Until)}. Open it to see what it is about, and to accept or decline. If you have no account yet, you can make one there.

        If you expected nothing like this, do nothing: the link runs out by itself.
        """;

    [LoggerMessage(Level = LogLevel.Warning, Message = "An invitation could not be mailed: {Failure}, {Status}")]
    private static partial void LogNotSent(ILogger logger, string failure, SmtpStatusCode? status);
}
