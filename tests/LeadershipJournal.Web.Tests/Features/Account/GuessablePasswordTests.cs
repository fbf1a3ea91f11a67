using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Account.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using StoredAccount = LeadershipJournal.Data.Accounts.Account;

namespace LeadershipJournal.Web.Tests.Features.Account;

public sealed class GuessablePasswordTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Theory]
    [InlineData("qwertyuiop123", GuessablePasswords.Known)]
    [InlineData("Password1234", GuessablePasswords.Known)]
    [InlineData("123456789012", GuessablePasswords.Known)]
    [InlineData("leadershipjournal", GuessablePasswords.Near)]
    [InlineData("My-Journal-2026", GuessablePasswords.Near)]
    [InlineData("Bergstrand-1971!", GuessablePasswords.Near)]
    [InlineData("cfo.nordlicht#1", GuessablePasswords.Near)]
    public async Task What_is_guessed_early_is_no_password(string password, string reason) => Assert.Equal(reason, await RefusalAsync(password));

    [Theory]
    [InlineData("seven quiet geese")]
    [InlineData("geese in the journal of the north")]
    [InlineData("!\"#$%&/()=?!\"#$")]
    [InlineData("åtte stille gjess på vannet")]
    public async Task Any_other_composition_is_taken(string password) => Assert.Null(await RefusalAsync(password));

    [Fact]
    public async Task Two_hundred_characters_are_taken_as_they_are()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        var long200 = string.Concat(Enumerable.Range(0, 50).Select(i => $"{(char)('a' + (i % 26))} {i % 10} "))[..PasswordRule.MaximumLength];
        await client.OpenAsync("/settings");
        await client.SubmitAsync("password", ("Form.CurrentPassword", person.Password), ("Form.Password", long200));
        using var again = await host.SignInAsync(person with { Password = long200 });
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAsync(person with { Password = long200[..^1] }));
    }

    [Theory]
    [InlineData("iloveyou1234")]
    [InlineData("leadership-2026")]
    public async Task The_settings_refuse_it_beside_its_field(string password)
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInAsync(person);
        await client.OpenAsync("/settings");
        await client.SubmitAsync("password", ("Form.CurrentPassword", person.Password), ("Form.Password", password));
        Assert.NotNull(client.Page.QuerySelector("#new-password-error"));
        using var again = await host.SignInAsync(person);
    }

    [Fact]
    public void At_least_three_thousand_known_passwords_of_this_length_are_refused() => Assert.True(CommonPasswords.Count > 40_000);

    private async Task<string?> RefusalAsync(string password)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<StoredAccount>>();
        var somebody = new StoredAccount { DisplayName = "Ida Bergstrand", Email = "cfo@nordlicht.example", CreatedAt = default };
        foreach (var validator in accounts.PasswordValidators)
        {
            if (await validator.ValidateAsync(accounts, somebody, password) is { Succeeded: false } result)
            {
                return Assert.Single(result.Errors).Description;
            }
        }

        return null;
    }
}
