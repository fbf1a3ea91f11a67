using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Core.Journal;
using LeadershipJournal.Web.Infrastructure.Mail;

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

/// <summary>Mails invitations where a server is configured. Sending goes on beside the request, which waits a little for how it ends.</summary>
internal sealed class InvitationMail(OutgoingMail mail)
{
    /// <summary>How long a page waits for the answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private const string Subject = "An invitation to a coaching relationship";

    /// <summary>Begins to send a letter and answers how far it got while the page waits.</summary>
    public async Task<MailOutcome> SendAsync(InvitationLetter letter, CancellationToken cancellationToken)
    {
        if (!mail.IsConfigured)
        {
            return MailOutcome.None;
        }

        var sending = Task.Run(() => mail.SendAsync(new Letter(letter.Address, Subject, Words(letter))), CancellationToken.None);
        return await Task.WhenAny(sending, Task.Delay(Patience, cancellationToken)) != sending ? MailOutcome.UnderWay
            : await sending ? MailOutcome.Sent
            : MailOutcome.Failed;
    }

    private static string Words(InvitationLetter letter) =>
        $"""
        {letter.InviterName} invites you to a coaching relationship in LeadershipJournal{(letter.Mine is CoachingSide.Leader ? ", as the coach" : ", as the one who is coached")}.

        {letter.Link}

        The link works once, until {JournalDate.InFull(letter.Until)}. Open it to see what it is about, and to accept or decline. If you have no account yet, you can make one there.

        If you expected nothing like this, do nothing: the link runs out by itself.
        """;
}
