using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Account.Confirming;
using LeadershipJournal.Web.Features.Account.Registering;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>Accounts that people make for themselves.</summary>
public class RegistrationTests(MailedJournal mailed) : IClassFixture<MailedJournal>
{
    private const string Password = "nine quiet geese";

    [Fact]
    public async Task By_mail_the_address_is_confirmed_before_there_is_an_account()
    {
        await mailed.CreatePersonAsync();
        var email = Address();
        using var visitor = mailed.Visit();
        await visitor.OpenAsync(AccountFeature.SignInAddress);
        await visitor.OpenAsync(visitor.Page.QuerySelector("a[href='/register']")!.GetAttribute("href")!);
        await visitor.SubmitAsync("register", ("Ask.Email", email));
        Assert.Equal("Look into your mail", Heading(visitor));

        var link = await mailed.Mail.LinkAsync(email, Registration.AccountAddress);
        await visitor.OpenAsync(link);
        await visitor.SubmitAsync("new-account", ("Form.Name", "Bo Lind"), ("Form.Email", "other@journal.example"), ("Form.Password", Password), ("Form.TimeZone", JournalHost.TimeZone));
        Assert.Contains("Signed in as Bo Lind", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync("/settings");
        Assert.Contains($"You sign in as {email}.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("is not confirmed", visitor.Page.Body.TextContent, StringComparison.Ordinal);

        using var again = mailed.Visit();
        await again.OpenAsync(link);
        await again.SubmitAsync("new-account", ("Form.Name", "Somebody"), ("Form.Password", Password), ("Form.TimeZone", JournalHost.TimeZone));
        Assert.Equal("There is an account with this address already.", again.Page.QuerySelector("#password-error")?.TextContent);
    }

    [Fact]
    public async Task Only_the_mail_says_that_an_address_has_an_account()
    {
        var person = await mailed.CreatePersonAsync();
        using PageClient known = mailed.Visit(), unknown = mailed.Visit();
        await known.OpenAsync(Registration.Address);
        await known.SubmitAsync("register", ("Ask.Email", person.Email));
        Assert.Contains("There is one already", await mailed.Mail.NextAsync(), StringComparison.Ordinal);
        await unknown.OpenAsync(Registration.Address);
        await unknown.SubmitAsync("register", ("Ask.Email", Address()));
        Assert.Contains("you choose your name and password", await mailed.Mail.NextAsync(), StringComparison.Ordinal);
        Assert.Equal(unknown.Page.Body!.TextContent, known.Page.Body!.TextContent);
    }

    [Fact]
    public async Task The_link_works_for_a_day()
    {
        await mailed.CreatePersonAsync();
        var email = Address();
        using var visitor = mailed.Visit();
        await visitor.OpenAsync(Registration.Address);
        await visitor.SubmitAsync("register", ("Ask.Email", email));
        var link = await mailed.Mail.LinkAsync(email, Registration.AccountAddress);
        mailed.Clock.Advance(Registration.Lifetime);
        await visitor.OpenAsync(link);
        Assert.Equal("This link leads to no account", Heading(visitor));
    }

    [Fact]
    public async Task A_password_is_held_to_the_same_rule_as_elsewhere()
    {
        await mailed.CreatePersonAsync();
        var email = Address();
        using var visitor = mailed.Visit();
        await visitor.OpenAsync(Registration.Address);
        await visitor.SubmitAsync("register", ("Ask.Email", email));
        await visitor.OpenAsync(await mailed.Mail.LinkAsync(email, Registration.AccountAddress));
        await visitor.SubmitAsync("new-account", ("Form.Name", "Bo Lind"), ("Form.Password", "aaaaaaaaaaaaaaaa"), ("Form.TimeZone", JournalHost.TimeZone));
        Assert.Equal(PasswordRule.Message, visitor.Page.QuerySelector("#password-error")?.TextContent);
    }

    [Fact]
    public async Task Without_mail_the_page_answers_alike_and_a_known_account_stays_as_it_is()
    {
        await using var host = new ConfiguredHost("Open");
        var known = await host.CreatePersonAsync("Renske Smit");
        var email = Address();
        using PageClient one = host.Visit(), other = host.Visit();
        await RegisterAsync(one, known.Email);
        await RegisterAsync(other, email);
        Assert.Equal("Now sign in", Heading(one));
        Assert.Equal(one.Page.Body!.TextContent, other.Page.Body!.TextContent);
        (await host.SignInAsync(known)).Dispose();
        (await host.SignInAsync(new Person(Guid.Empty, "New Person", email, Password))).Dispose();
    }

    [Fact]
    public async Task Unless_it_is_open_nobody_registers()
    {
        await using var host = new ConfiguredHost("");
        await host.CreatePersonAsync();
        using var visitor = host.Visit();
        await visitor.OpenAsync(AccountFeature.SignInAddress);
        Assert.Null(visitor.Page.QuerySelector("a[href='/register']"));
        await visitor.OpenAsync(Registration.Address);
        Assert.Null(visitor.Page.QuerySelector("input[type=email]"));
        Assert.Contains("Accounts are made by invitation here", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_account_is_not_made_by_registering()
    {
        await using var host = new ConfiguredHost("Open");
        using var visitor = host.Visit();
        await visitor.OpenAsync(Registration.Address);
        Assert.Equal(AccountFeature.FirstRunAddress, visitor.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_rule_that_there_is_not_is_refused_at_start()
    {
        await using var host = new ConfiguredHost("Everybody");
        var refused = Assert.Throws<InvalidOperationException>(() => host.Services);
        Assert.Contains("it can be Invitation or Open", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_makes_the_first_account_is_mailed_a_link_to_confirm_its_address()
    {
        await using var host = new MailedJournal();
        var email = Address();
        using var visitor = host.Visit();
        await visitor.OpenAsync(AccountFeature.FirstRunAddress);
        var code = ((FirstRun)host.Services.GetService(typeof(FirstRun))!).Code;
        await visitor.SubmitAsync(
            "first-run", ("Form.Name", "Ada Holm"), ("Form.Email", email), ("Form.Password", Password), ("Form.TimeZone", JournalHost.TimeZone), ("Form.Code", code));
        await host.Mail.LinkAsync(email, EmailConfirmation.Address);
    }

    private static string Address() => $"new.{Guid.NewGuid():n}@journal.example";

    private static string? Heading(PageClient client) => client.Page.QuerySelector("h2")?.TextContent;

    private static async Task RegisterAsync(PageClient visitor, string email)
    {
        await visitor.OpenAsync(Registration.Address);
        await visitor.SubmitAsync("register", ("Form.Name", "New Person"), ("Form.Email", email), ("Form.Password", Password), ("Form.TimeZone", JournalHost.TimeZone));
    }

    private sealed class ConfiguredHost(string rule) : JournalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(Registration.Setting, rule);
        }
    }
}
