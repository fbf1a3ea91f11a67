using LeadershipJournal.Core;
using LeadershipJournal.Web.Features.Account.Links;
using LeadershipJournal.Web.Features.Account.Resetting;
using LeadershipJournal.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Identity;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Features.Account.Registering;

/// <summary>Who may make an account after the first.</summary>
internal enum RegistrationRule
{
    /// <summary>Whoever is invited to a coaching relationship; the operator makes the others.</summary>
    Invitation,

    /// <summary>Whoever comes.</summary>
    Open,
}

/// <summary>Lets people make their own accounts where the operator allows it, without telling which addresses have one.</summary>
internal sealed class Registration(
    IConfiguration configuration, FirstRun firstRun, AccountCreation creation, AccountLinks links, MailQueue queue, OutgoingMail mail)
{
    public const string Setting = "Registration";
    public const string Address = "/register";

    /// <summary>Where the link in the mail leads.</summary>
    public const string AccountAddress = "/new-account";

    /// <summary>How long that link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Whether anybody may.</summary>
    public bool IsOpen => RuleOf(configuration) is RegistrationRule.Open;

    /// <summary>Whether the address is confirmed by mail before there is an account.</summary>
    public bool IsByMail => mail.ReachesVisitors;

    /// <summary>The rule that is configured.</summary>
    /// <exception cref="InvalidOperationException">The setting holds something else.</exception>
    public static RegistrationRule RuleOf(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" or nameof(RegistrationRule.Invitation) => RegistrationRule.Invitation,
        nameof(RegistrationRule.Open) => RegistrationRule.Open,
        var other => throw new InvalidOperationException($"{Setting} is '{other}'; it can be {nameof(RegistrationRule.Invitation)} or {nameof(RegistrationRule.Open)}."),
    };

    /// <summary>Mails a link to the address: to make an account, or, where it has one, the word that it has.</summary>
    public ValueTask AskAsync(string email) =>
        queue.AddAsync((services, _) => services.GetRequiredService<RegistrationLetters>().WriteAsync(email.Trim()));

    /// <summary>The address a link was mailed to; null when it opens nothing.</summary>
    public string? EmailOf(string? token) =>
        IsOpen && links.Open(AccountAddress, token) is { } ticket && !links.IsOver(ticket) ? ticket.Email : null;

    /// <summary>Makes the account, or says what is wrong with the input. The first one is made on a page of its own.</summary>
    public async Task<Outcome<CreatedAccount>> CreateAsync(NewAccount wanted, CancellationToken cancellationToken) =>
        IsOpen && !await firstRun.IsOpenAsync(cancellationToken)
            ? await creation.CreateAsync(wanted, cancellationToken)
            : Outcome.Refused<CreatedAccount>(new Refusal(IdentityRefusals.Email, "Accounts are made by invitation here."));
}

/// <summary>Writes to whoever asked for an account.</summary>
internal sealed class RegistrationLetters(UserManager<StoredAccount> accounts, AccountLinks links, PublicAddress address)
{
    private const string Subject = "An account for LeadershipJournal";

    public async Task<Letter?> WriteAsync(string email) => new(
        email,
        Subject,
        await accounts.FindByEmailAsync(email) is null
            ? NewWords(links.Make(Registration.AccountAddress, Guid.Empty, "", email, Registration.Lifetime))
            : KnownWords());

    private string NewWords(string link) =>
        $"""
        Somebody, probably you, wants to make an account with this address at {address.Of("/")}

        This link opens a page on which you choose your name and password. It works once, for a day:

        {link}

        If it was not you, do nothing: without you there is no account, and the link runs out by itself.
        """;

    private string KnownWords() =>
        $"""
        Somebody, probably you, wants to make an account with this address at {address.Of("/")}

        There is one already. Sign in with its password or a passkey; a new password can be asked for at {address.Of(ForgottenPassword.Address)}

        If it was not you, do nothing: your account is as it was.
        """;
}
