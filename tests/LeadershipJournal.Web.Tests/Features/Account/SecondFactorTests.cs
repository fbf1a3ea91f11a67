using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Account.Proofs;
using LeadershipJournal.Web.Tests.Features.Coaching.Relationships;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>The second step: set up in the settings, asked for at the door.</summary>
public class SecondFactorTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Fact]
    public async Task A_wrong_code_turns_nothing_on_and_keeps_the_key_on_the_page()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync(AuthenticatorApp.Page);
        var app = AuthenticatorApp.Read(client, host.Clock);
        Assert.NotNull(client.Page.QuerySelector("svg.qr[role=img] path"));

        await client.SubmitAsync("authenticator-confirm", ("Form.Code", app.WrongCode));
        Assert.Equal(SignInProof.NotTheCode, client.Page.QuerySelector("#first-code-error")?.TextContent);
        Assert.Equal(app.Key, AuthenticatorApp.Read(client, host.Clock).Key);
        await client.OpenAsync("/settings");
        Assert.Contains("Off: your password alone", client.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_code_turns_it_on_and_shows_ten_recovery_codes_this_once()
    {
        using var client = await host.SignInSomebodyAsync();
        await AuthenticatorApp.SetUpAsync(host, client);
        Assert.Equal(10, AuthenticatorApp.RecoveryCodes(client).Distinct().Count());

        await client.OpenAsync(AuthenticatorApp.Page);
        Assert.Empty(AuthenticatorApp.RecoveryCodes(client));
        await client.OpenAsync("/settings");
        Assert.Contains("10 of 10 recovery codes are left", client.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_offered_to_somebody_else_is_not_taken()
    {
        using var other = await host.SignInSomebodyAsync();
        await other.OpenAsync(AuthenticatorApp.Page);
        var app = AuthenticatorApp.Read(other, host.Clock);
        var ticket = other.Page.QuerySelector("[name='Form.Ticket']")!.GetAttribute("value");

        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync(AuthenticatorApp.Page);
        await client.SubmitAsync("authenticator-confirm", ("Form.Ticket", ticket), ("Form.Code", app.Code));
        Assert.NotNull(client.Page.QuerySelector("#first-code-error"));
        Assert.Empty(AuthenticatorApp.RecoveryCodes(client));
    }

    [Fact]
    public async Task The_password_alone_opens_no_journal_any_more_and_the_code_leads_where_one_wanted_to_go()
    {
        var (person, app, _) = await SecuredAsync();
        using var client = await GivePasswordAsync(person, "/journal");
        Assert.Equal("/sign-in/code", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
        var code = client.Page.QuerySelector("#code")!;
        Assert.Equal(("one-time-code", "numeric"), (code.GetAttribute("autocomplete"), code.GetAttribute("inputmode")));
        await client.OpenAsync("/settings");
        Assert.Equal("/sign-in", client.Response.RequestMessage!.RequestUri!.AbsolutePath);

        await client.OpenAsync("/sign-in/code?from=%2Fjournal");
        await client.SubmitAsync("second-step", ("Form.Code", app.NextCode().Insert(3, " ")));
        Assert.Equal("/journal", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.NotNull(client.Page.QuerySelector(".avatar"));
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var (person, app, _) = await SecuredAsync();
        Assert.False(await OpensAsync(person, app.Code));
        var next = app.NextCode();
        Assert.True(await OpensAsync(person, next));
        Assert.False(await OpensAsync(person, next));
        Assert.True(await OpensAsync(person, app.NextCode()));
    }

    [Fact]
    public async Task A_code_of_two_steps_ago_is_too_old()
    {
        var (person, app, _) = await SecuredAsync();
        var old = app.NextCode();
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.False(await OpensAsync(person, old));
        var previous = app.Code;
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await OpensAsync(person, previous));
    }

    [Fact]
    public async Task A_recovery_code_opens_once_however_it_is_typed()
    {
        var (person, _, codes) = await SecuredAsync();
        var typed = codes[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();
        using var client = await GivePasswordAsync(person);
        await client.OpenAsync("/sign-in/recovery-code");
        await client.SubmitAsync("second-step", ("Form.Code", typed));
        Assert.NotNull(client.Page.QuerySelector(".avatar"));
        await client.OpenAsync(AuthenticatorApp.Page);
        Assert.Contains("9 of 10 recovery codes are left", client.Page.Body!.TextContent, StringComparison.Ordinal);

        Assert.False(await OpensAsync(person, codes[3], "/sign-in/recovery-code"));
        Assert.True(await OpensAsync(person, codes[4], "/sign-in/recovery-code"));
    }

    [Theory]
    [InlineData("/sign-in/code")]
    [InlineData("/sign-in/recovery-code")]
    public async Task After_five_wrong_codes_nothing_opens_the_account(string door)
    {
        var (person, app, codes) = await SecuredAsync();
        using var client = await GivePasswordAsync(person);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await client.OpenAsync(door);
            await client.SubmitAsync("second-step", ("Form.Code", app.WrongCode));
            Assert.NotNull(client.Page.QuerySelector("#code-error"));
        }

        foreach (var (right, at) in (IEnumerable<(string, string)>)[(app.NextCode(), "/sign-in/code"), (codes[0], "/sign-in/recovery-code")])
        {
            await client.OpenAsync(at);
            await client.SubmitAsync("second-step", ("Form.Code", right));
            Assert.Null(client.Page.QuerySelector(".avatar"));
        }

        using var again = await GivePasswordAsync(person);
        Assert.NotNull(again.Page.QuerySelector("#password-error"));
    }

    [Fact]
    public async Task The_right_password_does_not_make_wrong_codes_forgotten()
    {
        var (person, app, _) = await SecuredAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.False(await OpensAsync(person, app.WrongCode));
        }

        using var client = await GivePasswordAsync(person);
        Assert.NotNull(client.Page.QuerySelector("#password-error"));
    }

    [Theory]
    [InlineData("/sign-in/code")]
    [InlineData("/sign-in/recovery-code")]
    public async Task Without_the_password_there_is_no_second_step(string door)
    {
        await host.CreatePersonAsync();
        using var visitor = host.Visit();
        await visitor.OpenAsync(door);
        Assert.Equal("/sign-in", visitor.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_turned_off_by_the_password_or_a_code(bool byPassword)
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        var app = await AuthenticatorApp.SetUpAsync(host, client);
        host.Clock.Advance(SignInTicket.ProofHolds);
        await client.OpenAsync(AuthenticatorApp.Page);
        await client.SubmitAsync("authenticator-off", (SignInProof.TypedField, app.WrongCode));
        Assert.Equal(SignInProof.NotTheCode, client.Page.QuerySelector("#authenticator-off-proof-error")?.TextContent);

        await client.SubmitAsync("authenticator-off", (SignInProof.TypedField, byPassword ? person.Password : app.NextCode()));
        Assert.Contains("The second step is off", client.Page.Body!.TextContent, StringComparison.Ordinal);
        using var again = await host.SignInAsync(person);
        await using var db = host.OpenAccounts();
        Assert.Empty(await db.UserTokens.Where(token => token.UserId == person.Id).ToListAsync());
    }

    [Fact]
    public async Task New_recovery_codes_replace_the_old_ones()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        await AuthenticatorApp.SetUpAsync(host, client);
        var old = AuthenticatorApp.RecoveryCodes(client);
        await client.OpenAsync(AuthenticatorApp.Page);
        await client.SubmitAsync("recovery-codes", (SignInProof.TypedField, person.Password));
        var made = AuthenticatorApp.RecoveryCodes(client);
        Assert.Equal(10, made.Except(old).Count());

        Assert.False(await OpensAsync(person, old[0], "/sign-in/recovery-code"));
        Assert.True(await OpensAsync(person, made[0], "/sign-in/recovery-code"));
    }

    [Fact]
    public async Task Five_wrong_proofs_close_the_account()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        var app = await AuthenticatorApp.SetUpAsync(host, client);
        host.Clock.Advance(SignInTicket.ProofHolds);
        await client.OpenAsync(AuthenticatorApp.Page);
        foreach (var wrong in (string[])[app.WrongCode, "not the password", app.WrongCode, "not the password", app.WrongCode])
        {
            await client.SubmitAsync("recovery-codes", (SignInProof.TypedField, wrong));
        }

        await client.SubmitAsync("recovery-codes", (SignInProof.TypedField, app.NextCode()));
        Assert.Equal(IdentityRefusals.Closed, client.Page.QuerySelector("#recovery-codes-proof-error")?.TextContent);
    }

    [Fact]
    public async Task Neither_key_nor_recovery_codes_stand_in_plain_anywhere()
    {
        var (person, app, codes) = await SecuredAsync();
        await using var db = host.OpenAccounts();
        var values = await db.UserTokens.Where(token => token.UserId == person.Id).Select(token => token.Value!).ToListAsync();
        Assert.Equal(3, values.Count);
        foreach (var secret in (string[])[app.Key, .. codes, codes[0].Replace("-", "", StringComparison.Ordinal)])
        {
            Assert.DoesNotContain(values, value => value.Contains(secret, StringComparison.OrdinalIgnoreCase));
            Assert.Empty(host.PlacesOf(secret));
        }
    }

    [Fact]
    public async Task A_key_moved_to_another_account_opens_neither()
    {
        var (person, _, _) = await SecuredAsync();
        var (other, app, _) = await SecuredAsync();
        await using (var db = host.OpenAccounts())
        {
            var rows = await db.UserTokens.Where(token => token.Name == "AuthenticatorKey").ToListAsync();
            rows.Single(row => row.UserId == person.Id).Value = rows.Single(row => row.UserId == other.Id).Value;
            await db.SaveChangesAsync();
        }

        Assert.False(await OpensAsync(person, app.NextCode()));
        Assert.True(await OpensAsync(other, app.Code));
    }

    [Fact]
    public async Task An_account_whose_key_was_taken_out_of_the_database_stays_closed()
    {
        var (person, app, _) = await SecuredAsync();
        await using (var db = host.OpenAccounts())
        {
            db.UserTokens.Remove(await db.UserTokens.SingleAsync(token => token.UserId == person.Id && token.Name == "AuthenticatorKey"));
            await db.SaveChangesAsync();
        }

        using var client = await GivePasswordAsync(person);
        Assert.Equal("/sign-in/code", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.False(await OpensAsync(person, app.NextCode()));
    }

    private async Task<(Person Person, AuthenticatorApp App, IReadOnlyList<string> Codes)> SecuredAsync()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        var app = await AuthenticatorApp.SetUpAsync(host, client);
        return (person, app, AuthenticatorApp.RecoveryCodes(client));
    }

    private async Task<PageClient> GivePasswordAsync(Person person, string page = "/")
    {
        var client = host.Visit();
        await client.OpenAsync(page);
        await client.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
        return client;
    }

    private async Task<bool> OpensAsync(Person person, string code, string door = "/sign-in/code")
    {
        using var client = await GivePasswordAsync(person);
        await client.OpenAsync(door);
        if (client.Page.QuerySelector("#code") is null)
        {
            return false;
        }

        await client.SubmitAsync("second-step", ("Form.Code", code));
        return client.Page.QuerySelector(".avatar") is not null;
    }
}
