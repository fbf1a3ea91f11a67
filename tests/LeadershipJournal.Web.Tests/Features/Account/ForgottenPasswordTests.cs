using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Account.Resetting;
using LeadershipJournal.Web.Features.Account.SecurityEvents;
using LeadershipJournal.Web.Features.Operating;
using LeadershipJournal.Web.Infrastructure.Mail;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>A link for a new password by mail.</summary>
public class ForgottenPasswordTests(MailedJournal host) : IClassFixture<MailedJournal>
{
    private static readonly SecurityOrigin Origin = new("Firefox on Linux", "192.0.2.7");

    [Fact]
    public async Task The_mailed_link_opens_the_page_of_the_new_password()
    {
        var person = await host.CreateConfirmedAsync();
        using var visitor = host.Visit();
        await visitor.OpenAsync(AccountFeature.SignInAddress);
        await visitor.OpenAsync(visitor.Page.QuerySelector("a[href='/forgotten-password']")!.GetAttribute("href")!);
        await visitor.SubmitAsync("forgotten-password", ("Form.Email", $" {person.Email} "));
        Assert.Equal("Look into your mail", visitor.Page.QuerySelector("h2")?.TextContent);

        await visitor.OpenAsync(await host.Mail.LinkAsync(person.Email, PasswordReset.Address));
        await visitor.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        using var client = await host.SignInAsync(person with { Password = ResetLinks.NewPassword });
        await client.OpenAsync("/settings");
        Assert.Contains("Link for a new password mailed to you", client.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_the_same_for_a_known_and_an_unknown_address()
    {
        var person = await host.CreateConfirmedAsync();
        using var known = await AskAsync(person.Email);
        using var unknown = await AskAsync("nobody@journal.example");
        Assert.Equal(known.Page.Body!.TextContent, unknown.Page.Body!.TextContent);
        Assert.Equal(known.Response.StatusCode, unknown.Response.StatusCode);
        await host.Mail.LinkAsync(person.Email, PasswordReset.Address);
    }

    [Fact]
    public async Task The_letter_says_what_to_do_if_it_was_somebody_else()
    {
        var person = await host.CreateConfirmedAsync();
        using var visitor = await AskAsync(person.Email);
        var letter = await host.Mail.NextAsync();
        Assert.Contains("If it was not you, do nothing", letter, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain", letter, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(person.Email, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_account_is_written_to_three_times_an_hour_at_most()
    {
        var person = await host.CreateConfirmedAsync();
        for (var asked = 0; asked < ResetLetters.Most; asked++)
        {
            Assert.NotNull(await WriteAsync(person.Email));
        }

        Assert.Null(await WriteAsync(person.Email));
        host.Clock.Advance(ResetLetters.CountedOver + TimeSpan.FromSeconds(1));
        Assert.NotNull(await WriteAsync(person.Email));
    }

    [Fact]
    public async Task The_operators_links_do_not_count()
    {
        var person = await host.CreateConfirmedAsync();
        for (var issued = 0; issued < ResetLetters.Most; issued++)
        {
            await host.IssueResetLinkAsync(person);
        }

        Assert.NotNull(await WriteAsync(person.Email));
    }

    [Fact]
    public async Task Nobody_writes_to_an_unknown_an_unconfirmed_or_a_suspended_account()
    {
        var suspended = await host.CreateConfirmedAsync("Bo Lind");
        await OperatorCommands.RunAsync(
            host.Services, ["account", "suspend", "--email", suspended.Email], TextReader.Null, TextWriter.Null, TestContext.Current.CancellationToken);
        Assert.Null(await WriteAsync(suspended.Email));
        Assert.Null(await WriteAsync((await host.CreatePersonAsync()).Email));
        Assert.Null(await WriteAsync("nobody@journal.example"));
    }

    [Fact]
    public async Task Where_no_mail_is_sent_the_door_says_who_helps()
    {
        await using var quiet = new JournalHost();
        await quiet.CreatePersonAsync();
        using var visitor = quiet.Visit();
        await visitor.OpenAsync(AccountFeature.SignInAddress);
        Assert.Null(visitor.Page.QuerySelector("a[href='/forgotten-password']"));
        Assert.Contains("can give you a link to choose a new one", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        await visitor.OpenAsync(ForgottenPassword.Address);
        Assert.Null(visitor.Page.QuerySelector("input[type=email]"));
        Assert.Contains("This instance sends no mail", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<PageClient> AskAsync(string email)
    {
        var visitor = host.Visit();
        await visitor.OpenAsync(ForgottenPassword.Address);
        await visitor.SubmitAsync("forgotten-password", ("Form.Email", email));
        return visitor;
    }

    private async Task<Letter?> WriteAsync(string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ResetLetters>().WriteAsync(email, Origin, TestContext.Current.CancellationToken);
    }
}
