using LeadershipJournal.Data.Accounts;
using LeadershipJournal.Web.Features.Account.Erasing;
using LeadershipJournal.Web.Features.Account.SecurityEvents;
using LeadershipJournal.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Resetting;

/// <summary>Takes the wish for a new password, the same way whatever address it names.</summary>
internal sealed class ForgottenPassword(MailQueue queue, OutgoingMail mail, IHttpContextAccessor requests)
{
    public const string Address = "/forgotten-password";

    /// <summary>Whether a link can be mailed.</summary>
    public bool IsOpen => mail.ReachesVisitors;

    public ValueTask AskAsync(string email)
    {
        var origin = SecurityOrigin.Of(requests.HttpContext);
        return queue.AddAsync((services, token) => services.GetRequiredService<ResetLetters>().WriteAsync(email.Trim(), origin, token));
    }
}

/// <summary>Writes the letter with a link for a new password, if it may be written.</summary>
internal sealed class ResetLetters(
    UserManager<StoredAccount> accounts, AccountsDb db, AccountSuspension suspension, PasswordReset reset, PublicAddress address, TimeProvider time)
{
    /// <summary>How many letters an account is sent at most within the time below, whoever asks.</summary>
    public const int Most = 3;

    /// <summary>Within which time they are counted.</summary>
    public static readonly TimeSpan CountedOver = TimeSpan.FromHours(1);

    private const string Subject = "A new password for LeadershipJournal";

    /// <summary>
    /// Null where there is no account, its address was never confirmed, it is suspended, or it was written to often enough. An
    /// address that nobody confirmed may be somebody else's.
    /// </summary>
    public async Task<Letter?> WriteAsync(string email, SecurityOrigin origin, CancellationToken cancellationToken)
    {
        if (await accounts.FindByEmailAsync(email) is not { EmailConfirmed: true } account
            || await suspension.IsSuspendedAsync(account)
            || await CountAsync(account.Id, cancellationToken) >= Most)
        {
            return null;
        }

        return new Letter(account.Email!, Subject, Words(await reset.IssueAsync(account, origin, cancellationToken)));
    }

    private Task<int> CountAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var since = (time.GetUtcNow() - CountedOver).UtcDateTime;
        return db.SecurityEvents.CountAsync(
            row => row.AccountId == accountId && row.Kind == SecurityEventKind.ResetLinkIssued && row.Browser != null && row.At > since, cancellationToken);
    }

    private string Words(string link) =>
        $"""
        Somebody, probably you, asked for a new password for your account at {address.Of("/")}

        This link opens a page on which you choose one. It works once, for an hour:

        {link}

        Passkeys and the second step stay as they are. Every sign-in of yours ends when the new password is set.

        If it was not you, do nothing: your password stays as it is, and the link runs out by itself. Keep it to yourself. The security events in your settings show where it was asked from.
        """;
}
