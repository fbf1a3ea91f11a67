using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account.Passkeys;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

public class PasskeySettingsTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Fact]
    public async Task Passkeys_are_listed_with_their_names_and_dates()
    {
        using var client = await host.SignInSomebodyWithPasskeysAsync();
        using var laptop = new SoftPasskey();
        using var phone = new SoftPasskey();
        await client.AddAsync(laptop, " Laptop ");
        Assert.Contains("Added Laptop.", client.Page.Body!.TextContent, StringComparison.Ordinal);
        await client.AddAsync(phone, "Phone");
        await client.OpenAsync("/settings");
        Assert.Equal(["Laptop", "Phone"], Names(client));
        Assert.Contains("Added 20 November 2026", client.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_without_a_name_is_refused_beside_its_field()
    {
        using var client = await host.SignInSomebodyWithPasskeysAsync();
        using var passkey = new SoftPasskey();
        await client.AddAsync(passkey, " ");
        Assert.StartsWith("Give it a name", client.Page.QuerySelector("#passkey-name-error")?.TextContent, StringComparison.Ordinal);
        Assert.Empty(Names(client));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not JSON")]
    public async Task What_no_device_made_is_not_kept(string credential)
    {
        using var client = await host.SignInSomebodyWithPasskeysAsync();
        await client.OpenAsync("/settings");
        await client.OptionsAsync(PasskeyFeature.CreationOptionsAddress);
        await client.SubmitAsync("passkey-add", ("Form.Name", "Laptop"), ("Form.Credential", credential));
        Assert.StartsWith("The passkey was not added", client.Page.QuerySelector("#passkey-name-error")?.TextContent, StringComparison.Ordinal);
        Assert.Empty(Names(client));
    }

    [Fact]
    public async Task A_passkey_made_for_somebody_else_is_not_kept()
    {
        using var client = await host.SignInSomebodyWithPasskeysAsync();
        using var other = await host.SignInSomebodyWithPasskeysAsync();
        using var passkey = new SoftPasskey();
        await other.OpenAsync("/settings");
        var answer = passkey.Make(await other.OptionsAsync(PasskeyFeature.CreationOptionsAddress));
        await client.OpenAsync("/settings");
        await client.OptionsAsync(PasskeyFeature.CreationOptionsAddress);
        await client.SubmitAsync("passkey-add", ("Form.Name", "Laptop"), ("Form.Credential", answer));
        Assert.Empty(Names(client));
    }

    [Fact]
    public async Task A_renamed_passkey_still_signs_in()
    {
        using var client = await host.SignInSomebodyWithPasskeysAsync();
        using var laptop = new SoftPasskey();
        using var phone = new SoftPasskey();
        await client.AddAsync(laptop, "Laptop");
        await client.AddAsync(phone, "Phone");
        await SubmitAsync(client, "rename", "Phone", ("Form.Name", "Telephone"));
        Assert.Equal(["Laptop", "Telephone"], Names(client));
        using var visitor = host.VisitWithPasskey();
        await visitor.SignInAsync(phone);
        Assert.NotNull(visitor.Page.QuerySelector(".avatar"));
    }

    [Fact]
    public async Task A_name_taken_away_is_refused_beside_the_field_of_its_passkey()
    {
        using var client = await host.SignInSomebodyWithPasskeysAsync();
        using var laptop = new SoftPasskey();
        await client.AddAsync(laptop, "Laptop");
        await SubmitAsync(client, "rename", "Laptop", ("Form.Name", ""));
        Assert.NotNull(client.Page.QuerySelector("details[open] .error"));
        Assert.Equal(["Laptop"], Names(client));
    }

    [Fact]
    public async Task A_removed_passkey_opens_nothing_and_ends_the_sign_ins_elsewhere()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInWithPasskeysAsync(person);
        using var laptop = new SoftPasskey();
        await client.AddAsync(laptop, "Laptop");
        using var elsewhere = host.VisitWithPasskey();
        await elsewhere.SignInAsync(laptop);
        await client.OpenAsync("/settings");
        await SubmitAsync(client, "remove", "Laptop");
        Assert.Empty(Names(client));
        Assert.Contains("Removed Laptop.", client.Page.Body!.TextContent, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await elsewhere.OpenAsync("/settings");
        Assert.Equal("/sign-in", elsewhere.Response.RequestMessage!.RequestUri!.AbsolutePath);
        await client.OpenAsync("/settings");
        Assert.Equal("/settings", client.Response.RequestMessage!.RequestUri!.AbsolutePath);
        using var visitor = host.VisitWithPasskey();
        await visitor.SignInAsync(laptop);
        Assert.Null(visitor.Page.QuerySelector(".avatar"));
    }

    [Fact]
    public async Task The_last_way_in_is_not_removed()
    {
        var person = await host.CreatePersonAsync();
        using var client = await host.SignInWithPasskeysAsync(person);
        using var laptop = new SoftPasskey();
        await client.AddAsync(laptop, "Laptop");
        await ForgetPasswordAsync(person);
        using var visitor = host.VisitWithPasskey();
        await visitor.SignInAsync(laptop, "/sign-in?from=%2Fsettings");
        await SubmitAsync(visitor, "remove", "Laptop");
        Assert.Contains("This is your only way in.", visitor.Page.QuerySelector(".notice.err")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Laptop"], Names(visitor));
    }

    [Fact]
    public async Task Nobody_sees_or_removes_the_passkeys_of_somebody_else()
    {
        using var client = await host.SignInSomebodyWithPasskeysAsync();
        using var laptop = new SoftPasskey();
        await client.AddAsync(laptop, "Laptop");
        var key = KeyOf(client, "Laptop");
        var other = await host.CreatePersonAsync("Bo Lind");
        await using var scope = host.ActFor(other);
        var passkeys = scope.ServiceProvider.GetRequiredService<PasskeyService>();
        Assert.Empty(await passkeys.ListAsync());
        Assert.False(await passkeys.RenameAsync(key, "Mine"));
        Assert.Null(await passkeys.RemoveAsync(key));
        await client.OpenAsync("/settings");
        Assert.Equal(["Laptop"], Names(client));
    }

    [Fact]
    public async Task The_settings_take_as_many_commands_for_three_passkeys_as_for_one()
    {
        using var client = await host.SignInSomebodyWithPasskeysAsync();
        using var one = new SoftPasskey();
        await client.AddAsync(one, "One");
        var few = await CountAsync(client);
        using var two = new SoftPasskey();
        using var three = new SoftPasskey();
        await client.AddAsync(two, "Two");
        await client.AddAsync(three, "Three");
        Assert.Equal(few, await CountAsync(client));
    }

    private async Task<int> CountAsync(PageClient client)
    {
        await client.OpenAsync("/settings");
        host.Commands.Reset();
        await client.OpenAsync("/settings");
        return host.Commands.Texts.Count;
    }

    private static IEnumerable<string> Names(PageClient client) =>
        client.Page.QuerySelectorAll("li:has(input[name='Form.Key']) > .grow").Select(name => name.FirstChild!.TextContent.Trim());

    private static string KeyOf(PageClient client, string name) =>
        client.Page.QuerySelectorAll("li:has(input[name='Form.Key'])")
            .Single(row => row.QuerySelector(".grow")!.FirstChild!.TextContent.Trim() == name)
            .QuerySelector("input[name='Form.Key']")!.GetAttribute("value")!;

    private static async Task SubmitAsync(PageClient client, string act, string name, params (string Name, string? Value)[] fields) =>
        await client.SubmitAsync($"passkey-{act}-{KeyOf(client, name)}", fields);

    private async Task ForgetPasswordAsync(Person person)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Data.Accounts.Account>>();
        await accounts.RemovePasswordAsync((await accounts.FindByEmailAsync(person.Email))!);
    }
}
