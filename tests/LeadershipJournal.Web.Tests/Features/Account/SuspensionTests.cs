using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Operating;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using LeadershipJournal.Web.Tests.Features.Coaching;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>What the operator may do with an account: keep it out, let it in again, erase it.</summary>
public class SuspensionTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Fact]
    public async Task A_suspended_account_is_signed_out_within_seconds_and_cannot_sign_in_until_it_is_resumed()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        Assert.Equal(OperatorCommands.Done, (await RunAsync("", "account", "suspend", "--email", person.Email)).Code);
        Assert.InRange(AccountFeature.SignInCheckedEvery, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        host.Clock.Advance(AccountFeature.SignInCheckedEvery + TimeSpan.FromSeconds(1));
        await client.OpenAsync("/journal");
        Assert.Null(client.Page.QuerySelector(".avatar"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAsync(person));

        await RunAsync("", "account", "resume", "--email", person.Email);
        using var again = await host.SignInAsync(person);
    }

    [Fact]
    public async Task No_link_for_a_new_password_lets_a_suspended_account_in()
    {
        var person = await host.CreatePersonAsync();
        var link = await host.IssueResetLinkAsync(person);
        await RunAsync("", "account", "suspend", "--email", person.Email);
        var (code, output) = await RunAsync("", "account", "reset-link", person.Email);
        Assert.Equal(OperatorCommands.Failed, code);
        Assert.Contains("is suspended, and no link lets them in", output, StringComparison.Ordinal);

        using var visitor = host.Visit();
        await visitor.OpenAsync(link);
        Assert.Equal("This account is suspended", visitor.Page.QuerySelector("h2")?.TextContent);
        Assert.Null(visitor.Page.QuerySelector("input[type=password]"));
    }

    [Fact]
    public async Task A_lock_that_ends_does_not_end_a_suspension()
    {
        var person = await host.CreatePersonAsync();
        await RunAsync("", "account", "suspend", "--email", person.Email);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Data.Accounts.Account>>();
            await accounts.SetLockoutEndDateAsync((await accounts.FindByEmailAsync(person.Email))!, null);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAsync(person));
    }

    [Fact]
    public async Task An_erasure_by_the_operator_waits_as_the_leaders_own_does()
    {
        var person = await host.CreatePersonAsync();
        var (code, output) = await RunAsync("", "account", "erase", "--email", person.Email);
        Assert.Equal(OperatorCommands.Done, code);
        Assert.Contains("2026-12-04", output, StringComparison.Ordinal);
        using var client = await host.SignInAsync(person);
        await client.PressAsync(".banner button");
        Assert.Contains("Your journal stays.", client.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_at_once_needs_the_address_again()
    {
        var person = await host.CreatePersonAsync();
        Assert.Equal(OperatorCommands.Failed, (await RunAsync("yes\n", "account", "erase", "--email", person.Email, "--now")).Code);
        using (var client = await host.SignInAsync(person))
        {
            Assert.NotNull(client.Page.QuerySelector(".avatar"));
        }

        Assert.Equal(OperatorCommands.Done, (await RunAsync(person.Email + "\n", "account", "erase", "--email", person.Email, "--now")).Code);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAsync(person));
    }

    private async Task<(int Code, string Output)> RunAsync(string input, params string[] words)
    {
        await using var output = new StringWriter();
        var code = await OperatorCommands.RunAsync(host.Services, words, new StringReader(input), output, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
