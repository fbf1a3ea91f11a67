using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Account.Confirming;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>Addresses are confirmed by mail, where mail is sent.</summary>
public class EmailConfirmationTests(MailedJournal host) : IClassFixture<MailedJournal>
{
    private const string Offer = "no link for a new password would be mailed to it";

    [Fact]
    public async Task Whoever_has_not_confirmed_is_mailed_a_link_on_asking_and_confirms_by_it()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        await client.OpenAsync("/settings");
        Assert.Contains(Offer, client.Page.Body!.TextContent, StringComparison.Ordinal);
        await client.SubmitAsync("email-confirm");

        var link = await host.Mail.LinkAsync(person.Email, EmailConfirmation.Address);
        using var mail = host.Visit();
        await mail.OpenAsync(link);
        Assert.Contains(person.Email, mail.Page.Body!.TextContent, StringComparison.Ordinal);
        await mail.SubmitAsync("confirm-email");
        Assert.Equal("Your address is confirmed", Heading(mail));
        await client.OpenAsync("/settings");
        Assert.DoesNotContain(Offer, client.Page.Body!.TextContent, StringComparison.Ordinal);

        await mail.OpenAsync(link);
        Assert.Equal("This link was used", Heading(mail));
    }

    [Fact]
    public async Task A_new_address_counts_once_it_is_confirmed_and_the_old_one_is_told()
    {
        var person = await host.CreateConfirmedAsync();
        var wanted = Address();
        using var client = await host.SignInAsync(person);
        await ChangeAsync(client, wanted, person.Password);
        Assert.Contains("Look into the mail of the new address", client.Page.Body!.TextContent, StringComparison.Ordinal);
        using (await host.SignInAsync(person))
        {
        }

        using var mail = host.Visit();
        await mail.OpenAsync(await host.Mail.LinkAsync(wanted, EmailConfirmation.Address));
        await mail.SubmitAsync("confirm-email");
        Assert.Contains($"You sign in as {wanted} from now on", mail.Page.Body!.TextContent, StringComparison.Ordinal);
        var notice = await host.Mail.NextAsync();
        Assert.Contains($"To: {person.Email}\n", notice, StringComparison.Ordinal);
        Assert.DoesNotContain(wanted, notice, StringComparison.Ordinal);

        using var again = await host.SignInAsync(person with { Email = wanted });
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAsync(person));
        host.Clock.Advance(AccountFeature.SignInCheckedEvery + TimeSpan.FromSeconds(1));
        await client.OpenAsync("/settings");
        Assert.Equal(AccountFeature.SignInAddress, client.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Whether_somebody_else_has_the_new_address_is_not_said()
    {
        var (person, other) = (await host.CreatePersonAsync(), await host.CreatePersonAsync("Bo Lind"));
        using var client = await host.SignInAsync(person);
        await ChangeAsync(client, other.Email, person.Password);
        Assert.Contains("Look into the mail of the new address", client.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(client.Page.QuerySelector("#new-email-error"));
    }

    [Fact]
    public async Task An_address_that_two_are_about_to_take_goes_to_the_first_who_confirms()
    {
        var wanted = Address();
        List<string> links = [];
        foreach (var name in (string[])["Ada Holm", "Bo Lind"])
        {
            var person = await host.CreatePersonAsync(name);
            using var client = await host.SignInAsync(person);
            await ChangeAsync(client, wanted, person.Password);
            links.Add(await host.Mail.LinkAsync(wanted, EmailConfirmation.Address));
        }

        using PageClient first = host.Visit(), second = host.Visit();
        await second.OpenAsync(links[1]);
        await first.OpenAsync(links[0]);
        await first.SubmitAsync("confirm-email");
        Assert.Equal("Your address is confirmed", Heading(first));
        await host.Mail.NextAsync();
        await second.SubmitAsync("confirm-email");
        Assert.Equal("This address can't be used", Heading(second));
    }

    [Fact]
    public async Task A_link_works_for_a_day_and_not_after_a_new_password()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        await client.OpenAsync("/settings");
        await client.SubmitAsync("email-confirm");
        var link = await host.Mail.LinkAsync(person.Email, EmailConfirmation.Address);
        using var mail = host.Visit();
        await client.OpenAsync("/settings");
        await client.SubmitAsync("password", ("Form.CurrentPassword", person.Password), ("Form.Password", ResetLinks.NewPassword));
        await mail.OpenAsync(link);
        Assert.Equal("This link was used", Heading(mail));
        host.Clock.Advance(EmailConfirmation.Lifetime);
        await mail.OpenAsync(link);
        Assert.Equal("This link has run out", Heading(mail));
    }

    [Theory]
    [InlineData("/confirm-email")]
    [InlineData("/confirm-email/no-token")]
    public async Task What_is_no_link_confirms_nothing(string address)
    {
        using var mail = host.Visit();
        await mail.OpenAsync(address);
        Assert.Equal("There is no link here", Heading(mail));
    }

    [Fact]
    public async Task A_link_for_a_new_password_confirms_nothing()
    {
        var person = await host.CreatePersonAsync();
        var link = await host.IssueResetLinkAsync(person);
        using var mail = host.Visit();
        await mail.OpenAsync(link.Replace("/reset-password", EmailConfirmation.Address, StringComparison.Ordinal));
        Assert.Equal("There is no link here", Heading(mail));
    }

    private static string Address() => $"new.{Guid.NewGuid():n}@journal.example";

    private static string? Heading(PageClient client) => client.Page.QuerySelector("h2")?.TextContent;

    private static async Task ChangeAsync(PageClient client, string address, string password)
    {
        await client.OpenAsync("/settings");
        await client.SubmitAsync("email", ("Form.Email", address), ("Form.CurrentPassword", password));
    }
}
