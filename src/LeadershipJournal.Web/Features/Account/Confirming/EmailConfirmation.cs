using LeadershipJournal.Web.Features.Account.Links;
using LeadershipJournal.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Confirming;

/// <summary>How a link that confirms an address stands.</summary>
public enum ConfirmStanding
{
    /// <summary>It was not made here, or its account is gone.</summary>
    Nothing,

    /// <summary>The address can be confirmed.</summary>
    Open,

    /// <summary>Its day is over.</summary>
    Over,

    /// <summary>It was used, or the account was secured in another way since.</summary>
    Used,

    /// <summary>The address has become somebody else's meanwhile.</summary>
    Taken,
}

/// <summary>What a link that confirms an address leads to.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Email">The address; empty unless it can be confirmed.</param>
/// <param name="IsNew">Whether it replaces another one, and so ends every sign-in.</param>
public sealed record ConfirmView(ConfirmStanding Standing, string Email = "", bool IsNew = false);

/// <summary>Finds out whether mail to an address reaches the owner of the account, by a link that is mailed there.</summary>
internal sealed class EmailConfirmation(
    UserManager<StoredAccount> accounts, AccountLinks links, MailQueue queue, OutgoingMail mail, PublicAddress address)
{
    public const string Address = "/confirm-email";

    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private const string ConfirmSubject = "Confirm your address for LeadershipJournal";
    private const string ChangedSubject = "Your address for LeadershipJournal has changed";

    /// <summary>Whether addresses can be confirmed: whether mail is sent.</summary>
    public bool IsOn => mail.ReachesVisitors;

    /// <summary>Mails a link to an address that an account has and nobody has confirmed; nothing otherwise, and nobody is told which.</summary>
    public ValueTask AskAsync(string email) => IsOn
        ? queue.AddAsync((services, _) => services.GetRequiredService<EmailConfirmation>().WriteAsync(email.Trim()))
        : ValueTask.CompletedTask;

    /// <summary>Mails a link to an address that an account shall get, unless somebody else has it.</summary>
    public ValueTask AskAsync(Guid accountId, string wanted) =>
        queue.AddAsync((services, _) => services.GetRequiredService<EmailConfirmation>().WriteAsync(accountId, wanted.Trim()));

    public async Task<ConfirmView> LookAsync(string? token) => (await FindAsync(token)).View;

    /// <summary>Confirms the address. A new one takes the place of the old, which is written to; every sign-in ends.</summary>
    public async Task<ConfirmView> ConfirmAsync(string? token)
    {
        var (view, account) = await FindAsync(token);
        if (view.Standing != ConfirmStanding.Open)
        {
            return view;
        }

        var former = account!.Email!;
        account.EmailConfirmed = true;
        if (view.IsNew)
        {
            (account.Email, account.UserName) = (view.Email, view.Email);
        }

        var result = view.IsNew ? await accounts.UpdateSecurityStampAsync(account) : await accounts.UpdateAsync(account);
        if (!result.Succeeded)
        {
            return new ConfirmView(IdentityRefusals.Of(result).Any(IdentityRefusals.IsTaken) ? ConfirmStanding.Taken : ConfirmStanding.Used);
        }

        if (view.IsNew)
        {
            await queue.AddAsync((_, _) => Task.FromResult<Letter?>(new Letter(former, ChangedSubject, ChangedWords())));
        }

        return view;
    }

    private async Task<Letter?> WriteAsync(string email) =>
        await accounts.FindByEmailAsync(email) is { EmailConfirmed: false } account ? await LetterAsync(account, account.Email!) : null;

    private async Task<Letter?> WriteAsync(Guid accountId, string wanted) =>
        await accounts.FindByIdAsync(accountId.ToString()) is { } account
        && (await accounts.FindByEmailAsync(wanted) is not { } owner || owner.Id == accountId)
            ? await LetterAsync(account, wanted)
            : null;

    private async Task<Letter> LetterAsync(StoredAccount account, string email) =>
        new(email, ConfirmSubject, ConfirmWords(links.Make(Address, account.Id, await accounts.GetSecurityStampAsync(account), email, Lifetime)));

    private async Task<(ConfirmView View, StoredAccount? Account)> FindAsync(string? token)
    {
        if (links.Open(Address, token) is not { } ticket || await accounts.FindByIdAsync(ticket.AccountId.ToString()) is not { } account)
        {
            return (new ConfirmView(ConfirmStanding.Nothing), null);
        }

        var isNew = account.Email != ticket.Email;
        var view = links.IsOver(ticket) ? new ConfirmView(ConfirmStanding.Over)
            : ticket.Stamp != account.SecurityStamp || (!isNew && account.EmailConfirmed) ? new ConfirmView(ConfirmStanding.Used)
            : new ConfirmView(ConfirmStanding.Open, ticket.Email, isNew);
        return (view, account);
    }

    private string ConfirmWords(string link) =>
        $"""
        Somebody, probably you, gave this address for an account at {address.Of("/")}

        This link opens a page on which you confirm that it is yours. It works for a day:

        {link}

        If it was not you, do nothing: without you the address is not confirmed, and the link runs out by itself.
        """;

    private string ChangedWords() =>
        $"""
        The account at {address.Of("/")} that had this address has another one now, confirmed by a link that was mailed there. Every sign-in of the account has ended.

        If it was not you, ask the person who runs this instance at once to suspend the account.
        """;
}
