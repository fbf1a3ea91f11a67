using System.Net;
using System.Text.Json.Nodes;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account.Passkeys;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

public class PasskeyTests(JournalHost host) : IClassFixture<JournalHost>
{
    [Fact]
    public async Task A_passkey_signs_its_leader_in_without_a_name()
    {
        var (person, passkey) = await PersonWithPasskeyAsync();
        using var visitor = host.VisitWithPasskey();
        await visitor.SignInAsync(passkey);
        Assert.Equal("/", visitor.Response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains(person.Name, visitor.Page.QuerySelector(".avatar")!.TextContent, StringComparison.Ordinal);
        await visitor.OpenAsync("/settings");
        Assert.Contains($"You sign in as {person.Email}.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_signs_in_again_and_again_and_returns_to_the_page_that_was_asked_for()
    {
        var (_, passkey) = await PersonWithPasskeyAsync();
        for (var time = 0; time < 3; time++)
        {
            using var visitor = host.VisitWithPasskey();
            await visitor.SignInAsync(passkey, "/sign-in?from=%2Fsettings");
            Assert.Equal("/settings", visitor.Response.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    [Fact]
    public async Task What_the_browser_is_asked_for_names_no_account()
    {
        await PersonWithPasskeyAsync();
        using var visitor = host.VisitWithPasskey();
        await visitor.OpenAsync("/sign-in");
        var options = JsonNode.Parse(await visitor.OptionsAsync(PasskeyFeature.RequestOptionsAddress))!;
        Assert.Empty(options["allowCredentials"]?.AsArray() ?? []);
        Assert.Equal(("localhost", "required"), (options["rpId"]!.GetValue<string>(), options["userVerification"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_new_passkey_must_be_kept_by_the_device_and_know_who_holds_it()
    {
        using var client = await host.SignInSomebodyWithPasskeysAsync();
        await client.OpenAsync("/settings");
        var chosen = JsonNode.Parse(await client.OptionsAsync(PasskeyFeature.CreationOptionsAddress))!["authenticatorSelection"]!;
        Assert.Equal(("required", "required"), (chosen["residentKey"]!.GetValue<string>(), chosen["userVerification"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_passkey_the_instance_does_not_know_is_refused_in_words()
    {
        using var stranger = new SoftPasskey();
        stranger.Make(await MadeForSomebodyAsync());
        using var visitor = host.VisitWithPasskey();
        await visitor.SignInAsync(stranger);
        AssertRefused(visitor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not JSON")]
    [InlineData("""{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"AA","authenticatorData":"AA","signature":"AA"},"clientExtensionResults":{}}""")]
    public async Task What_is_no_passkey_is_refused_in_words(string credential)
    {
        await host.CreatePersonAsync();
        using var visitor = host.VisitWithPasskey();
        await visitor.OpenAsync("/sign-in");
        await visitor.OptionsAsync(PasskeyFeature.RequestOptionsAddress);
        await visitor.SubmitAsync("passkey-sign-in", ("Passkey.Credential", credential));
        AssertRefused(visitor);
    }

    [Fact]
    public async Task An_answer_counts_once()
    {
        var (_, passkey) = await PersonWithPasskeyAsync();
        using var visitor = host.VisitWithPasskey();
        await visitor.OpenAsync("/sign-in");
        var answer = passkey.Sign(await visitor.OptionsAsync(PasskeyFeature.RequestOptionsAddress));
        using var another = host.VisitWithPasskey();
        await another.OpenAsync("/sign-in");
        await another.SubmitAsync("passkey-sign-in", ("Passkey.Credential", answer));
        AssertRefused(another);
        await another.OptionsAsync(PasskeyFeature.RequestOptionsAddress);
        await another.SubmitAsync("passkey-sign-in", ("Passkey.Credential", answer));
        AssertRefused(another);
    }

    [Fact]
    public async Task A_page_elsewhere_cannot_ask_for_it()
    {
        var (_, passkey) = await PersonWithPasskeyAsync();
        passkey.AskedBy = "http://localhost.elsewhere.example";
        using var visitor = host.VisitWithPasskey();
        await visitor.SignInAsync(passkey);
        AssertRefused(visitor);
    }

    [Fact]
    public async Task A_device_that_does_not_know_who_holds_it_is_not_enough()
    {
        var (_, passkey) = await PersonWithPasskeyAsync();
        passkey.VerifiesUser = false;
        using var visitor = host.VisitWithPasskey();
        await visitor.SignInAsync(passkey);
        AssertRefused(visitor);
    }

    [Fact]
    public async Task An_account_closed_by_wrong_passwords_still_opens_to_its_passkey()
    {
        var (person, passkey) = await PersonWithPasskeyAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var guessing = host.Visit();
            await guessing.OpenAsync("/sign-in");
            await guessing.SubmitAsync("sign-in", ("Form.Email", person.Email), ("Form.Password", "not the password"));
        }

        using var visitor = host.VisitWithPasskey();
        await visitor.SignInAsync(passkey);
        Assert.NotNull(visitor.Page.QuerySelector(".avatar"));
    }

    [Theory]
    [InlineData(PasskeyFeature.RequestOptionsAddress)]
    [InlineData(PasskeyFeature.CreationOptionsAddress)]
    public async Task Options_need_the_token_of_the_page(string address)
    {
        using var client = await host.SignInSomebodyAsync();
        using var answer = await client.Http.PostAsync(address, content: null);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Only_who_is_signed_in_can_make_one()
    {
        using var visitor = host.Visit();
        using var answer = await visitor.Http.PostAsync(PasskeyFeature.CreationOptionsAddress, content: null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Under_another_name_than_they_are_made_for_passkeys_are_not_offered()
    {
        await host.CreatePersonAsync();
        using var visitor = host.Visit();
        await visitor.OpenAsync("/sign-in");
        Assert.NotNull(visitor.Page.QuerySelector("passkey-form"));
        visitor.Http.DefaultRequestHeaders.Host = "journal.example";
        await visitor.OpenAsync("/sign-in");
        Assert.Null(visitor.Page.QuerySelector("passkey-form"));
    }

    private static void AssertRefused(PageClient visitor)
    {
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
        Assert.StartsWith("This passkey is not known here.", visitor.Page.QuerySelector(".notice.err p")?.TextContent, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector(".avatar"));
    }

    private async Task<string> MadeForSomebodyAsync()
    {
        using var client = await host.SignInSomebodyWithPasskeysAsync();
        await client.OpenAsync("/settings");
        return await client.OptionsAsync(PasskeyFeature.CreationOptionsAddress);
    }

    private async Task<(Person Person, SoftPasskey Passkey)> PersonWithPasskeyAsync()
    {
        var person = await host.CreatePersonAsync();
        var passkey = new SoftPasskey();
        using var client = await host.SignInWithPasskeysAsync(person);
        await client.AddAsync(passkey, "Laptop");
        return (person, passkey);
    }
}
