using LeadershipJournal.Core.Coaching;
using LeadershipJournal.Tests;
using LeadershipJournal.Web.Features.Account;
using LeadershipJournal.Web.Features.Account.Passkeys;
using LeadershipJournal.Web.Features.Account.Proofs;
using LeadershipJournal.Web.Tests.Features.Coaching.Sharing;
using LeadershipJournal.Web.Tests.Features.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LeadershipJournal.Web.Tests.Features.Account;

/// <summary>Who somebody is, asked once more before what a stolen sign-in must not do.</summary>
public class ProofTests(JournalHost host) : IClassFixture<JournalHost>, IAsyncLifetime
{
    private const string Save = "button[value=save]";
    private const string Csv = "/sharing/access-record.csv";
    private Coached _coached = null!;
    private PageClient _client = null!;

    private string Password => _coached.Leader.Password;

    [Fact]
    public async Task A_fresh_sign_in_is_asked_nothing()
    {
        Assert.Null((await _client.OpenAsync("/settings")).QuerySelector("[data-proof]"));
        Assert.Null((await _client.OpenAsync("/sharing")).QuerySelector("[data-proof]"));
        await _client.ChooseAsync(Save, ("Kinds", "balance"));
        Assert.Equal(SharedKinds.Balance, await KindsAsync());
        Assert.Equal("text/csv", (await _client.Http.GetAsync(Csv)).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_first_grant_asks_and_keeps_what_was_chosen()
    {
        Wait();
        await _client.OpenAsync("/sharing");
        var page = await _client.ChooseAsync(Save, ("Kinds", "balance"), ("Until", "2027-03-31"));
        Assert.StartsWith("Show once more that it is you.", page.Text("#g1-proof-error"), StringComparison.Ordinal);
        Assert.Equal(("balance", "2027-03-31"), (page.Value(".scope input:checked"), page.Value("#g1-until")));
        Assert.Equal(SharedKinds.None, await KindsAsync());

        await _client.ChooseAsync(Save, (SignInProof.TypedField, Password));
        Assert.Equal(SharedKinds.Balance, await KindsAsync());
    }

    [Theory]
    [InlineData("Kinds", "model")]
    [InlineData("From", "2026-01-04")]
    [InlineData("Until", "2027-01-06")]
    public async Task More_kinds_and_more_days_ask(string field, string value)
    {
        await _coached.GrantAsync(SharedKinds.Balance);
        Wait();
        await _client.OpenAsync("/sharing");
        Assert.NotNull((await _client.ChooseAsync(Save, (field, value))).QuerySelector("#g1-proof-error"));
        await _client.ChooseAsync(Save, (SignInProof.TypedField, Password));
        Assert.Null(_client.Page.QuerySelector("[data-proof]"));
        await using var db = await host.OpenJournalAsync(_coached.Leader);
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, (await db.SharingGrants.SingleAsync()).ChangedAt);
    }

    [Fact]
    public async Task Entries_that_become_readable_and_the_proof_are_asked_for_at_once()
    {
        await _client.WriteAsync([("Form.Title", "A walk"), ("Form.Body", "x"), ("Form.Date", "2026-11-12"), .. Writer.About("people", "0")]);
        Wait();
        await _client.OpenAsync("/sharing");
        var page = await _client.ChooseAsync(Save, ("Kinds", "entries"), ("Rule", "chosen"), ("Dimensions", "people"), ("From", "2026-01-05"));
        Assert.NotNull(page.QuerySelector("#g1-question #g1-proof"));
        Assert.Single(page.QuerySelectorAll("[data-proof]"));

        await _client.ChooseAsync("button[name=Yes]", (SignInProof.TypedField, Password));
        Assert.Equal(SharedKinds.Entries, await KindsAsync());
    }

    [Fact]
    public async Task Narrowing_stopping_and_ending_never_ask_but_sharing_again_does()
    {
        await _coached.GrantAsync(SharedKinds.Balance | SharedKinds.Model);
        Wait();
        Assert.Null((await _client.OpenAsync("/sharing")).QuerySelector("[data-proof]"));
        await _client.ChooseAsync(Save, ("Kinds", "balance"), ("From", "2026-02-02"), ("Until", "2026-12-31"));
        Assert.Equal(SharedKinds.Balance, await KindsAsync());
        await _client.ChooseAsync("button[value=stop]", (SignInProof.TypedField, "not the password"));
        Assert.Equal(SharedKinds.None, await KindsAsync());

        await _client.ChooseAsync("main .toast button");
        Assert.NotNull(_client.Page.QuerySelector("#g1-proof-error"));
        Assert.Equal(SharedKinds.None, await KindsAsync());
        await _client.ChooseAsync(Save, (SignInProof.TypedField, Password));
        Assert.Equal(SharedKinds.Balance, await KindsAsync());
    }

    [Fact]
    public async Task Deleting_for_good_asks_and_restoring_does_not()
    {
        await _client.WriteAsync(("Form.Title", "A walk"), ("Form.Body", "x"));
        var id = _client.OpenEntry();
        await _client.OpenAsync($"/journal/{id}");
        await _client.SubmitAsync("trash");
        Wait();
        await _client.OpenAsync("/journal/trash");
        var page = await _client.SubmitAsync($"trash-delete-{id}", (SignInProof.TypedField, "not the password"));
        Assert.Equal(IdentityRefusals.NotTheCurrentPassword, page.Text($"#delete-proof-{id}-error"));
        Assert.False(page.QuerySelector($"#delete-{id}")!.HasAttribute("popover"));

        await _client.SubmitAsync($"trash-delete-{id}", (SignInProof.TypedField, Password));
        Assert.NotNull(_client.Page.QuerySelector(".empty"));
        Wait();
        await _client.WriteAsync(("Form.Title", "Another"), ("Form.Body", "x"));
        var other = _client.OpenEntry();
        await _client.OpenAsync($"/journal/{other}");
        await _client.SubmitAsync("trash");
        await _client.OpenAsync("/journal/trash");
        await _client.SubmitAsync($"trash-{other}", ("Do", "restore"));
        Assert.Equal($"/journal/{other}", Path(_client));
    }

    [Theory]
    [InlineData(Csv + "?thing=model", "/sharing")]
    [InlineData("/import/report/0196f0d4-0000-7000-8000-000000000001", "/import")]
    public async Task A_file_of_private_data_asks_on_a_page_of_its_own(string file, string behind)
    {
        Wait();
        await _client.OpenAsync(file);
        Assert.Equal("/prove", Path(_client));
        Assert.Equal(behind, _client.Page.QuerySelector("main p > a.tap")!.GetAttribute("href"));
        Assert.Null(_client.Page.QuerySelector($"a[href='{file}']"));
        Assert.NotNull((await _client.SubmitAsync("prove", (SignInProof.TypedField, "not the password"))).QuerySelector("#proof-error"));
        Assert.Null(_client.Page.QuerySelector($"a[href='{file}']"));

        await _client.SubmitAsync("prove", (SignInProof.TypedField, Password));
        await _client.OpenAsync(_client.Page.QuerySelector("main a.primary")!.GetAttribute("href")!);
        Assert.Equal(file.Split('?')[0], Path(_client));
    }

    [Fact]
    public async Task The_page_that_asks_leads_nowhere_else()
    {
        await _client.OpenAsync("/prove?to=https%3A%2F%2Felsewhere.example%2F");
        Assert.Equal("/", _client.Page.QuerySelector("main a.primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Adding_and_removing_a_passkey_ask_before_a_device_makes_one()
    {
        using var client = await host.SignInWithPasskeysAsync(_coached.Leader);
        using var phone = new SoftPasskey();
        Wait();
        await client.OpenAsync("/settings");
        Assert.Equal("""{"refused":"Show once more that it is you. Nothing is done yet."}""", await client.OptionsAsync(PasskeyFeature.CreationOptionsAddress));
        await client.SubmitAsync("passkey-add", ("Form.Name", "Phone"));
        Assert.NotNull(client.Page.QuerySelector("#passkey-add-proof-error"));
        Assert.Equal("Phone", client.Page.Value("#passkey-name"));

        await client.SubmitAsync("passkey-add", ("Form.Name", "Phone"), (SignInProof.TypedField, Password));
        await client.AddAsync(phone, "Phone");
        Wait();
        await client.OpenAsync("/settings");
        var key = client.Page.Value("input[name='Form.Key']");
        await client.SubmitAsync($"passkey-remove-{key}");
        Assert.NotNull(client.Page.QuerySelector($"details[open] #passkey-proof-{key}-error"));
        await client.SubmitAsync($"passkey-remove-{key}", (SignInProof.TypedField, Password));
        Assert.Null(client.Page.QuerySelector("input[name='Form.Key']"));
    }

    [Fact]
    public async Task A_passkey_is_a_proof_and_that_of_somebody_else_is_none()
    {
        using var client = await host.SignInWithPasskeysAsync(_coached.Leader);
        using var mine = new SoftPasskey();
        await client.AddAsync(mine, "Laptop");
        using var other = await host.SignInSomebodyWithPasskeysAsync();
        using var theirs = new SoftPasskey();
        await other.AddAsync(theirs, "Laptop");
        Wait();
        foreach (var (passkey, opens) in (IEnumerable<(SoftPasskey, bool)>)[(theirs, false), (mine, true)])
        {
            await client.OpenAsync($"/prove?to={Csv}");
            var answer = passkey.Sign(await client.OptionsAsync(PasskeyFeature.RequestOptionsAddress));
            await client.SubmitAsync("prove", (SignInProof.PasskeyField, answer));
            Assert.Equal(opens, client.Page.QuerySelector("main a.primary") is not null);
        }
    }

    [Fact]
    public async Task Turning_the_second_step_on_asks_and_the_code_of_the_app_is_a_proof_from_then_on()
    {
        Wait();
        await _client.OpenAsync(AuthenticatorApp.Page);
        var app = AuthenticatorApp.Read(_client, host.Clock);
        await _client.SubmitAsync("authenticator-confirm", ("Form.Code", app.Code));
        Assert.NotNull(_client.Page.QuerySelector("#authenticator-on-proof-error"));
        await _client.SubmitAsync("authenticator-confirm", ("Form.Code", app.Code), (SignInProof.TypedField, Password));
        Assert.Equal(10, AuthenticatorApp.RecoveryCodes(_client).Count);

        Wait();
        await _client.OpenAsync(AuthenticatorApp.Page);
        await _client.SubmitAsync("authenticator-off", (SignInProof.TypedField, app.Code));
        Assert.Contains("The second step is off", _client.Page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_holds_ten_minutes_through_the_checks_of_the_sign_in()
    {
        Wait();
        await ProveAsync(_client);
        for (var minute = 0; minute < 9; minute++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await _client.OpenAsync("/sharing");
        }

        Assert.True(await DownloadsAsync(_client));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await DownloadsAsync(_client));
    }

    [Fact]
    public async Task A_proof_is_worth_nothing_in_another_sign_in_of_the_same_person()
    {
        using var stolen = await host.SignInAsync(_coached.Leader);
        Wait();
        await ProveAsync(_client);
        Assert.True(await DownloadsAsync(_client));
        Assert.False(await DownloadsAsync(stolen));
    }

    [Fact]
    public async Task Wrong_proofs_are_shown_to_the_owner_and_five_close_the_account()
    {
        Wait();
        await _client.OpenAsync($"/prove?to={Csv}");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await _client.SubmitAsync("prove", (SignInProof.TypedField, "not the password"));
        }

        await _client.SubmitAsync("prove", (SignInProof.TypedField, Password));
        Assert.Equal(IdentityRefusals.Closed, _client.Page.Text("#proof-error"));
        Assert.False(await DownloadsAsync(_client));
        var events = (await _client.OpenAsync("/settings")).QuerySelectorAll("table.when td").Count(cell => cell.TextContent == "Wrong password or code");
        Assert.Equal(5, events);
    }

    public async ValueTask InitializeAsync()
    {
        host.Clock.Set(AdjustableClock.Start);
        _coached = await Coached.CreateAsync(host);
        _client = await host.SignInAsync(_coached.Leader);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Path(PageClient client) => client.Response.RequestMessage!.RequestUri!.AbsolutePath;

    private static async Task<bool> DownloadsAsync(PageClient client)
    {
        await client.OpenAsync(Csv);
        return Path(client) == Csv;
    }

    private void Wait() => host.Clock.Advance(SignInTicket.ProofHolds);

    private async Task ProveAsync(PageClient client)
    {
        await client.OpenAsync($"/prove?to={Csv}");
        await client.SubmitAsync("prove", (SignInProof.TypedField, Password));
    }

    private async Task<SharedKinds> KindsAsync()
    {
        await using var db = await host.OpenJournalAsync(_coached.Leader);
        return (await db.SharingGrants.SingleOrDefaultAsync())?.Kinds ?? SharedKinds.None;
    }
}
