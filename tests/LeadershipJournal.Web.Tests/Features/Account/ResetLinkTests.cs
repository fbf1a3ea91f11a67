using System.Net;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Account.Resetting;
using LeadershipJournal.Web.Features.Account.SecondFactor;
using LeadershipJournal.Web.Features.Operating;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>The operator's link for a new password, from the command to the door.</summary>
public class ResetLinkTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Fact]
    public async Task Whoever_has_the_link_chooses_a_password_and_signs_in_with_it()
    {
        var person = await host.CreatePersonAsync();
        using var visitor = await OpenAsync(await host.IssueResetLinkAsync(person));
        Assert.Contains($"For the account of {person.Email}.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);

        await visitor.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        Assert.Equal("You have a new password", Heading(visitor));
        using var again = await host.SignInAsync(person with { Password = ResetLinks.NewPassword });
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAsync(person));
    }

    [Fact]
    public async Task Opening_a_link_uses_nothing_up_and_using_it_does()
    {
        var person = await host.CreatePersonAsync();
        var link = await host.IssueResetLinkAsync(person);
        using var first = await OpenAsync(link);
        using var second = await OpenAsync(link);
        await first.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        await second.SubmitAsync("reset-password", ("Form.Password", "ten quiet geese!"));
        Assert.Equal("This link was used", Heading(second));
        using var third = await OpenAsync(link);
        Assert.Equal("This link was used", Heading(third));
        using var signedIn = await host.SignInAsync(person with { Password = ResetLinks.NewPassword });
    }

    [Fact]
    public async Task A_link_works_for_an_hour()
    {
        var person = await host.CreatePersonAsync();
        var link = await host.IssueResetLinkAsync(person);
        host.Clock.Advance(PasswordReset.Lifetime - TimeSpan.FromSeconds(1));
        using var inTime = await OpenAsync(link);
        Assert.Equal("Choose a new password", Heading(inTime));

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await inTime.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        Assert.Equal("This link has run out", Heading(inTime));
        using var unchanged = await host.SignInAsync(person);
    }

    [Fact]
    public async Task A_link_changes_nobody_elses_password()
    {
        var (person, other) = (await host.CreatePersonAsync(), await host.CreatePersonAsync("Bo Lind"));
        using var signedIn = await host.SignInAsync(other);
        await signedIn.OpenAsync(await host.IssueResetLinkAsync(person));
        Assert.Contains($"For the account of {person.Email}.", signedIn.Page.Body!.TextContent, StringComparison.Ordinal);
        await signedIn.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        using var unchanged = await host.SignInAsync(other);
    }

    [Theory]
    [InlineData("/reset-password")]
    [InlineData("/reset-password/no-token")]
    [InlineData("/reset-password/Q2ZESjhB")]
    public async Task What_is_no_link_opens_nothing(string address)
    {
        await host.CreatePersonAsync();
        using var visitor = await OpenAsync(address);
        Assert.Equal("There is no link here", Heading(visitor));
        Assert.Null(visitor.Page.QuerySelector("input[type=password]"));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    public async Task A_password_that_signing_up_would_refuse_is_refused_and_the_link_still_works(string weak)
    {
        var person = await host.CreatePersonAsync();
        using var visitor = await OpenAsync(await host.IssueResetLinkAsync(person));
        await visitor.SubmitAsync("reset-password", ("Form.Password", weak));
        Assert.Equal(PasswordRule.Message, visitor.Page.QuerySelector("#password-error")?.TextContent);
        await visitor.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        Assert.Equal("You have a new password", Heading(visitor));
    }

    [Fact]
    public async Task A_new_password_ends_the_sign_ins_made_before_it()
    {
        var person = await host.CreatePersonAsync();
        using var elsewhere = await host.SignInAsync(person);
        using var visitor = await OpenAsync(await host.IssueResetLinkAsync(person));
        await visitor.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        host.Clock.Advance(AccountFeature.SignInCheckedEvery + TimeSpan.FromSeconds(1));
        await elsewhere.OpenAsync("/settings");
        Assert.Equal(AccountFeature.SignInAddress, elsewhere.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task The_second_step_stays_and_is_asked_for_after_the_new_password()
    {
        var person = await host.CreatePersonAsync();
        using (var client = await host.SignInAsync(person))
        {
            await AuthenticatorApp.SetUpAsync(host, client);
        }

        using var visitor = await OpenAsync(await host.IssueResetLinkAsync(person));
        await visitor.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        await visitor.OpenAsync(AccountFeature.SignInAddress);
        await visitor.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", ResetLinks.NewPassword));
        Assert.Equal(SecondStep.CodeAddress, visitor.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Passkeys_stay_and_go_on_opening_the_door()
    {
        var person = await host.CreatePersonAsync();
        using var passkey = new SoftPasskey();
        using (var client = await host.SignInWithPasskeysAsync(person))
        {
            await client.AddAsync(passkey, "Laptop");
        }

        using var visitor = await OpenAsync(await host.IssueResetLinkAsync(person));
        await visitor.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        using var byPasskey = host.VisitWithPasskey();
        await byPasskey.SignInAsync(passkey);
        Assert.NotNull(byPasskey.Page.QuerySelector(".avatar"));
    }

    [Fact]
    public async Task An_account_closed_by_wrong_passwords_is_opened_by_the_new_one()
    {
        var person = await host.CreatePersonAsync();
        using var visitor = host.Visit();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await visitor.OpenAsync(AccountFeature.SignInAddress);
            await visitor.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", "not the password"));
        }

        await visitor.OpenAsync(await host.IssueResetLinkAsync(person));
        await visitor.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        using var client = await host.SignInAsync(person with { Password = ResetLinks.NewPassword });
    }

    [Fact]
    public async Task The_token_is_in_no_address_of_a_page_and_in_no_log()
    {
        var link = await host.IssueResetLinkAsync(await host.CreatePersonAsync());
        var token = link.Split('/')[^1];
        using var http = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var opened = await http.GetAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Equal(PasswordReset.Address, opened.Headers.Location?.OriginalString);
        Assert.Contains(opened.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase));

        using var visitor = await OpenAsync(link);
        Assert.DoesNotContain(token, visitor.Page.Source.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("reset-password", ("Form.Password", ResetLinks.NewPassword));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_operator_is_told_that_somebody_is_about_to_be_erased_and_can_keep_the_journal()
    {
        var person = await host.CreatePersonAsync();
        await RunAsync("account", "erase", "--email", person.Email);
        var (code, output) = await RunAsync("account", "reset-link", person.Email);
        Assert.Equal(OperatorCommands.Done, code);
        Assert.Contains("will be erased after 2026-12-04", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_gets_no_link()
    {
        var (code, output) = await RunAsync("account", "reset-link", "nobody@journal.example");
        Assert.Equal((OperatorCommands.Failed, "There is no account nobody@journal.example."), (code, output.Trim()));
    }

    [Theory]
    [InlineData]
    [InlineData("--mail", "nobody@journal.example")]
    public async Task Without_an_address_the_command_says_how_it_is_used(params string[] rest) =>
        Assert.Equal(OperatorCommands.Misused, (await RunAsync(["account", "reset-link", .. rest])).Code);

    private static string? Heading(PageClient client) => client.Page.QuerySelector("h2")?.TextContent;

    private async Task<PageClient> OpenAsync(string address)
    {
        var visitor = host.Visit();
        await visitor.OpenAsync(address);
        return visitor;
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        var code = await OperatorCommands.RunAsync(host.Services, words, TextReader.Null, output, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
