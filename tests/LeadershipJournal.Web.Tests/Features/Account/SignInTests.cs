using System.Net;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

public class SignInTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Fact]
    public async Task An_address_with_what_is_no_character_is_unknown_like_any_other()
    {
        await host.CreatePersonAsync();
        using var client = host.Visit();
        await client.OpenAsync(AccountFeature.SignInAddress);
        await client.SubmitAsync("sign-in", ("Form.Email", "a\ufffe@journal.example"), ("Form.Password", "seven quiet geese"));
        Assert.Equal(HttpStatusCode.OK, client.Response.StatusCode);
        Assert.NotNull(client.Page.QuerySelector(".error"));
    }

    [Fact]
    public async Task A_private_page_asks_for_a_sign_in_and_returns_to_itself()
    {
        var person = await host.CreatePersonAsync();
        using var client = host.Visit();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
        Assert.Equal("/settings", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string from)
    {
        var person = await host.CreatePersonAsync();
        using var client = host.Visit();
        await client.OpenAsync($"/sign-in?from={Uri.EscapeDataString(from)}");
        await client.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
        Assert.Equal(("localhost", "/"), (client.Response.RequestMessage!.RequestUri!.Host, client.Response.RequestMessage.RequestUri.AbsolutePath));
    }

    [Theory]
    [InlineData("https://localhost", "__Host-leadershipjournal=")]
    [InlineData("http://localhost", "leadershipjournal=")]
    public async Task Over_https_the_cookie_is_of_this_host_alone_and_never_sent_in_plain(string origin, string begins)
    {
        var person = await host.CreatePersonAsync();
        using var client = new PageClient(host.CreateClient(new() { BaseAddress = new Uri(origin), AllowAutoRedirect = false }));
        await client.OpenAsync("/sign-in");
        await client.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", person.Password));
        var cookie = Assert.Single(client.Response.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("leadershipjournal=", StringComparison.Ordinal));
        Assert.StartsWith(begins, cookie, StringComparison.Ordinal);
        Assert.Contains("path=/;", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.Equal(begins.StartsWith("__Host-", StringComparison.Ordinal), cookie.Contains("; secure", StringComparison.Ordinal));
        await client.OpenAsync("/settings");
        Assert.Equal(HttpStatusCode.OK, client.Response.StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var person = await host.CreatePersonAsync();
        Assert.Equal(await RefusalAsync(person.Email, "not the password"), await RefusalAsync("nobody@journal.example", "not the password"));
    }

    [Fact]
    public async Task What_was_typed_stays_except_the_password()
    {
        using var client = host.Visit();
        await client.OpenAsync("/sign-in");
        await client.SubmitAsync("sign-in", ("Form.Email", "nobody@journal.example"), ("Form.Password", "not the password"));
        Assert.Equal("nobody@journal.example", client.Page.QuerySelector("#email")?.GetAttribute("value"));
        Assert.Null(client.Page.QuerySelector("#password")?.GetAttribute("value"));
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_does_not_open_the_account_either()
    {
        var person = await host.CreatePersonAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await RefusalAsync(person.Email, "not the password");
        }

        Assert.NotNull(await RefusalAsync(person.Email, person.Password));
    }

    [Fact]
    public async Task Signing_out_closes_the_private_pages()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.PressAsync("form[action='/sign-out'] button");
        await client.OpenAsync("/settings");
        Assert.Equal("/sign-in", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_needs_the_token_of_the_form()
    {
        using var client = await host.SignInSomebodyAsync();
        using var answer = await client.Http.PostAsync("/sign-out", content: null);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await client.OpenAsync("/settings");
        Assert.Equal("/settings", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_and_says_why()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("profile", ("Form.Name", "Somebody Else"), ("__RequestVerificationToken", null));
        Assert.Equal(HttpStatusCode.BadRequest, client.Response.StatusCode);
        Assert.Equal("This form can no longer be sent", client.Page.QuerySelector("h1")?.TextContent);
        await client.OpenAsync("/");
        Assert.DoesNotContain("Somebody Else", client.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_ends_the_sign_ins_elsewhere_and_keeps_this_one()
    {
        var person = await host.CreatePersonAsync();
        using var here = await host.SignInAsync(person);
        using var elsewhere = await host.SignInAsync(person);
        await here.OpenAsync("/settings");
        await here.SubmitAsync("password", ("Form.CurrentPassword", person.Password), ("Form.Password", "eight quiet geese"));
        Assert.Contains("Changed", here.Page.Body!.TextContent, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        await elsewhere.OpenAsync("/settings");
        Assert.Equal("/sign-in", elsewhere.Response.RequestMessage!.RequestUri!.AbsolutePath);
        await here.OpenAsync("/settings");
        Assert.Equal("/settings", here.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_wrong_current_password_is_refused_beside_its_field()
    {
        using var client = await host.SignInSomebodyAsync();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("password", ("Form.CurrentPassword", "not the password"), ("Form.Password", "eight quiet geese"));
        Assert.Equal("This is not your current password.", client.Page.QuerySelector("#current-password-error")?.TextContent);
    }

    [Theory]
    [InlineData("password", "current-password", "Form.Password", "eight quiet geese")]
    [InlineData("email", "email-password", "Form.Email", "somewhere.else@journal.example")]
    public async Task After_five_wrong_current_passwords_the_settings_take_the_right_one_no_more(string form, string beside, string field, string wanted)
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await client.OpenAsync("/settings");
            await client.SubmitAsync(form, ("Form.CurrentPassword", "not the password"), (field, wanted));
        }

        await client.SubmitAsync(form, ("Form.CurrentPassword", person.Password), (field, wanted));
        Assert.Equal(IdentityRefusals.Closed, client.Page.QuerySelector($"#{beside}-error")?.TextContent);
        Assert.NotNull(await RefusalAsync(person.Email, person.Password));
    }

    [Fact]
    public async Task Four_wrong_current_passwords_are_forgotten_with_the_right_one()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await client.OpenAsync("/settings");
            await client.SubmitAsync("password", ("Form.CurrentPassword", "not the password"), ("Form.Password", "eight quiet geese"));
        }

        await client.SubmitAsync("password", ("Form.CurrentPassword", person.Password), ("Form.Password", "eight quiet geese"));
        Assert.Contains("Changed", client.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await RefusalAsync(person.Email, person.Password));
        Assert.Null(await RefusalAsync(person.Email, "eight quiet geese"));
    }

    private async Task<string?> RefusalAsync(string email, string password)
    {
        using var client = host.Visit();
        await client.OpenAsync("/sign-in");
        await client.SubmitAsync("sign-in", ("Form.Email", email), ("Form.Password", password));
        return client.Page.QuerySelector("#password-error")?.TextContent;
    }
}
