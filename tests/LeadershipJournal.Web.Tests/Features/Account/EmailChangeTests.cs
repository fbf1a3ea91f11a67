using LeadershipJournal.Tests;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

public class EmailChangeTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Fact]
    public async Task A_new_address_counts_at_once_and_the_old_one_no_more()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        var address = Address();
        await ChangeAsync(client, $" {address} ", person.Password);

        Assert.Contains("Changed", client.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"You sign in as {address}.", client.Page.Body.TextContent, StringComparison.Ordinal);
        using var again = await host.SignInAsync(person with { Email = address });
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAsync(person));
    }

    [Fact]
    public async Task A_new_address_ends_the_sign_ins_elsewhere_and_keeps_this_one()
    {
        var person = await host.CreatePersonAsync();
        using var here = await host.SignInAsync(person);
        using var elsewhere = await host.SignInAsync(person);
        await ChangeAsync(here, Address(), person.Password);
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        await elsewhere.OpenAsync("/settings");
        Assert.Equal("/sign-in", elsewhere.Response.RequestMessage!.RequestUri!.AbsolutePath);
        await here.OpenAsync("/settings");
        Assert.Equal("/settings", here.Response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task An_address_of_somebody_else_cannot_be_used_and_whose_it_is_is_not_said()
    {
        var (person, other) = (await host.CreatePersonAsync(), await host.CreatePersonAsync("Bo Lind"));
        using var client = await host.SignInAsync(person);
        await ChangeAsync(client, other.Email.ToUpperInvariant(), person.Password);

        Assert.Equal("This address can't be used.", client.Page.QuerySelector("#new-email-error")?.TextContent);
        Assert.Equal(other.Email.ToUpperInvariant(), client.Page.QuerySelector("#new-email")?.GetAttribute("value"));
        Assert.Contains($"You sign in as {person.Email}.", client.Page.Body!.TextContent, StringComparison.Ordinal);
        using var still = await host.SignInAsync(person);
    }

    [Fact]
    public async Task Without_the_password_nothing_is_changed_and_nothing_is_said_about_the_address()
    {
        var (person, other) = (await host.CreatePersonAsync(), await host.CreatePersonAsync("Bo Lind"));
        using var client = await host.SignInAsync(person);
        foreach (var wanted in (string[])[other.Email, Address()])
        {
            await ChangeAsync(client, wanted, "not the password");
            Assert.Equal("This is not your current password.", client.Page.QuerySelector("#email-password-error")?.TextContent);
            Assert.Null(client.Page.QuerySelector("#new-email-error"));
        }

        using var still = await host.SignInAsync(person);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    public async Task What_is_no_address_is_refused_beside_its_field(string wanted)
    {
        using var client = await host.SignInSomebodyAsync();
        await ChangeAsync(client, wanted, "");
        Assert.NotNull(client.Page.QuerySelector("#new-email-error"));
        Assert.NotNull(client.Page.QuerySelector("#email-password-error"));
    }

    [Fact]
    public async Task The_same_address_in_other_letters_is_one_s_own()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        await ChangeAsync(client, person.Email.ToUpperInvariant(), person.Password);
        Assert.Contains($"You sign in as {person.Email.ToUpperInvariant()}.", client.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static string Address() => $"new.{Guid.NewGuid():n}@journal.example";

    private static async Task ChangeAsync(PageClient client, string address, string password)
    {
        await client.OpenAsync("/settings");
        await client.SubmitAsync("email", ("Form.Email", address), ("Form.CurrentPassword", password));
    }
}
