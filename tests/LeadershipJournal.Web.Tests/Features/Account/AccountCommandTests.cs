using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Operating;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

public class AccountCommandTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Fact]
    public async Task The_operator_makes_an_account_whose_password_is_shown_once_and_opens_it()
    {
        var (code, output) = await RunAsync("", "account", "create", "--email", "bo@journal.example", "--name", "Bo Lund", "--time-zone", "Europe/Oslo");
        Assert.Equal(OperatorCommands.Done, code);
        var password = output.Split("Password, shown this once: ")[1].Trim();
        using var client = await host.SignInAsync(new Person(Guid.Empty, "Bo Lund", "bo@journal.example", password));
        Assert.Contains("Signed in as Bo Lund", client.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_from_standard_input_is_not_shown()
    {
        var (code, output) = await RunAsync("nine quiet geese\n", "account", "create", "--email=cy@journal.example", "--name=Cy", "--password-stdin");
        Assert.Equal(OperatorCommands.Done, code);
        Assert.DoesNotContain("geese", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_refused()
    {
        var person = await host.CreatePersonAsync();
        var (code, output) = await RunAsync("", "account", "create", "--email", person.Email, "--name", "Again");
        Assert.Equal(OperatorCommands.Failed, code);
        Assert.Equal("There is an account with this address already.", output.Trim());
    }

    [Fact]
    public async Task An_unknown_command_lists_those_there_are()
    {
        var (code, output) = await RunAsync("", "frobnicate");
        Assert.Equal(OperatorCommands.Misused, code);
        Assert.Contains("account create --email", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> RunAsync(string input, params string[] words)
    {
        await using var output = new StringWriter();
        var code = await OperatorCommands.RunAsync(host.Services, words, new StringReader(input), output, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
